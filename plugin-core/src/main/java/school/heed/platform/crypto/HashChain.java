package school.heed.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sealed history of one stream: {@code h = SHA-256(0x00 ‖ canonical entry ‖ previous h)}. What is hashed of the words is
 * {@code commit = HMAC-SHA256(salt, words)}, so that lawful erasure of words and salt leaves the chain provable.
 */
public final class HashChain {
    private static final byte[] START = new byte[32];

    private HashChain() {}

    /** What stands before the first entry: 32 zero bytes. */
    public static byte[] start() {
        return START.clone();
    }

    public static byte[] next(byte[] canonical, byte[] previous) {
        var digest = sha256();
        digest.update((byte) 0);
        digest.update(canonical);
        return digest.digest(previous);
    }

    public static byte[] commit(byte[] salt, byte[] words) {
        return hmac(salt, words);
    }

    public static byte[] hmac(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
