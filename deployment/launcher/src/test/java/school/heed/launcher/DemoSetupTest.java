package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order and the content of the demo's set-up, against one small server that plays both the MIS and Heed. */
class DemoSetupTest {
    private static final String STAFF = """
            "staff":[{"id":"p1","name":"Ms R. Adeyinka","offered":["report","lead"],"confirmed":[]},
              {"id":"p2","name":"Mr J. Corrie","offered":["report","deputy"],"confirmed":[]},
              {"id":"p3","name":"Mrs H. Vane","offered":["report","head"],"confirmed":[]}]""";
    private static final String SETTINGS =
            "\"settings\":{\"detail\":\"pointer\",\"headAcceptsFull\":false,\"schoolName\":\"Thistlecombe\"}";
    private static final String SEND = """
            "send":[{"descriptor":"Speech and language, high","provision":"","need":"","eal":false,"pupils":4},
              {"descriptor":"Hearing","provision":"E","need":"HI","eal":false,"pupils":1}]""";
    private static final String PAIRED = "\"paired\":{\"hostId\":\"h1\",\"pupils\":1200}";

    @TempDir
    Path folder;

    private final List<String> calls = new ArrayList<>();
    private final Map<String, String> bodies = new HashMap<>();
    private HttpServer server;
    private String firstLead = "NONE";
    private boolean paired;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        calls.add(call);
        bodies.put(call, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (call.equals("POST /api/setup/pairing")) {
            paired = true;
        }
        String body =
                switch (call) {
                    case "POST /api/setup/session", "POST /api/first-lead" -> "{\"token\":\"s\"}";
                    case "POST /demo/pairing-code" -> "{\"code\":\"heed1.aHR0cA.ABC\"}";
                    case "POST /sign-in" -> "";
                    case "POST /heed/launch" -> "{\"token\":\"launch\"}";
                    case "POST /api/launches" -> "{\"token\":\"person\"}";
                    case "GET /api/desk" ->
                        "{\"rolesToConfirm\":[{\"personId\":\"p2\",\"capability\":\"deputy\",\"mine\":false}]}";
                    case "POST /api/factor/enrolment" -> "{\"secret\":\"ABCDEFGHIJKLMNOP\"}";
                    case "GET /demo/phones/head", "GET /demo/phones/adeyinka", "GET /demo/phones/corrie" ->
                        "{\"now\":\"123456\"}";
                    case "POST /api/setup/first-lead" -> "{\"firstLeadCode\":\"HEADCODE\"}";
                    default -> view();
                };
        if (call.equals("POST /sign-in")) {
            exchange.getResponseHeaders().add("Set-Cookie", "mis=1; Path=/; HttpOnly; SameSite=Lax");
            exchange.getResponseHeaders().add("Location", "/");
        }
        if (call.equals("POST /heed/launch")
                && !"mis=1".equals(exchange.getRequestHeaders().getFirst("Cookie"))) {
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(call.equals("POST /sign-in") ? 303 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String view() {
        return "{\"firstLead\":\"" + firstLead + "\"," + (paired ? PAIRED + "," : "") + STAFF + "," + SETTINGS + ","
                + SEND + "}";
    }

    private void setUp(String detail) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        new DemoSetup(url, url, "key", detail, DataFolder.open(folder.resolve("heed"))).run();
    }

    private JsonObject sent(String call) {
        return JsonParser.parseString(bodies.get(call)).getAsJsonObject();
    }

    @Test
    void everyStepIsTakenInOrder() throws GeneralSecurityException {
        setUp("summary");
        assertThat(calls)
                .containsSubsequence(
                        "POST /api/setup/session",
                        "POST /demo/pairing-code",
                        "POST /api/setup/pairing",
                        "PUT /api/setup/send",
                        "PUT /api/setup/settings",
                        "PUT /api/setup/duty",
                        "POST /api/setup/first-lead",
                        "POST /sign-in",
                        "POST /heed/launch",
                        "POST /api/launches",
                        "POST /api/first-lead",
                        "POST /api/factor/enrolment",
                        "POST /demo/phones/head",
                        "GET /demo/phones/head",
                        "POST /api/factor/confirmation",
                        "POST /demo/phones/adeyinka",
                        "GET /api/desk",
                        "POST /api/capabilities",
                        "POST /demo/phones/corrie");
        assertThat(sent("POST /api/setup/pairing").get("code").getAsString()).isEqualTo("heed1.aHR0cA.ABC");
        var rows = sent("PUT /api/setup/send").getAsJsonArray("rows");
        assertThat(rows.get(0).getAsJsonObject().get("provision").getAsString()).isEqualTo("K");
        assertThat(rows.get(0).getAsJsonObject().get("need").getAsString()).isEqualTo("SLCN");
        assertThat(rows.get(1).getAsJsonObject().get("provision").getAsString()).isEqualTo("E");
        assertThat(sent("PUT /api/setup/settings").get("detail").getAsString()).isEqualTo("summary");
        assertThat(sent("PUT /api/setup/settings").get("schoolName").getAsString())
                .isEqualTo("Thistlecombe");
        assertThat(sent("PUT /api/setup/duty").getAsJsonArray("day").toString())
                .contains("\"personId\":\"p1\"", "extension 214", "B07", "extension 231", "Year 9 office");
        assertThat(sent("POST /api/setup/first-lead").toString()).isEqualTo("{\"leadId\":\"p1\",\"headId\":\"p3\"}");
        assertThat(sent("POST /api/first-lead").get("code").getAsString()).isEqualTo("HEADCODE");
        assertThat(sent("POST /demo/phones/head").get("secret").getAsString()).isEqualTo("ABCDEFGHIJKLMNOP");
        assertThat(sent("POST /api/factor/confirmation").toString())
                .isEqualTo("{\"code\":\"123456\",\"name\":\"corrie\"}");
        assertThat(sent("POST /api/capabilities").get("decision").getAsString()).isEqualTo("CONFIRM");
        nonceIsTheDigestOfTheSecret();
    }

    private void nonceIsTheDigestOfTheSecret() throws GeneralSecurityException {
        String form = URLDecoder.decode(bodies.get("POST /heed/launch"), StandardCharsets.UTF_8);
        byte[] secret = Base64.getUrlDecoder()
                .decode(sent("POST /api/launches").get("secret").getAsString());
        String nonce = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(secret));
        assertThat(form).contains("nonce=" + nonce);
    }

    @Test
    void aDemoThatWasSetUpBeforeIsLeftAlone() {
        firstLead = "ACTIVE";
        paired = true;
        setUp("pointer");
        assertThat(calls).containsExactly("POST /api/setup/session", "GET /api/setup");
    }

    @Test
    void aSetUpThatStoppedHalfWayGoesOnWithoutPairingAgain() {
        paired = true;
        setUp("pointer");
        assertThat(calls).doesNotContain("POST /api/setup/pairing").contains("POST /api/first-lead");
    }

    @Test
    void aRefusalNamesTheStepItHappenedAt() {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        assertThatThrownBy(() -> setUp("pointer"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("/api/setup/session answered 403");
    }
}
