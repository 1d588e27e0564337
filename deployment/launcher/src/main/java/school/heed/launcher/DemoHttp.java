package school.heed.launcher;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One person's browser, as far as setting up the demo needs one: a cookie of the MIS, a session of Heed. */
final class DemoHttp {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private Optional<String> token = Optional.empty();

    /** @param base scheme, host and port, without a trailing slash */
    DemoHttp(String base) {
        this.base = base;
    }

    /** Every later call of this browser carries this session token. */
    void bearer(String sessionToken) {
        token = Optional.of(sessionToken);
    }

    /** Sends JSON and reads JSON. */
    JsonObject json(String method, String path, JsonElement body) {
        return json(method, path, body, Map.of());
    }

    JsonObject json(String method, String path, JsonElement body, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").header("Accept", "application/json");
        headers.forEach(request::header);
        return object(
                method + " " + path,
                send(request.method(method, HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    JsonObject get(String path) {
        return get(path, Map.of());
    }

    JsonObject get(String path, Map<String, String> headers) {
        var request = request(path).header("Accept", "application/json");
        headers.forEach(request::header);
        return object("GET " + path, send(request.GET()));
    }

    /** Sends a form as the page itself would; the answer is the response as it is. */
    HttpResponse<String> form(String path, Map<String, String> fields, Map<String, String> headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin");
        headers.forEach(request::header);
        var response = send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
        sendCookiesOverHttp();
        return response;
    }

    static JsonObject object(String what, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new Refused("The demo could not be set up: " + what + " answered " + response.statusCode() + " "
                    + reason(response.body()) + ".");
        }
        try {
            return response.body().isBlank()
                    ? new JsonObject()
                    : JsonParser.parseString(response.body()).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Refused("The demo could not be set up: " + what + " answered something other than JSON.", e);
        }
    }

    private static String reason(String body) {
        try {
            return JsonParser.parseString(body).getAsJsonObject().get("code").getAsString();
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** The MIS marks its cookie for https alone; on this machine's own address it must come back over http too. */
    private void sendCookiesOverHttp() {
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            cookie.setSecure(false);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST).header("Origin", base);
        token.ifPresent(session -> request.header("Authorization", "Bearer " + session));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused("The demo could not be set up: " + base + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("The demo's set-up was interrupted.", e);
        }
    }
}
