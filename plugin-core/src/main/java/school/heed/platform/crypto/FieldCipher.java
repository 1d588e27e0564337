package school.heed.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM for one field. Layout: version byte 1, 12 random bytes, cipher text with a 128-bit tag. The place (column and row) is
 * authenticated, so a value moved to another row or column cannot be read.
 */
public final class FieldCipher {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FieldCipher() {}

    public static byte[] seal(SecretKey key, String place, String plain) {
        return sealBytes(key, place, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException when the value was changed or comes from another place */
    public static String open(SecretKey key, String place, byte[] sealed) {
        return new String(openBytes(key, place, sealed), StandardCharsets.UTF_8);
    }

    public static byte[] sealBytes(SecretKey key, String place, byte[] plain) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            var sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + column(place), e);
        }
    }

    public static byte[] openBytes(SecretKey key, String place, byte[] sealed) {
        if (sealed.length < 1 + NONCE + 16 || sealed[0] != VERSION) {
            throw new IllegalStateException("not a sealed value in " + column(place));
        }
        try {
            var nonce = new byte[NONCE];
            System.arraycopy(sealed, 1, nonce, 0, NONCE);
            var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, place);
            return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value does not open in " + column(place), e);
        }
    }

    private static String column(String place) {
        return place.contains("/") ? place.substring(0, place.indexOf('/')) : place;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
