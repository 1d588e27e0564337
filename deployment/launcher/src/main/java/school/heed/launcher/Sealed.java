package school.heed.launcher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sealed value as the server writes it: version byte 1, 12 random bytes, AES-256-GCM cipher text with its 128-bit tag.
 * The place (column and row) is authenticated, so a value of another row does not open here.
 */
final class Sealed {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] seal(SecretKey key, String place, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place.getBytes(StandardCharsets.UTF_8))
                    .doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot seal", e);
        }
    }

    /** @throws GeneralSecurityException if the value was changed, belongs elsewhere, or the key is another */
    static byte[] open(SecretKey key, String place, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < 1 + NONCE + TAG_BITS / Byte.SIZE || sealed[0] != VERSION) {
            throw new GeneralSecurityException("not a sealed value");
        }
        byte[] nonce = new byte[NONCE];
        System.arraycopy(sealed, 1, nonce, 0, NONCE);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, place.getBytes(StandardCharsets.UTF_8))
                .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    }

    static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] alongside) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(alongside);
        return cipher;
    }
}
