package school.heed.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/** Canonical bytes and the link of a chain. */
public final class Canonical {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    public Canonical() {
        out.write(1);
    }

    /** What stands before the first link. */
    public static byte[] start() {
        return new byte[32];
    }

    /** SHA-256 of 0, the canonical bytes and the hash before. */
    public static byte[] link(byte[] canonical, byte[] previous) {
        var digest = sha256();
        digest.update((byte) 0);
        digest.update(canonical);
        return digest.digest(previous);
    }

    /** The canonical bytes of an entry. */
    public static byte[] entry(String school, Fact.Entry entry) {
        var canonical = new Canonical()
                .id(school)
                .text(entry.stream())
                .number(entry.seq())
                .id(entry.id())
                .text(entry.kind())
                .text(entry.author())
                .time(entry.recordedAt())
                .time(entry.occurredFrom())
                .time(entry.occurredTo())
                .text(entry.precision())
                .text(entry.corrects());
        entry.children().stream().sorted().forEach(canonical::id);
        return canonical.bytes(entry.commit()).bytes(entry.sealedSha256()).done();
    }

    /** The canonical bytes of a sealed row; its fields begin with the school. */
    public static byte[] row(long n, String form, List<String> fields) {
        var canonical = new Canonical().number(n).text(form);
        fields.forEach(canonical::text);
        return canonical.done();
    }

    /** What is hashed of the sealed form of an entry's words. */
    public static byte[] sealed(List<byte[]> fields) {
        var canonical = new Canonical();
        fields.forEach(canonical::bytes);
        return sha256().digest(canonical.done());
    }

    Canonical text(String value) {
        return value == null ? field('n', new byte[0]) : field('t', value.getBytes(StandardCharsets.UTF_8));
    }

    Canonical bytes(byte[] value) {
        return field('b', value);
    }

    Canonical number(long value) {
        return field('i', ByteBuffer.allocate(8).putLong(value).array());
    }

    Canonical id(String uuid) {
        var id = UUID.fromString(uuid);
        return field(
                'u',
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    Canonical time(Long micros) {
        return micros == null
                ? field('n', new byte[0])
                : field('m', ByteBuffer.allocate(8).putLong(micros).array());
    }

    byte[] done() {
        return out.toByteArray();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private Canonical field(char type, byte[] value) {
        out.write(type);
        out.write(value.length >>> 24);
        out.write(value.length >>> 16);
        out.write(value.length >>> 8);
        out.write(value.length);
        out.write(value, 0, value.length);
        return this;
    }
}
