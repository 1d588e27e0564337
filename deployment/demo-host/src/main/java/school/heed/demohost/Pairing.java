package school.heed.demohost;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The trust between this host and one Heed: our signing key, the code that starts it, and the Heed that came. */
@ApplicationScoped
public class Pairing {
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);
    private static final int LARGEST_KEY_SET = 65_536;

    @Inject
    Journal journal;

    @Inject
    Settings settings;

    @Inject
    HostClock clock;

    private final PairingCodes codes = new PairingCodes();
    private final TokenVerifier tokens = new TokenVerifier();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private ECKey key;
    private volatile Paired paired;
    private volatile JWKSet heedKeys;
    private Instant lastFetch = Instant.EPOCH;

    /** The Heed that is trusted; {@code keys} is its key set as JSON. */
    public record Paired(
            String issuer,
            String jwksUrl,
            String keys,
            String launchUrl,
            String audience,
            String deploymentId,
            String fingerprint,
            Instant since) {}

    @PostConstruct
    void open() {
        try {
            List<String> keys = journal.past("key", String.class);
            key = keys.isEmpty() ? newKey() : ECKey.parse(keys.get(0));
            List<Paired> past = journal.past("pairing", Paired.class);
            if (!past.isEmpty()) {
                paired = past.get(past.size() - 1);
                heedKeys = JWKSet.parse(paired.keys());
            }
        } catch (ParseException e) {
            throw new IllegalStateException("The journal holds a key that cannot be read", e);
        }
    }

    private ECKey newKey() {
        try {
            ECKey made = new ECKeyGenerator(Curve.P_256)
                    .keyID("demo-host-" + UUID.randomUUID())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            journal.write("key", made.toJSONString());
            return made;
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make P-256 keys", e);
        }
    }

    /** The host's signing key, private half included. */
    ECKey key() {
        return key;
    }

    /** The host's public key set. */
    public JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    /** The trusted Heed, if one was paired. */
    public Optional<Paired> paired() {
        return Optional.ofNullable(paired);
    }

    /** A new pairing code to copy, with this host's address in it. */
    public String showCode() {
        String address = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(settings.apiUrl().getBytes(StandardCharsets.UTF_8));
        return "heed1." + address + "." + codes.issue(clock.instant());
    }

    /** Takes the code and trusts this Heed instead of any other. */
    public synchronized Paired pair(
            String code, String issuer, String jwksUrl, String jwks, String launchUrl, String audience) {
        JWKSet keys;
        try {
            keys = JWKSet.parse(jwks);
        } catch (ParseException e) {
            throw invalid("The key set cannot be read.");
        }
        if (!TokenVerifier.acceptable(keys)) {
            throw invalid("The key set must hold public EC or RSA keys, each with a kid.");
        }
        boolean plainAllowed = settings.issuer().startsWith("http:");
        boolean known = issuer.startsWith("https://") || plainAllowed && issuer.startsWith("http://");
        if (!known || !jwksUrl.startsWith(issuer + "/") || !launchUrl.startsWith(issuer + "/")) {
            throw invalid("jwksUrl and launchUrl must lie under the issuer, and the issuer must be an https address.");
        }
        codes.take(code, clock.instant());
        String print = fingerprint(publicKeys(), keys);
        Paired now = new Paired(
                issuer, jwksUrl, keys.toString(true), launchUrl, audience, "thistlecombe", print, clock.instant());
        journal.write("pairing", now);
        heedKeys = keys;
        paired = now;
        return now;
    }

    private static Problem invalid(String detail) {
        return new Problem(400, "invalid-body", detail);
    }

    /** Checks a token of Heed's; 401 when it, or the pairing, is missing. */
    public TokenVerifier.Caller check(String token) {
        Paired heed = paired;
        if (heed == null) {
            throw new Problem(401, "not-paired", "This host is not paired with Heed.");
        }
        return tokens.check(token, heed.issuer(), settings.issuer(), heedKeys, this::fetchKeys, clock.instant());
    }

    /** Heed may have changed its keys: asks again, but not more often than every ten seconds. */
    private synchronized JWKSet fetchKeys() {
        Instant now = InstantSource.system().instant();
        if (now.isBefore(lastFetch.plus(BETWEEN_FETCHES))) {
            return heedKeys;
        }
        lastFetch = now;
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(paired.jwksUrl()))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                byte[] bytes = in.readNBytes(LARGEST_KEY_SET);
                JWKSet fresh = JWKSet.parse(new String(bytes, StandardCharsets.UTF_8));
                if (answer.statusCode() == 200 && TokenVerifier.acceptable(fresh)) {
                    heedKeys = fresh;
                    paired = withKeys(paired, fresh);
                    journal.write("pairing", paired);
                }
            }
        } catch (IOException | ParseException e) {
            // Heed's key set is out of reach: the keys known so far go on counting.
            return heedKeys;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return heedKeys;
    }

    private static Paired withKeys(Paired p, JWKSet keys) {
        return new Paired(
                p.issuer(),
                p.jwksUrl(),
                keys.toString(true),
                p.launchUrl(),
                p.audience(),
                p.deploymentId(),
                p.fingerprint(),
                p.since());
    }

    /** Eight hex digits both screens show: they prove that nobody stood in between. */
    static String fingerprint(JWKSet host, JWKSet heed) {
        try {
            String both = host.getKeys().get(0).computeThumbprint() + "\n"
                    + heed.getKeys().get(0).computeThumbprint();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest, 0, 4);
            return hex.substring(0, 4) + "-" + hex.substring(4);
        } catch (JOSEException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
