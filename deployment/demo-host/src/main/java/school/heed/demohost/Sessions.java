package school.heed.demohost;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in to the host: a random cookie value each, forgotten after 20 quiet minutes. */
@ApplicationScoped
public class Sessions {
    /** The name of the cookie. */
    static final String COOKIE = "thistlecombe_session";

    private static final Duration QUIET = Duration.ofMinutes(20);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> byToken = new ConcurrentHashMap<>();

    /** One signed-in browser; {@code search} is what was last looked for, kept out of addresses. */
    record Session(String staffId, String csrf, String search, Instant lastSeen) {}

    /** Starts a session and gives its cookie value. */
    String start(String staffId) {
        Instant now = InstantSource.system().instant();
        byToken.values().removeIf(s -> s.lastSeen().isBefore(now.minus(QUIET)));
        String token = secret();
        byToken.put(token, new Session(staffId, secret(), "", now));
        return token;
    }

    /** The session of a cookie value, kept alive by asking. */
    Optional<Session> find(String token) {
        Instant now = InstantSource.system().instant();
        if (token == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(byToken.computeIfPresent(
                token,
                (t, s) -> s.lastSeen().isBefore(now.minus(QUIET))
                        ? null
                        : new Session(s.staffId(), s.csrf(), s.search(), now)));
    }

    /** Remembers what this person last looked for. */
    void remember(String token, String search) {
        byToken.computeIfPresent(token, (t, s) -> new Session(s.staffId(), s.csrf(), search, s.lastSeen()));
    }

    void end(String token) {
        byToken.remove(token);
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
