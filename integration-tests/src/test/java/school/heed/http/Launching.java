package school.heed.http;

import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import school.heed.support.Answer;
import school.heed.support.Http;
import school.heed.support.Person;
import school.heed.support.Stack;

/** One launch as the host signs it, to be spoilt in one place and brought to Heed. */
final class Launching {
    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private final Stack stack;
    private final byte[] secret = new byte[32];
    private final Map<String, JsonValue> claims;
    private final Map<String, JsonValue> header = new HashMap<>();
    private String algorithm = "ES256";
    private String hostId;

    Launching(Stack stack, Person person) {
        this.stack = stack;
        new SecureRandom().nextBytes(secret);
        hostId = person.hostId();
        try {
            var genuine = SignedJWT.parse(person.hostToken("workspace", "", Person.nonce(secret)));
            claims = new HashMap<>(object(genuine.getPayload().toString()));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param json the claim's new value, as JSON; null takes the claim out */
    Launching with(String claim, String json) {
        if (json == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, object("{\"v\":" + json + "}").get("v"));
        }
        return this;
    }

    /** The same for a claim of the launch standard. */
    Launching withLti(String claim, String json) {
        return with(LTI + claim, json);
    }

    /** Made so many seconds from now (before now when negative), for so long. */
    Launching at(long seconds, long life) {
        var issued = Instant.now().getEpochSecond() + seconds;
        return with("iat", String.valueOf(issued)).with("exp", String.valueOf(issued + life));
    }

    Launching header(String name, String json) {
        header.put(name, object("{\"v\":" + json + "}").get("v"));
        return this;
    }

    Launching algorithm(String name) {
        algorithm = name;
        return this;
    }

    Launching host(String id) {
        hostId = id;
        return this;
    }

    /** Signed for the pairing under this id, whichever the host holds to now. */
    Launching withTarget(Stack heed, String id) {
        return with("aud", "\"heed-" + id + "\"")
                .with("azp", "\"heed-" + id + "\"")
                .withLti("target_link_uri", "\"" + heed.heed() + "/ui/" + id + "/\"");
    }

    /** The host's signature over it. */
    String token() {
        var body = Json.createObjectBuilder().add("claims", built(claims)).add("alg", algorithm);
        if (!header.isEmpty()) {
            body.add("header", built(header));
        }
        return object(stack.demo("POST", "sign", body.build().toString())).getString("token");
    }

    Answer bring() {
        return bring(token());
    }

    Answer bring(String token) {
        return bring(token, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    Answer bring(String token, String shownSecret) {
        var json = Json.createObjectBuilder()
                .add("hostId", hostId)
                .add("token", token)
                .add("secret", shownSecret)
                .build();
        return Http.send(
                "POST",
                stack.heed() + "/api/launches",
                Map.of("Content-Type", "application/json"),
                json.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static JsonObject built(Map<String, JsonValue> values) {
        var builder = Json.createObjectBuilder();
        values.forEach(builder::add);
        return builder.build();
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
