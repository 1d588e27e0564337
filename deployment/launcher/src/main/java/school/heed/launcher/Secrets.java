package school.heed.launcher;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The secrets of one installation, made at random when absent and never made again. */
public final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int COORDINATE_BYTES = 32;

    private final DataFolder data;
    private final SecureRandom random = new SecureRandom();

    /** @param data where the secrets are kept, each in a file its owner alone may read */
    public Secrets(DataFolder data) {
        this.data = data;
        data.folder("secrets");
        data.folder("keys");
    }

    /** The password kept under this name; 256 bits, safe in a JDBC address. */
    public String password(String name) {
        return kept("secrets/" + name, () -> url(bytes()));
    }

    /** The file with the key that wraps every other key: 32 bytes, base64. Losing it loses the records. */
    public Path keyFile() {
        kept("keys/kek", () -> Base64.getEncoder().encodeToString(bytes()));
        return data.path("keys/kek");
    }

    /** The file with the ES256 private key (JWK with a {@code kid}) that signs Heed's session tokens. */
    public Path sessionKeyFile() {
        kept("keys/session.jwk", this::newSessionKey);
        return data.path("keys/session.jwk");
    }

    /** The file with the Ed25519 keys that sign checkpoints, one a line, the newest last. */
    public Path sealKeyFile() {
        kept("keys/seal", Secrets::newSealKey);
        return data.path("keys/seal");
    }

    /** Adds a key; it counts once a checkpoint signed by the one before has named it. */
    public String anotherSealKey() {
        sealKeyFile();
        String fresh = newSealKey();
        data.write("keys/seal", data.read("keys/seal").orElseThrow() + "\n" + fresh + "\n");
        return fresh.substring(fresh.indexOf(' ') + 1);
    }

    /** "private public": PKCS #8 in base64, and the 32 bytes of the public half in hex. */
    private static String newSealKey() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            byte[] open = Arrays.copyOfRange(x509, x509.length - KEY_BYTES, x509.length);
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + " "
                    + HexFormat.of().formatHex(open);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot make an Ed25519 key", e);
        }
    }

    private String kept(String name, java.util.function.Supplier<String> fresh) {
        return data.read(name).filter(text -> !text.isEmpty()).orElseGet(() -> {
            String made = fresh.get();
            data.write(name, made + "\n");
            return made;
        });
    }

    private byte[] bytes() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private String newSessionKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            String x = coordinate(point.getAffineX());
            String y = coordinate(point.getAffineY());
            String d = coordinate(((ECPrivateKey) pair.getPrivate()).getS());
            // The key id is the key's own thumbprint (RFC 7638): members in alphabetical order, no spaces.
            String members = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
            String kid = url(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
            return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"" + kid
                    + "\",\"x\":\"" + x + "\",\"y\":\"" + y + "\",\"d\":\"" + d + "\"}";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot make a P-256 key", e);
        }
    }

    private static String coordinate(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(raw.length, COORDINATE_BYTES);
        System.arraycopy(raw, raw.length - length, fixed, COORDINATE_BYTES - length, length);
        String text = url(fixed);
        Arrays.fill(fixed, (byte) 0);
        return text;
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
