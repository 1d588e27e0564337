package school.heed.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A launch as a host would sign it, to be spoilt one piece at a time. Header and claims are free text: a verifier must stand both. */
final class LaunchToken {
    static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
    static final String NONCE = "n-0S6_WzA2Mj_abcdefghijklmnopqrstuvwxyz01234";
    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    static final RSAKey RSA = rsa("rsa-1");
    static final ECKey EC = ec("ec-1");

    final Map<String, Object> header = new LinkedHashMap<>();
    final Map<String, Object> claims = new LinkedHashMap<>();
    final Map<String, Object> custom = new LinkedHashMap<>();

    LaunchToken() {
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", "rsa-1");
        claims.put("iss", "https://mis.example.org");
        claims.put("aud", "heed-7");
        claims.put("azp", "heed-7");
        claims.put("sub", "0000000042");
        claims.put("iat", NOW.getEpochSecond());
        claims.put("exp", NOW.getEpochSecond() + 60);
        claims.put("nonce", NONCE);
        claims.put("name", "Mr A. Lowther");
        claims.put(LTI + "message_type", "LtiResourceLinkRequest");
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "deployment_id", "d-1");
        claims.put(LTI + "target_link_uri", "https://heed.example.org/ui/h1/");
        claims.put(LTI + "custom", custom);
        custom.put("heed_capabilities", "report lead");
        custom.put("heed_view", "tab");
        custom.put("pupil_id", "S0421");
    }

    static HostTrust trust() {
        return new HostTrust(
                "h1",
                "https://mis.example.org",
                "heed-7",
                "d-1",
                "https://heed.example.org/ui/h1/",
                "https://mis.example.org/keys",
                published().toString());
    }

    static JWKSet published() {
        return new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK()));
    }

    LaunchToken header(String name, Object value) {
        return put(header, name, value);
    }

    LaunchToken claim(String name, Object value) {
        return put(claims, name, value);
    }

    LaunchToken lti(String name, Object value) {
        return put(claims, LTI + name, value);
    }

    LaunchToken custom(String name, Object value) {
        return put(custom, name, value);
    }

    /** Times in seconds from now. */
    LaunchToken times(long issued, long ends) {
        return claim("iat", NOW.getEpochSecond() + issued).claim("exp", NOW.getEpochSecond() + ends);
    }

    String signed() {
        return signed(RSA);
    }

    String signed(RSAKey key) {
        try {
            var signer = new RSASSASigner(key.toPrivateKey(), true);
            return input() + "." + signer.sign(rs256(), input().getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signed(ECKey key) {
        try {
            var algorithm = new com.nimbusds.jose.JWSHeader(JWSAlgorithm.ES256);
            return input() + "." + new ECDSASigner(key).sign(algorithm, input().getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String withSignature(Base64URL signature) {
        return input() + "." + signature;
    }

    String input() {
        return Base64URL.encode(JSONObjectUtils.toJSONString(header)) + "."
                + Base64URL.encode(JSONObjectUtils.toJSONString(claims));
    }

    static KeySource only(JWKSet keys) {
        return new Keys(keys, keys);
    }

    /** Remembers how often it was asked to fetch. */
    static final class Keys implements KeySource {
        final List<Instant> fetches = new ArrayList<>();
        private final JWKSet before;
        private final JWKSet after;

        Keys(JWKSet before, JWKSet after) {
            this.before = before;
            this.after = after;
        }

        @Override
        public JWKSet known() {
            return before;
        }

        @Override
        public JWKSet refetched() {
            fetches.add(NOW);
            return after;
        }
    }

    static RSAKey rsa(String kid) {
        return rsa(kid, 2048);
    }

    static RSAKey rsa(String kid, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static com.nimbusds.jose.JWSHeader rs256() {
        return new com.nimbusds.jose.JWSHeader(JWSAlgorithm.RS256);
    }

    private LaunchToken put(Map<String, Object> where, String name, Object value) {
        if (value == null) {
            where.remove(name);
        } else {
            where.put(name, value);
        }
        return this;
    }
}
