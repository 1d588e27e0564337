package school.heed.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.platform.crypto.HashChain;

/**
 * What stood sealed at one moment, as the text that is signed. Holds numbers and hashes only.
 *
 * @param seq 1, 2, 3 … without gaps
 * @param previous SHA-256 of the text before, 64 zeros before the first
 * @param rows how many rows the chain has
 * @param head hash of the last of them, in hex
 * @param key public key that signs this one, in hex
 * @param next public key that signs the next one; another than {@code key} when keys are changed
 */
public record Checkpoint(
        UUID school, long seq, Instant time, String previous, long rows, String head, String key, String next) {
    static final String TITLE = "heed-checkpoint 1";
    private static final String FIRST = "0".repeat(64);

    static Checkpoint first(UUID school, Instant time, long rows, String head, String key, String next) {
        return new Checkpoint(school, 1, time, FIRST, rows, head, key, next);
    }

    Checkpoint followedBy(Instant later, long moreRows, String newHead, String signedBy, String newNext) {
        return new Checkpoint(school, seq + 1, later, HashChain.hex(text()), moreRows, newHead, signedBy, newNext);
    }

    /** One {@code name value} a line, each line ended. */
    public String text() {
        return String.join(
                "\n",
                TITLE,
                "school " + school,
                "checkpoint " + seq,
                "time " + ChronoUnit.MICROS.between(Instant.EPOCH, time),
                "previous " + previous,
                "rows " + rows,
                "head " + head,
                "key " + key,
                "next " + next,
                "");
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when this is not a checkpoint's text */
    static Checkpoint parse(String text) {
        var lines = text.lines().toList();
        if (lines.size() != 9 || !lines.get(0).equals(TITLE)) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        var values = lines.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(' ')), line -> line.substring(line.indexOf(' ') + 1)));
        return new Checkpoint(
                UUID.fromString(values.get("school")),
                Long.parseLong(values.get("checkpoint")),
                Instant.EPOCH.plus(Long.parseLong(values.get("time")), ChronoUnit.MICROS),
                values.get("previous"),
                Long.parseLong(values.get("rows")),
                values.get("head"),
                values.get("key"),
                values.get("next"));
    }
}
