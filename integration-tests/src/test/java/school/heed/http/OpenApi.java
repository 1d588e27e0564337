package school.heed.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import school.heed.support.Http;
import school.heed.support.Stack;

/** The endpoints as Heed itself publishes them, "POST /api/concerns" to their description. */
final class OpenApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private OpenApi() {}

    static Map<String, JsonObject> endpoints(Stack stack) {
        var found = new TreeMap<String, JsonObject>();
        document(stack).getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .forEach((method, description) -> {
                    if (METHODS.contains(method)) {
                        found.put(method.toUpperCase(Locale.ROOT) + " " + path, description.asJsonObject());
                    }
                }));
        return found;
    }

    /** The path of an endpoint with ids in their places; a form is one that every case has. */
    static String path(String endpoint, String id, String entry) {
        return endpoint.replaceAll("^\\w+ +", "")
                .replace("{id}", id)
                .replace("{entry}", entry)
                .replace("{form}", "initial-response")
                .replace("{revision}", "1");
    }

    /** Every text that a body may hold, by endpoint and field: {@code POST /api/contacts occurred.words}. Choices and ids are no texts. */
    static Set<String> texts(Stack stack) {
        var schemas = document(stack).getJsonObject("components").getJsonObject("schemas");
        var found = new TreeSet<String>();
        endpoints(stack).forEach((endpoint, description) -> {
            if (description.containsKey("requestBody")) {
                var schema = description
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .getJsonObject("application/json")
                        .getJsonObject("schema");
                texts(schemas, schema, "").forEach(field -> found.add(endpoint + " " + field));
            }
        });
        return found;
    }

    private static Set<String> texts(JsonObject schemas, JsonObject schema, String field) {
        if (schema.containsKey("$ref")) {
            var name = schema.getString("$ref").replaceAll(".*/", "");
            return texts(schemas, schemas.getJsonObject(name), field);
        }
        var found = new TreeSet<String>();
        for (var inner : List.of("items", "additionalProperties")) {
            if (schema.containsKey(inner)) {
                found.addAll(texts(schemas, schema.getJsonObject(inner), field));
            }
        }
        if (schema.containsKey("properties")) {
            schema.getJsonObject("properties")
                    .forEach((name, property) -> found.addAll(
                            texts(schemas, property.asJsonObject(), field.isEmpty() ? name : field + "." + name)));
        }
        if (schema.getString("type", "").equals("string") && !schema.containsKey("enum")) {
            found.add(field);
        }
        return found;
    }

    private static JsonObject document(Stack stack) {
        var answer = Http.send("GET", stack.heed() + "/openapi", Map.of("Accept", "application/json"), null);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
