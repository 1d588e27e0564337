package school.heed.verify;

import java.util.List;

/**
 * One thing a history says. A source tells its facts school by school, in the order of this file: checkpoints by number, streams,
 * entries by stream and number, sealed rows by number, unsealed rows. Times are microseconds since 1970 in UTC.
 */
public sealed interface Fact {
    /** @param wrappedKey the school's key, sealed with the key outside the database */
    record School(String id, byte[] wrappedKey) implements Fact {}

    /** @param text what is signed */
    record Signed(long seq, String text, byte[] signature) implements Fact {}

    /** Where a stream says it ends. */
    record Stream(String ref, long seq, byte[] head, byte[] wrappedKey) implements Fact {}

    /** @param sealed text, verbatim, occurred words and salt, as stored */
    record Entry(
            String stream,
            long seq,
            String id,
            String kind,
            String author,
            long recordedAt,
            Long occurredFrom,
            Long occurredTo,
            String precision,
            String corrects,
            List<String> children,
            byte[] commit,
            byte[] sealedSha256,
            byte[] prev,
            byte[] h,
            List<byte[]> sealed)
            implements Fact {}

    /** @param fields the row as it stands now, {@code null} when it is gone or is an entry */
    record Sealed(long n, String form, String key, byte[] h, List<String> fields) implements Fact {}

    /** A row in no seal yet. @param at when it says it was written, or {@code null} */
    record Unsealed(String form, String key, Long at) implements Fact {}

    /** The last one: a source without it was cut off. */
    record End() implements Fact {}
}
