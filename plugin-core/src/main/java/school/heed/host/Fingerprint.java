package school.heed.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.HexFormat;

/** The short text that both screens show after pairing, so that two people can compare them: {@code xxxx-xxxx}, hex. */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * @param hostKeys the host's key set as it was published, JSON text; its first key counts
     * @throws IllegalArgumentException where a set holds no public key
     */
    public static String of(String hostKeys, JWKSet heedKeys) {
        try {
            return of(HostKeySet.parse(hostKeys), heedKeys);
        } catch (ParseException e) {
            throw new IllegalArgumentException("no key set", e);
        }
    }

    static String of(JWKSet hostKeys, JWKSet heedKeys) {
        var both = thumbprint(hostKeys) + "\n" + thumbprint(heedKeys);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.US_ASCII));
            var hex = HexFormat.of().formatHex(digest, 0, 4);
            return hex.substring(0, 4) + "-" + hex.substring(4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String thumbprint(JWKSet keys) {
        try {
            return keys.getKeys().get(0).computeThumbprint().toString();
        } catch (JOSEException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no key to compare", e);
        }
    }
}
