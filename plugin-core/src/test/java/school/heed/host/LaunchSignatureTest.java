package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.Refusal;

/** Who signed a launch, and with what. */
class LaunchSignatureTest {
    private static String refused(String token, JWKSet keys) {
        return refused(token, LaunchToken.only(keys));
    }

    private static String refused(String token, KeySource keys) {
        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> LaunchVerifier.verify(token, LaunchToken.NONCE, LaunchToken.trust(), keys, LaunchToken.NOW));
        assertThat(refusal).isNotNull();
        assertThat(refusal.status()).isEqualTo(401);
        return refusal.code();
    }

    private static String refused(String token) {
        return refused(token, LaunchToken.published());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {".", "..", "a.b", "a.b.c", "e30.e30.e30.e30.e30", "{\"alg\":\"RS256\"}", "W10.e30.AA"})
    void whatIsNoTokenIsUnreadable(String token) {
        assertThat(refused(token)).isIn("launch-unreadable", "launch-type");
    }

    @Test
    void anOverLongTokenIsNotEvenRead() {
        assertThat(refused("e".repeat(8 * 1024 + 1))).isEqualTo("launch-too-long");
        assertThat(refused(new LaunchToken().claim("padding", "x".repeat(9000)).signed()))
                .isEqualTo("launch-too-long");
    }

    @Test
    void aDeeplyNestedHeaderIsRefusedLikeAnyOther() {
        var deep = Base64URL.encode("{\"alg\":" + "[".repeat(2900) + "]".repeat(2900) + "}");
        assertThat(refused(deep + ".e30.AA")).isIn("launch-unreadable", "launch-type");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertThat(refused(new LaunchToken().header("alg", "none").input() + "."))
                .isEqualTo("launch-algorithm");
    }

    @Test
    void theHostsPublicKeyDoesNotServeAsASharedSecret() throws JOSEException {
        var token = new LaunchToken().header("alg", "HS256");
        var secret = LaunchToken.RSA.toRSAPublicKey().getEncoded();
        var signature = new MACSigner(secret)
                .sign(
                        new com.nimbusds.jose.JWSHeader(JWSAlgorithm.HS256),
                        token.input().getBytes(StandardCharsets.US_ASCII));
        assertThat(refused(token.withSignature(signature))).isEqualTo("launch-algorithm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "PS256", "ES384", "EdDSA", "rs256"})
    void otherAlgorithmsAreRefused(String algorithm) {
        assertThat(refused(new LaunchToken().header("alg", algorithm).signed())).isEqualTo("launch-algorithm");
    }

    @Test
    void aMissingAlgorithmIsRefused() {
        assertThat(refused(new LaunchToken().header("alg", null).signed())).isEqualTo("launch-algorithm");
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() {
        assertThat(refused(new LaunchToken().header("typ", "at+jwt").signed())).isEqualTo("launch-type");
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() {
        var attacker = LaunchToken.rsa("rsa-1");
        var hints = Map.of(
                "jku",
                "http://127.0.0.1:18169/keys",
                "x5u",
                "http://127.0.0.1:18169/certificate",
                "jwk",
                attacker.toPublicJWK().toJSONObject(),
                "x5c",
                List.of("AAAA"));
        hints.forEach((name, value) -> assertThat(
                        refused(new LaunchToken().header(name, value).signed(attacker)))
                .isEqualTo("launch-key-hint"));
    }

    @Test
    void anExtensionThatMustBeUnderstoodIsRefused() {
        assertThat(refused(new LaunchToken()
                        .header("crit", List.of("b64"))
                        .header("b64", false)
                        .signed()))
                .isEqualTo("launch-crit");
    }

    @Test
    void aTokenMustNameItsKey() {
        var keys = new LaunchToken.Keys(LaunchToken.published(), LaunchToken.published());
        assertThat(refused(new LaunchToken().header("kid", null).signed(), keys))
                .isEqualTo("launch-key-missing");
        assertThat(keys.fetches).isEmpty();
    }

    @Test
    void anUnknownKeyIsAskedForOnce() {
        var keys = new LaunchToken.Keys(LaunchToken.published(), LaunchToken.published());
        assertThat(refused(new LaunchToken().header("kid", "rsa-2").signed(), keys))
                .isEqualTo("launch-key-unknown");
        assertThat(keys.fetches).hasSize(1);
    }

    @Test
    void aNewKeyOfTheHostIsFound() {
        var next = LaunchToken.rsa("rsa-2");
        var keys = new LaunchToken.Keys(LaunchToken.published(), new JWKSet(next.toPublicJWK()));
        var token = new LaunchToken().header("kid", "rsa-2").signed(next);
        assertThat(LaunchVerifier.verify(token, LaunchToken.NONCE, LaunchToken.trust(), keys, LaunchToken.NOW))
                .isNotNull();
    }

    @Test
    void aKeyOnTheCurveIsAsGood() {
        var token =
                new LaunchToken().header("alg", "ES256").header("kid", "ec-1").signed(LaunchToken.EC);
        assertThat(LaunchClaimsTest.verify(token).sub()).isEqualTo("0000000042");
    }

    @Test
    void aForgedSignatureIsRefused() {
        var good = new LaunchToken();
        assertThat(refused(good.signed(LaunchToken.rsa("rsa-1")))).isEqualTo("launch-signature");
        assertThat(refused(good.withSignature(Base64URL.encode(new byte[256])))).isEqualTo("launch-signature");
        var zero = new LaunchToken().header("alg", "ES256").header("kid", "ec-1");
        assertThat(refused(zero.withSignature(Base64URL.encode(new byte[64])))).isEqualTo("launch-signature");
    }

    @Test
    void aChangedClaimBreaksTheSignature() {
        var signature = new Base64URL(new LaunchToken().signed().split("\\.", -1)[2]);
        assertThat(refused(new LaunchToken().claim("sub", "0000000001").withSignature(signature)))
                .isEqualTo("launch-signature");
    }

    @Test
    void aShortKeyIsTooWeak() {
        var weak = LaunchToken.rsa("rsa-1", 1024);
        assertThat(refused(new LaunchToken().signed(weak), new JWKSet(weak.toPublicJWK())))
                .isEqualTo("launch-key-weak");
    }

    @Test
    void aKeyFromTheLibraryThatMadeGuessablePrimesIsTooWeak() {
        var product = BigInteger.ONE;
        for (var prime = BigInteger.TWO; prime.intValue() <= 167; prime = prime.nextProbablePrime()) {
            product = product.multiply(prime);
        }
        var modulus = product.multiply(BigInteger.ONE.shiftLeft(2048).divide(product))
                .subtract(product)
                .add(BigInteger.valueOf(65537).modPow(BigInteger.valueOf(12345), product));
        var key = new RSAKey.Builder(Base64URL.encode(modulus), Base64URL.encode(BigInteger.valueOf(65537)))
                .keyID("rsa-1")
                .build();
        assertThat(modulus.bitLength()).isEqualTo(2048);
        assertThat(refused(new LaunchToken().signed(), new JWKSet(key))).isEqualTo("launch-key-weak");
    }

    @Test
    void aKeyForAnotherPurposeIsRefused() {
        var publicKey = LaunchToken.RSA.toPublicJWK();
        var keys = List.<JWK>of(
                new RSAKey.Builder(publicKey).keyUse(KeyUse.ENCRYPTION).build(),
                new RSAKey.Builder(publicKey)
                        .keyOperations(Set.of(KeyOperation.ENCRYPT))
                        .build(),
                new RSAKey.Builder(publicKey).algorithm(JWSAlgorithm.PS256).build());
        for (var key : keys) {
            assertThat(refused(new LaunchToken().signed(), new JWKSet(key))).isEqualTo("launch-key-weak");
        }
    }

    @Test
    void theKeysTypeMustMatchTheAlgorithm() throws JOSEException {
        var asCurve = new LaunchToken().header("alg", "ES256");
        assertThat(refused(asCurve.signed(LaunchToken.EC))).isEqualTo("launch-key-weak");
        ECKey other = new ECKeyGenerator(Curve.P_384).keyID("ec-1").generate();
        var token =
                new LaunchToken().header("alg", "ES256").header("kid", "ec-1").signed(LaunchToken.EC);
        assertThat(refused(token, new JWKSet(other.toPublicJWK()))).isEqualTo("launch-key-weak");
    }
}
