package school.heed.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import school.heed.support.Answer;
import school.heed.support.Http;
import school.heed.support.Stack;

/** Every endpoint that takes a body, with a word in each way in which a request can be wrong, and odd addresses and headers. */
final class Mistyped {
    private static final String JSON = "application/json";

    /** A good body and a word, to a bad body that carries the word. */
    private static final Map<String, BinaryOperator<String>> BODIES = new LinkedHashMap<>();

    static {
        BODIES.put("an unknown field", (good, word) -> "{\"colour\":\"" + word + "\"," + good.substring(1));
        BODIES.put("an unknown name", (good, word) -> "{\"" + word + "\":1," + good.substring(1));
        BODIES.put("cut off", (good, word) -> "{\"" + first(good) + "\":\"" + word);
        BODIES.put("another kind", Mistyped::anotherKind);
        BODIES.put("a field twice", (good, word) -> "{\"" + first(good) + "\":\"" + word + "\"," + good.substring(1));
        BODIES.put("the null character", (good, word) -> "{\"" + first(good) + "\":\"" + word + "\\u0000\"}");
        BODIES.put("20,000 letters", (good, word) -> everywhere(good, word + "x".repeat(20_000)));
        BODIES.put("70 KiB", (good, word) -> everywhere(good, word + "x".repeat(70 * 1024)));
    }

    private final Map<String, Typed.Field> requests = new LinkedHashMap<>();
    private final Stack stack;
    private final Scene scene;

    Mistyped(Stack stack) {
        this.stack = stack;
        scene = new Scene(stack);
        OpenApi.endpoints(stack).forEach((endpoint, description) -> {
            if (description.containsKey("requestBody")) {
                var good = scene.body(endpoint);
                BODIES.forEach((what, bad) -> requests.put(
                        endpoint + ": " + what,
                        word -> send(endpoint, bad.apply(good, word), headers(endpoint, JSON))));
                requests.put(
                        endpoint + ": no JSON",
                        word -> send(endpoint, everywhere(good, word), headers(endpoint, "text/plain")));
            }
            if (!description.containsKey("security") && endpoint.contains("{id}")) {
                requests.put(
                        endpoint + ": an id",
                        word -> send(endpoint.replace("{id}", word), null, headers(endpoint, JSON)));
            }
        });
        addresses();
    }

    /** By what is wrong with it. */
    Map<String, Typed.Field> requests() {
        return requests;
    }

    private void addresses() {
        var desk = headers("GET /api/desk", JSON);
        for (var path : List.of("/api/", "/ui/assets/", "/")) {
            requests.put("no such address " + path, word -> send("GET " + path + word, null, desk));
        }
        for (var query : List.of(
                "cases?before=", "audit?record=", "audit?person=", "audit?day=", "audit?before=", "tab?child=")) {
            requests.put("GET /api/" + query, word -> send("GET /api/" + query + word, null, desk));
        }
        for (var header : List.of("Authorization", "Accept", "Idempotency-Key", "Content-Type")) {
            var endpoint = "POST /api/concerns";
            requests.put("header " + header, word -> {
                var headers = new HashMap<>(headers(endpoint, JSON));
                headers.put(
                        header,
                        (header.equals("Authorization") ? "Bearer " : "")
                                + word
                                + (header.equals("Accept") ? "/" + word : ""));
                return send(endpoint, scene.body(endpoint), headers);
            });
        }
        requests.put(
                "without a session",
                word -> send(
                        "POST /api/concerns",
                        everywhere(scene.body("POST /api/concerns"), word),
                        Map.of("Content-Type", JSON)));
        requests.put(
                "without the right",
                word -> send(
                        "POST /api/cases/{id}/entries",
                        "{\"kind\":\"NOTE\",\"text\":\"" + word + "\",\"children\":[]}",
                        Map.of(
                                "Content-Type",
                                JSON,
                                "Authorization",
                                "Bearer " + scene.person("teacher").token())));
        requests.put(
                "a name that nobody signs in with",
                word -> send(
                        "POST /api/direct",
                        "{\"name\":\"" + word + "\",\"code\":\"000000\",\"emergency\":\"AAAAA-BBBBB-CCCCC\"}",
                        Map.of("Content-Type", JSON)));
        requests.put(
                "a code that opens nothing",
                word -> send(
                        "POST /api/setup/session",
                        Json.createObjectBuilder().add("code", word).build().toString(),
                        Map.of("Content-Type", JSON)));
    }

    private Map<String, String> headers(String endpoint, String type) {
        var who = scene.person(endpoint.contains(" /api/setup") ? "setup" : "lead");
        return Map.of(
                "Authorization",
                "Bearer " + who.token(),
                "Content-Type",
                type,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private Answer send(String endpoint, String body, Map<String, String> headers) {
        var id = endpoint.contains("/api/cases") ? scene.caseId : scene.concern;
        var path = OpenApi.path(endpoint, id, scene.entry());
        var bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return Http.send(endpoint.substring(0, endpoint.indexOf(' ')), stack.heed() + path, headers, bytes);
    }

    /** An object where a text belongs, and a text where anything else does. */
    private static String anotherKind(String good, String word) {
        var body = Typed.object(good);
        var field = first(good);
        var value = body.get(field).getValueType() == ValueType.STRING
                ? Json.createObjectBuilder().add("typed", word).build()
                : Json.createValue(word);
        return Json.createObjectBuilder(body).add(field, value).build().toString();
    }

    /** The word in place of every text of the body; where there is none, of its first field. */
    private static String everywhere(String good, String word) {
        var body = Typed.object(good);
        var changed = everywhere(body, word);
        return (changed.equals(body)
                        ? Json.createObjectBuilder(body).add(first(good), word).build()
                        : changed)
                .toString();
    }

    private static JsonValue everywhere(JsonValue value, String word) {
        switch (value.getValueType()) {
            case STRING:
                return Json.createValue(word);
            case ARRAY:
                var list = Json.createArrayBuilder();
                value.asJsonArray().forEach(each -> list.add(everywhere(each, word)));
                return list.build();
            case OBJECT:
                var object = Json.createObjectBuilder();
                value.asJsonObject().forEach((name, each) -> object.add(name, everywhere(each, word)));
                return object.build();
            default:
                return value;
        }
    }

    private static String first(String good) {
        JsonObject body = Typed.object(good);
        return body.keySet().iterator().next();
    }
}
