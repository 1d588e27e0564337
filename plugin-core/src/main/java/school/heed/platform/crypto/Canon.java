package school.heed.platform.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Canonical bytes of a record, for hashing: version byte 1, then each field as a type byte, a 4-byte length and its bytes, in a
 * fixed order. Text is exact UTF-8 as received; absent is not empty; integers are 8 bytes big-endian; times are microseconds UTC.
 */
public final class Canon {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Canon() {
        out.write(1);
    }

    public Canon text(String value) {
        return value == null ? absent() : field('t', value.getBytes(StandardCharsets.UTF_8));
    }

    public Canon bytes(byte[] value) {
        return value == null ? absent() : field('b', value);
    }

    public Canon number(long value) {
        return field('i', ByteBuffer.allocate(8).putLong(value).array());
    }

    public Canon id(UUID value) {
        return field(
                'u',
                ByteBuffer.allocate(16)
                        .putLong(value.getMostSignificantBits())
                        .putLong(value.getLeastSignificantBits())
                        .array());
    }

    public Canon time(Instant value) {
        return value == null
                ? absent()
                : field(
                        'm',
                        ByteBuffer.allocate(8)
                                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, value))
                                .array());
    }

    /** Fields that are in this form already. */
    public Canon ready(byte[] fields) {
        out.writeBytes(fields);
        return this;
    }

    public byte[] done() {
        return out.toByteArray();
    }

    private Canon absent() {
        return field('n', new byte[0]);
    }

    private Canon field(char type, byte[] value) {
        out.write(type);
        out.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
        out.writeBytes(value);
        return this;
    }
}
