package school.heed.demohost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String HEED = "https://heed.example";
    private static final String HOST = "https://host.example";

    private final ECKey key =
            new ECKeyGenerator(Curve.P_256).keyID("k1").keyUse(KeyUse.SIGNATURE).generate();
    private final TokenVerifier verifier = new TokenVerifier();
    private int asked;

    TokenVerifierTest() throws JOSEException {}

    private TokenVerifier.Caller check(String token, JWKSet keys, JWKSet fresher) {
        return verifier.check(
                token,
                HEED,
                HOST,
                keys,
                () -> {
                    asked++;
                    return fresher;
                },
                NOW);
    }

    private TokenVerifier.Caller check(String token) {
        JWKSet keys = new JWKSet(key.toPublicJWK());
        return check(token, keys, keys);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> check(token)).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status())
                .isEqualTo(401));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(HEED)
                .audience(HOST)
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(120)))
                .jwtID("j1")
                .claim("scope", "pupils.read send.read")
                .claim("act", Map.of("sub", "T002"));
    }

    private String token(Consumer<JWTClaimsSet.Builder> claimsWrong, Consumer<JWSHeader.Builder> headerWrong) {
        try {
            JWTClaimsSet.Builder claims = claims();
            claimsWrong.accept(claims);
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1");
            headerWrong.accept(header);
            SignedJWT jwt = new SignedJWT(header.build(), claims.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String withClaims(Consumer<JWTClaimsSet.Builder> wrong) {
        return token(wrong, h -> {});
    }

    private String withHeader(Consumer<JWSHeader.Builder> wrong) {
        return token(c -> {}, wrong);
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    @Test
    void aGoodTokenTellsItsScopesAndForWhom() {
        TokenVerifier.Caller caller = check(withClaims(c -> {}));
        assertThat(caller.scopes()).containsExactlyInAnyOrder("pupils.read", "send.read");
        assertThat(caller.actingFor()).isEqualTo("T002");
        assertThat(asked).isZero();
    }

    @Test
    void aTokenPassesOnce() {
        String token = withClaims(c -> {});
        check(token);
        refused(token);
    }

    @Test
    void wrongPartiesAreRefused() {
        refused(withClaims(c -> c.issuer("https://other.example")));
        refused(withClaims(c -> c.issuer(null)));
        refused(withClaims(c -> c.audience("https://other.example")));
        refused(withClaims(c -> c.audience(List.of(HOST, "https://other.example"))));
        refused(withClaims(c -> c.audience((String) null)));
    }

    @Test
    void wrongTimesAreRefused() {
        refused(withClaims(c -> c.issueTime(at(-200)).expirationTime(at(-60))));
        refused(withClaims(c -> c.issueTime(at(61))));
        refused(withClaims(c -> c.expirationTime(at(301))));
        refused(withClaims(c -> c.expirationTime(null)));
        refused(withClaims(c -> c.issueTime(null)));
        refused(withClaims(c -> c.notBeforeTime(at(61))));
    }

    @Test
    void oneMinuteOfSkewIsForgiven() {
        assertThat(check(withClaims(c -> c.issueTime(at(-200)).expirationTime(at(-59))))
                        .scopes())
                .isNotEmpty();
        assertThat(check(withClaims(c -> c.jwtID("j2").issueTime(at(60)))).scopes())
                .isNotEmpty();
    }

    @Test
    void aTokenWithoutAnIdIsRefused() {
        refused(withClaims(c -> c.jwtID(null)));
        refused(withClaims(c -> c.jwtID(" ")));
    }

    @Test
    void keyHintsInTheHeaderAreRefused() {
        refused(withHeader(h -> h.jwkURL(URI.create("https://heed.example/keys"))));
        refused(withHeader(h -> h.jwk(key.toPublicJWK())));
        refused(withHeader(h -> h.x509CertURL(URI.create("https://heed.example/cert"))));
        refused(withHeader(h -> h.keyID(null)));
    }

    @Test
    void otherAlgorithmsAreRefused() throws JOSEException {
        refused(new PlainJWT(claims().build()).serialize());
        SignedJWT hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims().build());
        hmac.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        refused(hmac.serialize());
        refused("not.a.token");
        refused("");
    }

    @Test
    void aStrangersSignatureIsRefused() throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build(), claims().build());
        jwt.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
        refused(jwt.serialize());
    }

    @Test
    void anUnknownKeyAsksForFresherKeysOnce() {
        JWKSet none = new JWKSet();
        assertThat(check(withClaims(c -> {}), none, new JWKSet(key.toPublicJWK()))
                        .scopes())
                .isNotEmpty();
        assertThat(asked).isEqualTo(1);
        assertThatThrownBy(() -> check(withClaims(c -> c.jwtID("j3")), none, none))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aKeyMustFitItsAlgorithmAndBeForSigning() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("r1").generate();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("r1").build(), claims().build());
        jwt.sign(new RSASSASigner(rsa));
        assertThat(check(jwt.serialize(), new JWKSet(rsa.toPublicJWK()), new JWKSet())
                        .scopes())
                .isNotEmpty();
        ECKey forSecrets =
                new ECKey.Builder(key.toPublicJWK()).keyUse(KeyUse.ENCRYPTION).build();
        assertThatThrownBy(() -> check(withClaims(c -> c.jwtID("j4")), new JWKSet(forSecrets), new JWKSet()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aKeySetWithPrivateHalvesOrNamelessKeysIsNotAcceptable() {
        assertThat(TokenVerifier.acceptable(new JWKSet(key.toPublicJWK()))).isTrue();
        assertThat(TokenVerifier.acceptable(new JWKSet(key))).isFalse();
        assertThat(TokenVerifier.acceptable(new JWKSet())).isFalse();
    }
}
