package school.heed.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import school.heed.support.Http;
import school.heed.support.Stack;

/** The endpoints as Heed itself publishes them, "POST /api/concerns" to their description. */
final class OpenApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private OpenApi() {}

    static Map<String, JsonObject> endpoints(Stack stack) {
        var answer = Http.send("GET", stack.heed() + "/openapi", Map.of("Accept", "application/json"), null);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            var found = new TreeMap<String, JsonObject>();
            reader.readObject().getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                    .forEach((method, description) -> {
                        if (METHODS.contains(method)) {
                            found.put(method.toUpperCase(Locale.ROOT) + " " + path, description.asJsonObject());
                        }
                    }));
            return found;
        }
    }
}
