package school.heed.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import school.heed.launcher.DataFolder;
import school.heed.launcher.SetupCode;

/** A member of staff without a browser: signs in to the demo host, launches Heed as its page does, and calls Heed's API. */
public final class Person {
    private static final Pattern LAUNCH_URL = Pattern.compile("data-src=\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Stack stack;
    private final String user;
    private String token;

    private Person(Stack stack, String user) {
        this.stack = stack;
        this.user = user;
    }

    /** Signed in to the host, and launched into Heed from the workspace. */
    public static Person launched(Stack stack, String user) {
        var person = new Person(stack, user);
        person.signIn();
        person.launch("workspace", "");
        return person;
    }

    public static Person signedIn(Stack stack, String user) {
        var person = new Person(stack, user);
        person.signIn();
        return person;
    }

    /** The set-up session that the launcher's code opens; nobody's name, no child. */
    public static Person setUp(Stack stack) {
        var person = new Person(stack, "");
        var code = SetupCode.make(DataFolder.open(stack.data().resolve("heed")), Instant.now());
        var json = Json.createObjectBuilder().add("code", code).build().toString();
        var answer = person.call("POST", "/api/setup/session", json, null, null);
        if (answer.status() != 200) {
            throw new IllegalStateException("set-up answered " + answer.status() + " " + answer.body());
        }
        person.token = answer.json().getString("token");
        return person;
    }

    private void signIn() {
        post(stack.host() + "/sign-in", new TreeMap<>(Map.of("user", user, "password", "demo")));
    }

    /** As the person's page does it, the second step of leads, deputies and the head included. @return Heed's session answer */
    public JsonObject launch(String view, String pupil) {
        var session = launch(
                view,
                pupil,
                SecondStep.kept(stack, user).map(SecondStep.Kept::pass).orElse(null));
        return SecondStep.through(stack, this, user, session);
    }

    /** @param pass what the window kept of an earlier second step, or null */
    public JsonObject launch(String view, String pupil, String pass) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var answer = exchange(hostToken(view, pupil, nonce(secret)), secret, pass);
        if (answer.status() != 200) {
            throw new IllegalStateException("launch answered " + answer.status() + " " + answer.body());
        }
        token = answer.json().getString("token");
        return answer.json();
    }

    /** Launched without the second step, as somebody could who has no more than the host. */
    public static Person unproved(Stack stack, String user) {
        var person = signedIn(stack, user);
        person.launch("workspace", "", null);
        return person;
    }

    /** Types six digits now. */
    public Person proved() {
        SecondStep.proved(stack, this, user);
        return this;
    }

    /** The host's signed launch token, as its page gets it. */
    public String hostToken(String view, String pupil, String nonce) {
        var body = post(
                stack.host() + "/heed/launch", new TreeMap<>(Map.of("nonce", nonce, "view", view, "pupil", pupil)));
        return Json.createReader(new StringReader(body)).readObject().getString("token");
    }

    /** Brings a host token to Heed. */
    public Answer exchange(String hostToken, byte[] secret) {
        return exchange(hostToken, secret, null);
    }

    private Answer exchange(String hostToken, byte[] secret, String pass) {
        var json = Json.createObjectBuilder()
                .add("hostId", hostId())
                .add("token", hostToken)
                .add("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        if (pass != null) {
            json.add("pass", pass);
        }
        return call("POST", "/api/launches", json.build().toString(), null, null);
    }

    /** Heed's id of the host, as it stands in the frame's address. */
    public String hostId() {
        var url = LAUNCH_URL.matcher(get(stack.host() + "/report").body());
        if (!url.find()) {
            throw new IllegalStateException("the host's page holds no frame");
        }
        return url.group(1).replaceAll(".*/ui/([^/]+)/.*", "$1");
    }

    public static String nonce(byte[] secret) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(secret));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Address of the host this person is signed in to. */
    public String hostUrl() {
        return stack.host();
    }

    public String token() {
        return token;
    }

    /** Goes on with another session token. */
    public void carry(String other) {
        token = other;
    }

    public Answer read(String path) {
        return call("GET", path, null, null, token);
    }

    /** Looks for a child or a colleague ({@code children} or {@code staff}) by name, as the report form does. */
    public Answer search(String kind, String name) {
        var sought = Json.createObjectBuilder().add("q", name).build().toString();
        return send("POST", "/api/" + kind + "/search", sought);
    }

    public Answer send(String method, String path, String json) {
        return call(method, path, json, UUID.randomUUID(), token);
    }

    public Answer send(String method, String path, String json, UUID key) {
        return call(method, path, json, key, token);
    }

    /** Any call to Heed; absent parts are null. */
    public Answer call(String method, String path, String json, UUID key, String bearer) {
        var request = HttpRequest.newBuilder(URI.create(stack.heed() + path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return Answer.of(sent(request.build()));
    }

    /** A page of the host. */
    public HttpResponse<String> get(String url) {
        return sent(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private String post(String url, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", stack.host())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = sent(request);
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(url + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
