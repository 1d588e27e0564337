package school.heed.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What Heed answered. */
public record Answer(int status, HttpHeaders headers, String body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public JsonObject json() {
        return Json.createReader(new StringReader(body)).readObject();
    }

    /** The stable code of a problem, or empty. */
    public String code() {
        return type().startsWith("application/problem+json") ? json().getString("code") : "";
    }

    public String type() {
        return headers.firstValue("Content-Type").orElse("");
    }
}
