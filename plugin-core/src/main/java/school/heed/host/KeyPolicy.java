package school.heed.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.util.Optional;

/** Which keys of a host are good enough to open a safeguarding file. */
final class KeyPolicy {
    static final int LEAST_RSA_BITS = 2048;
    private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(3);
    private static final BigInteger GENERATOR = BigInteger.valueOf(65537);
    private static final int[] SMALL_PRIMES = {
        3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109,
        113, 127, 131, 137, 139, 149, 151, 157, 163, 167
    };

    private KeyPolicy() {}

    /** The verifier, or nothing where the key must not be used with this algorithm. */
    static Optional<JWSVerifier> verifier(JWK key, JWSAlgorithm algorithm) {
        if (!meantForSignatures(key, algorithm)) {
            return Optional.empty();
        }
        try {
            if (JWSAlgorithm.RS256.equals(algorithm) && key instanceof RSAKey rsa && strong(rsa)) {
                return Optional.of(new RSASSAVerifier(rsa.toRSAPublicKey()));
            }
            if (JWSAlgorithm.ES256.equals(algorithm) && key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
                return Optional.of(new ECDSAVerifier(ec.toECPublicKey()));
            }
        } catch (JOSEException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean meantForSignatures(JWK key, JWSAlgorithm algorithm) {
        var use = key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse());
        var operation = key.getKeyOperations() == null || key.getKeyOperations().contains(KeyOperation.VERIFY);
        var named = key.getAlgorithm() == null || algorithm.equals(key.getAlgorithm());
        return use && operation && named;
    }

    private static boolean strong(RSAKey key) {
        var modulus = key.getModulus().decodeToBigInteger();
        var exponent = key.getPublicExponent().decodeToBigInteger();
        return modulus.bitLength() >= LEAST_RSA_BITS
                && exponent.testBit(0)
                && exponent.compareTo(LEAST_EXPONENT) >= 0
                && !madeByTheWeakLibrary(modulus);
    }

    /**
     * CVE-2017-15361: the library's primes are powers of 65537 modulo many small primes, and so is their product. An ordinary modulus
     * fails that for at least one of them.
     */
    private static boolean madeByTheWeakLibrary(BigInteger modulus) {
        for (var prime : SMALL_PRIMES) {
            var wanted = modulus.mod(BigInteger.valueOf(prime)).intValue();
            var step = GENERATOR.mod(BigInteger.valueOf(prime)).intValue();
            var power = 1;
            var found = false;
            for (var i = 0; i < prime && !found; i++) {
                found = power == wanted;
                power = power * step % prime;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
