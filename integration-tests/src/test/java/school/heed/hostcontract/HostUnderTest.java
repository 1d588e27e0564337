package school.heed.hostcontract;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * The host whose interface is examined. System properties: {@code host.api} (base address), and either
 * {@code host.pairing.code} (copied from its settings page) or {@code host.demo.key} (the demo host gives codes itself).
 */
final class HostUnderTest {
    static final String API = System.getProperty("host.api", "http://localhost:8081/heed-api/v1");
    static final String DEMO_KEY = System.getProperty("host.demo.key");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** An answer with its JSON body; no body is an empty map. */
    record Answer(int status, String type, Map<String, Object> body) {
        String code() {
            return String.valueOf(body.get("code"));
        }

        boolean isProblem() {
            return type.startsWith("application/problem+json")
                    && body.containsKey("type")
                    && body.containsKey("title")
                    && body.containsKey("code")
                    && Integer.valueOf(status).equals(((Number) body.get("status")).intValue());
        }
    }

    boolean isDemo() {
        return DEMO_KEY != null;
    }

    /** A pairing secret from the settings page or from the demo host. */
    String pairingSecret() {
        String code = System.getProperty("host.pairing.code");
        if (code == null) {
            code = (String) demo("POST", "pairing-code", "").body().get("code");
        }
        String[] parts = code.split("\\.", -1);
        String address = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        if (parts.length != 3 || !parts[0].equals("heed1") || !address.equals(API)) {
            throw new IllegalStateException("The pairing code is not one of " + API);
        }
        return parts[2];
    }

    /** Calls one of the demo host's own test addresses. */
    Answer demo(String method, String path, String body) {
        URI uri = URI.create(API.substring(0, API.indexOf("/heed-api")) + "/demo/" + path);
        return send(HttpRequest.newBuilder(uri)
                .header("X-Demo-Key", DEMO_KEY)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    Answer send(String method, String path, String token, String json) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer sendAs(String method, String path, String token, String type, String body) {
        return send(request(path, token)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(API + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = answer.headers().firstValue("Content-Type").orElse("");
            boolean json = type.startsWith("application/json") || type.startsWith("application/problem+json");
            return new Answer(answer.statusCode(), type, json ? JSONObjectUtils.parse(answer.body()) : Map.of());
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("The host did not answer in JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
