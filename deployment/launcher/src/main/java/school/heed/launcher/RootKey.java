package school.heed.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key outside the database, 32 bytes, that wraps every school's key. Backups are sealed with keys derived from it. */
final class RootKey {
    static final int BYTES = 32;
    static final String FILE = "keys/kek";
    private static final int MARK_LETTERS = 8;

    private final byte[] bytes;

    RootKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new Refused("The root key must be 32 bytes long.");
        }
        this.bytes = bytes.clone();
    }

    static RootKey random() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        return new RootKey(fresh);
    }

    /**
     * The key of this data folder.
     *
     * @throws Refused if there is none or it cannot be read
     */
    static RootKey of(DataFolder data) {
        return read(data, FILE);
    }

    static RootKey read(DataFolder data, String file) {
        String text = data.read(file)
                .orElseThrow(() -> new Refused("The key file " + data.path(file) + " is missing; put its copy back."));
        try {
            return new RootKey(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new Refused("The key file " + data.path(file) + " does not hold a key; put its copy back.", e);
        }
    }

    /** The text of the key file. */
    String text() {
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    byte[] bytes() {
        return bytes.clone();
    }

    SecretKey secret() {
        return Sealed.key(bytes);
    }

    /** Eight letters that name this key and give nothing of it away. */
    String mark() {
        return Crockford.encode(hmac(bytes, "heed key mark".getBytes(StandardCharsets.US_ASCII)))
                .substring(0, MARK_LETTERS);
    }

    /** A key for one purpose (HKDF-SHA256, one block). */
    SecretKey derived(String purpose, byte[] salt) {
        var info = new ByteArrayOutputStream();
        info.writeBytes(purpose.getBytes(StandardCharsets.US_ASCII));
        info.write(1);
        return Sealed.key(hmac(hmac(salt, bytes), info.toByteArray()));
    }

    static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "key " + mark();
    }
}
