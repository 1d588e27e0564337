package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Http;
import school.heed.support.Stack;

/** Whatever is sent, to whichever endpoint: a problem in plain words with a code, and never a word of what was typed. */
class BadInputIT {
    private static final String TYPED = "Quittengelee";
    private static Stack stack;
    private static Scene scene;
    private static List<String> withBody;

    @BeforeAll
    static void begin() {
        stack = Stack.shared();
        scene = new Scene(stack);
        withBody = OpenApi.endpoints(stack).entrySet().stream()
                .filter(endpoint -> endpoint.getValue().containsKey("requestBody"))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void everyEndpointThatTakesABodyRefusesEveryBadOne() {
        assertThat(withBody).hasSizeGreaterThan(20);
        var wrong = new ArrayList<String>();
        for (var endpoint : withBody) {
            var good = scene.body(endpoint);
            // A form in any script is longer than anything else that is sent.
            bad(good, endpoint.contains("/records") ? 300 : 70).forEach((what, bytes) -> {
                var answer = send(endpoint, bytes, "application/json");
                note(wrong, endpoint + ": " + what, answer, what.equals("too long") ? 413 : 400);
            });
            note(wrong, endpoint + ": text", send(endpoint, good.getBytes(StandardCharsets.UTF_8), "text/plain"), 415);
            note(
                    wrong,
                    endpoint + ": a form",
                    send(endpoint, "a=b".getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded"),
                    415);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFieldOfEveryBodyIsCheckedForItsKind() {
        var wrong = new ArrayList<String>();
        for (var endpoint : withBody) {
            var good = object(scene.body(endpoint));
            good.forEach((name, value) -> {
                var swapped = value.getValueType() == JsonValue.ValueType.OBJECT
                        ? Json.createValue(TYPED)
                        : Json.createObjectBuilder().add("typed", TYPED).build();
                for (var other : List.of(swapped, JsonValue.NULL)) {
                    var body = Json.createObjectBuilder(good)
                            .add(name, other)
                            .build()
                            .toString();
                    var answer = send(endpoint, body.getBytes(StandardCharsets.UTF_8), "application/json");
                    note(wrong, endpoint + ": " + name + " " + other.getValueType(), answer, 400);
                    if (!answer.body().contains("\"field\":\"" + name)) {
                        wrong.add(endpoint + ": " + name + " is not named in " + answer.body());
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsLeftOutIsNamed() {
        var wrong = new ArrayList<String>();
        for (var endpoint : withBody) {
            // A number or a tick that is left out is nought or unticked.
            var answer = send(endpoint, "{}".getBytes(StandardCharsets.UTF_8), "application/json");
            note(wrong, endpoint + ": nothing", answer, 400);
            if (!answer.body().contains("\"errors\":[{\"field\":\"")) {
                wrong.add(endpoint + " names nothing: " + answer.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void endpointsWithoutABodyReadNone() {
        for (var endpoint : OpenApi.endpoints(stack).keySet()) {
            if (endpoint.startsWith("POST ") && !withBody.contains(endpoint) && !endpoint.contains("/setup/")) {
                var answer = send(endpoint, "{\"broken".getBytes(StandardCharsets.UTF_8), "application/json");
                assertThat(answer.status()).as(endpoint + " " + answer.body()).isLessThan(500);
            }
        }
    }

    @Test
    void oddAddressesAndMethodsAreProblemsToo() {
        var token = Map.of("Authorization", "Bearer " + scene.person("lead").token());
        var wrong = new ArrayList<String>();
        note(wrong, "no such thing", Http.send("GET", stack.heed() + "/api/" + TYPED, token, null), 404);
        note(wrong, "no such place", Http.get(stack.heed() + "/" + TYPED), 404);
        note(wrong, "no such page", Http.get(stack.heed() + "/ui/h0000000/"), 404);
        note(wrong, "no such asset", Http.get(stack.heed() + "/ui/assets/" + TYPED + ".js"), 404);
        note(wrong, "upwards", Http.get(stack.heed() + "/ui/assets/..%2f..%2fWEB-INF/web.xml"), 400, 404);
        note(wrong, "inside", Http.get(stack.heed() + "/WEB-INF/web.xml"), 404);
        note(wrong, "an id that is none", Http.send("GET", stack.heed() + "/api/cases/" + TYPED, token, null), 404);
        note(
                wrong,
                "a wrong number",
                Http.send("GET", stack.heed() + "/api/cases?before=" + TYPED, token, null),
                400,
                404);
        note(
                wrong,
                "a wrong moment",
                Http.send("GET", stack.heed() + "/api/cases/" + scene.caseId + "/entries?before=" + TYPED, token, null),
                400);
        note(
                wrong,
                "a child that is none",
                Http.send("GET", stack.heed() + "/api/tab?child=" + TYPED, token, null),
                404);
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            note(wrong, method, Http.send(method, stack.heed() + "/api/desk", token, null), 405);
        }
        note(wrong, "POST to a page", Http.send("POST", stack.heed() + "/ui/setup/", Map.of(), new byte[0]), 405);
        note(
                wrong,
                "PUT to nothing",
                Http.send("PUT", stack.heed() + "/" + TYPED, Map.of(), new byte[0]),
                403,
                404,
                405);
        var picky = Map.of("Authorization", token.get("Authorization"), "Accept", "application/xml");
        note(wrong, "in XML", Http.send("GET", stack.heed() + "/api/desk", picky, null), 406);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aClickWithoutItsNumberIsRefused() {
        for (var key : List.of("", "not-a-number")) {
            var headers = new LinkedHashMap<>(Map.of(
                    "Authorization", "Bearer " + scene.person("teacher").token(), "Content-Type", "application/json"));
            if (!key.isEmpty()) {
                headers.put("Idempotency-Key", key);
            }
            var body = scene.body("POST /api/concerns").getBytes(StandardCharsets.UTF_8);
            assertThat(Http.send("POST", stack.heed() + "/api/concerns", headers, body)
                            .code())
                    .isEqualTo("key-missing");
        }
    }

    /** What goes wrong with a body, and its bytes. */
    private static Map<String, byte[]> bad(String good, int kib) {
        var first = object(good).keySet().iterator().next();
        var rest = good.substring(1);
        var texts = new LinkedHashMap<String, String>();
        texts.put("malformed", good.substring(0, good.length() - 1));
        texts.put("two of them", good + good);
        texts.put("a list", "[" + good + "]");
        texts.put("a word", "\"" + TYPED + "\"");
        texts.put("nothing", "");
        texts.put("an unknown field", "{\"colour\":\"" + TYPED + "\"," + rest);
        texts.put("an unspeakable field", "{\"" + TYPED + " <b>\":1," + rest);
        texts.put("a field twice", "{\"" + first + "\":" + object(good).get(first) + "," + rest);
        texts.put("too deep", "{\"" + first + "\":" + "[".repeat(40) + "]".repeat(40) + "}");
        texts.put("too long", "{\"" + first + "\":\"" + "x".repeat(kib * 1024) + "\"}");
        texts.put("a number without end", "{\"" + first + "\":" + "9".repeat(2000) + "}");
        texts.put("the null character", "{\"" + first + "\":\"" + TYPED + "\\u0000\"}");
        var bodies = new LinkedHashMap<String, byte[]>();
        texts.forEach((what, text) -> bodies.put(what, text.getBytes(StandardCharsets.UTF_8)));
        bodies.put("broken UTF-8", ("{\"" + first + "\":\"\u00c3(\"}").getBytes(StandardCharsets.ISO_8859_1));
        return bodies;
    }

    private static Answer send(String endpoint, byte[] body, String type) {
        var id = path(endpoint).startsWith("/api/cases") ? scene.caseId : scene.concern;
        var path = OpenApi.path(endpoint, id, scene.entry());
        var headers = Map.of(
                "Authorization",
                "Bearer " + scene.person(who(path)).token(),
                "Content-Type",
                type,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        return Http.send(endpoint.substring(0, endpoint.indexOf(' ')), stack.heed() + path, headers, body);
    }

    private static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1).strip();
    }

    private static String who(String path) {
        return path.startsWith("/api/setup") ? "setup" : "lead";
    }

    private static void note(List<String> wrong, String what, Answer answer, int... expected) {
        var body = answer.body();
        var plain = answer.type().startsWith("application/problem+json")
                && !answer.code().isEmpty()
                && answer.json().getString("detail").endsWith(".")
                && answer.json().getInt("status") == answer.status();
        var leaks = body.contains(TYPED)
                || body.contains("Exception")
                || body.contains("school.heed")
                || body.contains("<html");
        var status = java.util.Arrays.stream(expected).anyMatch(code -> code == answer.status());
        if (!plain || leaks || !status) {
            wrong.add(what + ": " + answer.status() + " " + answer.type() + " "
                    + body.substring(0, Math.min(300, body.length())));
        }
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
