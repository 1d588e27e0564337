package school.heed.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** With the outer key: whether the words of an entry open and are those its commitment was made for. */
final class Words {
    private static final int HEAD = 13;
    private final byte[] outer;
    private final Map<String, byte[]> streamKeys = new HashMap<>();
    private byte[] schoolKey = new byte[0];

    /** @throws IOException when the key file cannot be read */
    Words(Path keyFile) throws IOException {
        outer = Base64.getDecoder()
                .decode(Files.readString(keyFile, StandardCharsets.US_ASCII).strip());
    }

    void school(Fact.School school) {
        streamKeys.clear();
        schoolKey = opened(outer, "school.key/" + school.id(), school.wrappedKey());
    }

    boolean match(Fact.Stream stream, Fact.Entry entry) {
        if (stream == null) {
            return false;
        }
        byte[] key = streamKeys.computeIfAbsent(
                stream.ref(), ref -> opened(schoolKey, "stream.key/" + ref, stream.wrappedKey()));
        byte[] text = opened(key, "entry.text/" + entry.id(), entry.sealed().get(0));
        byte[] verbatim =
                opened(key, "entry.verbatim/" + entry.id(), entry.sealed().get(1));
        byte[] occurred =
                opened(key, "entry.occurred/" + entry.id(), entry.sealed().get(2));
        byte[] salt = opened(key, "entry.salt/" + entry.id(), entry.sealed().get(3));
        if (text == null || verbatim == null || occurred == null || salt == null) {
            return false;
        }
        byte[] words = new Canonical()
                .text(new String(text, StandardCharsets.UTF_8))
                .text(new String(verbatim, StandardCharsets.UTF_8))
                .text(new String(occurred, StandardCharsets.UTF_8))
                .done();
        return Arrays.equals(hmac(salt, words), entry.commit());
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }

    /** {@code null} when it does not open. */
    private static byte[] opened(byte[] key, String place, byte[] sealed) {
        if (key == null || key.length != 32 || sealed.length < HEAD || sealed[0] != 1) {
            return null;
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(128, Arrays.copyOfRange(sealed, 1, HEAD)));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }
}
