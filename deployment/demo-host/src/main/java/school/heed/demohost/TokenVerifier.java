package school.heed.demohost;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Checks the tokens Heed calls with. Every refusal is a 401 that says which rule was broken; a token passes once.
 */
public final class TokenVerifier {
    private static final long SKEW = 60;
    private static final long LONGEST_LIFE = 300;

    private final Map<String, Instant> used = new HashMap<>();

    /** What a good token says: its scopes and on whose behalf ({@code null} when nobody's). */
    public record Caller(Set<String> scopes, String actingFor) {}

    /**
     * Checks one token.
     *
     * @param issuer Heed's issuer, as paired
     * @param audience this host's issuer
     * @param keys Heed's keys as known now
     * @param fresher asked for once when the key id is not among {@code keys}
     */
    public Caller check(
            String token, String issuer, String audience, JWKSet keys, Supplier<JWKSet> fresher, Instant now) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            verifySignature(jwt, keys, fresher);
            Map<String, Object> raw = jwt.getPayload().toJSONObject();
            if (!issuer.equals(raw.get("iss"))) {
                throw refused("The token's issuer is not the paired Heed.");
            }
            if (!audience.equals(raw.get("aud"))) {
                throw refused("The token is not for this host.");
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Instant expires = checkTimes(claims, now);
            useOnce(claims.getJWTID(), expires, now);
            return new Caller(scopes(raw.get("scope")), actingFor(raw.get("act")));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw refused("The token cannot be read.");
        }
    }

    private static void verifySignature(SignedJWT jwt, JWKSet keys, Supplier<JWKSet> fresher) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        boolean known =
                JWSAlgorithm.ES256.equals(header.getAlgorithm()) || JWSAlgorithm.RS256.equals(header.getAlgorithm());
        if (!known) {
            throw refused("The token is not signed with ES256 or RS256.");
        }
        boolean hints = header.getJWKURL() != null
                || header.getJWK() != null
                || header.getX509CertURL() != null
                || header.getX509CertChain() != null
                || header.getCriticalParams() != null;
        if (hints || header.getKeyID() == null) {
            throw refused("The token's header must name a key of the paired Heed and nothing else.");
        }
        JWK key = keys.getKeyByKeyId(header.getKeyID());
        if (key == null) {
            key = fresher.get().getKeyByKeyId(header.getKeyID());
        }
        if (key == null || !jwt.verify(verifier(key, header.getAlgorithm()))) {
            throw refused("The token's signature is not by a key of the paired Heed.");
        }
    }

    private static JWSVerifier verifier(JWK key, JWSAlgorithm algorithm) throws JOSEException {
        boolean forSigning = key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse());
        boolean pinned = key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm);
        if (forSigning && pinned) {
            if (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && algorithm.equals(JWSAlgorithm.ES256)) {
                return new ECDSAVerifier(ec);
            }
            if (key instanceof RSAKey rsa && rsa.size() >= 2048 && algorithm.equals(JWSAlgorithm.RS256)) {
                return new RSASSAVerifier(rsa);
            }
        }
        throw refused("The token's key does not fit its algorithm.");
    }

    private static Instant checkTimes(JWTClaimsSet claims, Instant now) {
        Date issuedAt = claims.getIssueTime();
        Date expiresAt = claims.getExpirationTime();
        if (issuedAt == null || expiresAt == null) {
            throw refused("The token says neither when it was made nor when it ends.");
        }
        Instant made = issuedAt.toInstant();
        Instant ends = expiresAt.toInstant();
        if (made.isAfter(now.plusSeconds(SKEW))) {
            throw refused("The token comes from the future: one of the two clocks is off.");
        }
        Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && notBefore.toInstant().isAfter(now.plusSeconds(SKEW))) {
            throw refused("The token is not valid yet.");
        }
        if (!ends.isAfter(now.minusSeconds(SKEW))) {
            throw refused("The token has expired.");
        }
        if (ends.isAfter(made.plusSeconds(LONGEST_LIFE))) {
            throw refused("The token lives longer than 300 seconds.");
        }
        return ends;
    }

    private synchronized void useOnce(String id, Instant expires, Instant now) {
        if (id == null || id.isBlank() || id.length() > 200) {
            throw refused("The token has no id.");
        }
        used.values().removeIf(end -> end.isBefore(now.minusSeconds(2 * SKEW)));
        if (used.putIfAbsent(id, expires) != null) {
            throw refused("The token was used before.");
        }
    }

    private static Set<String> scopes(Object scope) {
        if (!(scope instanceof String words)) {
            return Set.of();
        }
        return Set.copyOf(Arrays.stream(words.split(" ", -1))
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList());
    }

    private static String actingFor(Object act) {
        return act instanceof Map<?, ?> map && map.get("sub") instanceof String sub ? sub : null;
    }

    private static Problem refused(String detail) {
        return new Problem(401, "token-refused", detail);
    }

    /** Whether every key of a set may be trusted with signatures: public halves only, at least one. */
    static boolean acceptable(JWKSet keys) {
        List<JWK> all = keys.getKeys();
        return !all.isEmpty()
                && all.stream().noneMatch(JWK::isPrivate)
                && all.stream().allMatch(k -> k.getKeyID() != null && (k instanceof ECKey || k instanceof RSAKey));
    }
}
