package school.heed.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import school.heed.platform.problem.Refusal;

/**
 * Proves a launch token. Keys come from pairing and never from the token; every reason to say no has its own code, all of them 401.
 * Uses up no nonce: that is the caller's, and must be one insert.
 */
public final class LaunchVerifier {
    static final int MAX_TOKEN = 8 * 1024;
    private static final List<String> KEY_HINTS = List.of("jku", "jwk", "x5u", "x5c");

    private LaunchVerifier() {}

    /**
     * @param expectedNonce the nonce that belongs to the iframe's secret
     * @param keys of this host; asked at most once to fetch them again
     * @throws Refusal 401 with the reason's code
     */
    public static Launched verify(String token, String expectedNonce, HostTrust trust, KeySource keys, Instant now) {
        if (token == null) {
            throw unreadable();
        }
        if (token.length() > MAX_TOKEN) {
            throw no("launch-too-long", "The host sent a launch that is longer than Heed reads.");
        }
        var algorithm = algorithm(header(token));
        var jwt = parsed(token);
        proveSignature(jwt, algorithm, keys);
        return LaunchClaims.check(claims(jwt), expectedNonce, trust, now);
    }

    private static Map<String, Object> header(String token) {
        var end = token.indexOf('.');
        if (end < 1) {
            throw unreadable();
        }
        try {
            return JSONObjectUtils.parse(new Base64URL(token.substring(0, end)).decodeToString());
        } catch (ParseException | RuntimeException e) {
            throw unreadable();
        }
    }

    private static JWSAlgorithm algorithm(Map<String, Object> header) {
        if (KEY_HINTS.stream().anyMatch(header::containsKey)) {
            throw no(
                    "launch-key-hint",
                    "The host’s launch brings its own key. Heed trusts only the keys it was paired with.");
        }
        if (header.containsKey("crit")) {
            throw no("launch-crit", "The host’s launch asks for an extension that Heed does not know.");
        }
        if (!"JWT".equals(header.get("typ"))) {
            throw no("launch-type", "What the host sent is not a launch.");
        }
        if ("RS256".equals(header.get("alg"))) {
            return JWSAlgorithm.RS256;
        }
        if ("ES256".equals(header.get("alg"))) {
            return JWSAlgorithm.ES256;
        }
        throw no("launch-algorithm", "The host’s launch is not signed in a way that Heed accepts (RS256 or ES256).");
    }

    private static SignedJWT parsed(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | RuntimeException e) {
            throw unreadable();
        }
    }

    private static void proveSignature(SignedJWT jwt, JWSAlgorithm algorithm, KeySource keys) {
        var kid = jwt.getHeader().getKeyID();
        if (kid == null || kid.isBlank()) {
            throw no("launch-key-missing", "The host’s launch does not say which of its keys signed it.");
        }
        var key = key(kid, keys);
        var verifier = KeyPolicy.verifier(key, algorithm)
                .orElseThrow(() ->
                        no("launch-key-weak", "The key that signed the launch is too weak, or is not meant for this."));
        try {
            if (!jwt.verify(verifier)) {
                throw forged();
            }
        } catch (JOSEException e) {
            throw forged();
        }
    }

    private static JWK key(String kid, KeySource keys) {
        var key = find(keys.known(), kid);
        if (key == null) {
            key = find(keys.refetched(), kid);
        }
        if (key == null) {
            throw no("launch-key-unknown", "The launch is signed with a key that this host has not published.");
        }
        return key;
    }

    private static JWK find(JWKSet set, String kid) {
        return set.getKeys().stream()
                .filter(key -> kid.equals(key.getKeyID()))
                .findFirst()
                .orElse(null);
    }

    private static JWTClaimsSet claims(SignedJWT jwt) {
        try {
            var claims = jwt.getJWTClaimsSet();
            if (claims == null) {
                throw unreadable();
            }
            return claims;
        } catch (ParseException e) {
            throw unreadable();
        }
    }

    private static Refusal forged() {
        return no("launch-signature", "The signature of the launch is not the host’s.");
    }

    private static Refusal unreadable() {
        return no("launch-unreadable", "Heed could not read the host’s launch.");
    }

    static Refusal no(String code, String sentence) {
        return Refusal.notSignedIn(code, sentence);
    }
}
