package school.heed.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The cryptography of one record by hand: AES-256-GCM for a field, a salted commitment, SHA-256 for the chain. */
final class Sealing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PLACE =
            "entry.text/00000000-0000-0000-0000-000000000000".getBytes(StandardCharsets.UTF_8);
    private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");

    /** Version byte, nonce, cipher text with tag, as Heed stores it. */
    byte[] seal(byte[] plain) throws GeneralSecurityException {
        var sealed = new byte[13 + plain.length + 16];
        var nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 1, 12);
        cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain, 0, plain.length, sealed, 13);
        return sealed;
    }

    byte[] open(byte[] sealed) throws GeneralSecurityException {
        var nonce = new byte[12];
        System.arraycopy(sealed, 1, nonce, 0, 12);
        return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, 13, sealed.length - 13);
    }

    /** The commitment to the words and the next hash of the stream. */
    byte[] chain(byte[] words) throws GeneralSecurityException {
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(mac.doFinal(words));
        return digest.digest(new byte[300]);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(PLACE);
        return cipher;
    }
}
