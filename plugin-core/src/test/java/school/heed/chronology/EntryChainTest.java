package school.heed.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import school.heed.platform.Ref;
import school.heed.platform.crypto.HashChain;

/** What a line's hash covers. A field that could be changed unnoticed would not stand up in court. */
class EntryChainTest {
    private static final Instant AT = Instant.parse("2026-11-18T14:05:00.123456Z");
    private static final Ref STREAM = new Ref("case", "55555555-0000-4000-8000-000000000001");
    private static final Ref AUTHOR = new Ref("person", "22222222-0000-4000-8000-000000000001");
    private static final Occurrence THEN = new Occurrence(AT.minusSeconds(60), AT, Precision.EXACT, "");
    private static final byte[] COMMIT = HashChain.commit(new byte[32], new byte[] {1});

    private static UUID id(int n) {
        return new UUID(0x1111111100004000L, 0x8000000000000000L + n);
    }

    private static NewEntry line() {
        return NewEntry.of(STREAM, EntryKind.NOTE, List.of(id(1), id(2)), "words", THEN);
    }

    private static StreamHead head(long seq, byte[] h, Instant now) {
        return new StreamHead(seq, h, new SecretKeySpec(new byte[32], "AES"), now);
    }

    private static String h(UUID id, UUID school, Ref author, NewEntry line, StreamHead head, byte[] commit) {
        var sealed = new Entry.Sealed(new byte[] {9}, new byte[] {9}, new byte[] {9}, new byte[] {9}, commit);
        return HexFormat.of().formatHex(new Entry(id, school, author, line, head, sealed).h());
    }

    private static String h(NewEntry line) {
        return h(id(8), id(9), AUTHOR, line, head(3, HashChain.start(), AT), COMMIT);
    }

    private static NewEntry occurred(Instant from, Instant to, Precision precision) {
        return NewEntry.of(STREAM, EntryKind.NOTE, line().children(), "words", new Occurrence(from, to, precision, ""));
    }

    @Test
    void everyFieldOfALineIsCoveredByItsHash() {
        var head = head(3, HashChain.start(), AT);
        var otherHash = HashChain.next(new byte[] {1}, HashChain.start());
        var otherCommit = HashChain.commit(new byte[32], new byte[] {2});
        var other = new ArrayList<String>();
        other.add(h(line()));
        other.add(h(id(7), id(9), AUTHOR, line(), head, COMMIT));
        other.add(h(id(8), id(7), AUTHOR, line(), head, COMMIT));
        other.add(h(id(8), id(9), new Ref("system", "heed"), line(), head, COMMIT));
        other.add(h(id(8), id(9), AUTHOR, line(), head(4, HashChain.start(), AT), COMMIT));
        other.add(h(id(8), id(9), AUTHOR, line(), head(3, otherHash, AT), COMMIT));
        other.add(h(id(8), id(9), AUTHOR, line(), head(3, HashChain.start(), AT.plusNanos(1000)), COMMIT));
        other.add(h(id(8), id(9), AUTHOR, line(), head, otherCommit));
        other.add(h(NewEntry.of(new Ref("concern", STREAM.id()), EntryKind.NOTE, line().children(), "words", THEN)));
        other.add(h(NewEntry.of(STREAM, EntryKind.DECISION, line().children(), "words", THEN)));
        other.add(h(NewEntry.of(STREAM, EntryKind.NOTE, List.of(id(1)), "words", THEN)));
        other.add(h(NewEntry.of(STREAM, EntryKind.NOTE, List.of(), "words", THEN)));
        other.add(h(line().corrects(id(5))));
        other.add(h(occurred(THEN.from().minusSeconds(1), THEN.to(), Precision.EXACT)));
        other.add(h(occurred(THEN.from(), THEN.to().plusSeconds(1), Precision.EXACT)));
        other.add(h(occurred(null, THEN.to(), Precision.EXACT)));
        other.add(h(occurred(THEN.from(), null, Precision.EXACT)));
        other.add(h(occurred(THEN.from(), THEN.to(), Precision.ABOUT)));
        assertThat(other).doesNotHaveDuplicates();
    }

    @Test
    void theOrderInWhichChildrenWereNamedDoesNotMatter() {
        var turned = NewEntry.of(STREAM, EntryKind.NOTE, List.of(id(2), id(1)), "words", THEN);
        assertThat(h(turned)).isEqualTo(h(line()));
    }

    @Test
    void childrenAreHashedInTheOrderOfTheirBytes() {
        var high = new UUID(0xf000000000004000L, 0x8000000000000000L);
        var line = NewEntry.of(STREAM, EntryKind.NOTE, List.of(high, id(1)), "words", THEN);
        var sealed = new Entry.Sealed(new byte[] {9}, new byte[] {9}, new byte[] {9}, new byte[] {9}, COMMIT);
        var canonical = new school.heed.platform.crypto.Canon()
                .id(id(9))
                .text(STREAM.toString())
                .number(4)
                .id(id(8))
                .text("NOTE")
                .text(AUTHOR.toString())
                .time(AT)
                .time(THEN.from())
                .time(THEN.to())
                .text("EXACT")
                .text("")
                .id(id(1))
                .id(high)
                .bytes(COMMIT)
                .bytes(sealed.sha256())
                .done();
        assertThat(h(line)).isEqualTo(HexFormat.of().formatHex(HashChain.next(canonical, HashChain.start())));
    }

    /** So that whoever has no key still sees an exchanged one. */
    @Test
    void theSealedFormOfEachFieldIsCovered() {
        var seen = new ArrayList<String>();
        for (var changed = 0; changed < 5; changed++) {
            var fields = new byte[][] {{1}, {2}, {3}, {4}};
            if (changed < 4) {
                fields[changed][0] = 9;
            }
            var sealed = new Entry.Sealed(fields[0], fields[1], fields[2], fields[3], COMMIT);
            var entry = new Entry(id(8), id(9), AUTHOR, line(), head(3, HashChain.start(), AT), sealed);
            seen.add(HexFormat.of().formatHex(entry.h()));
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    /** The words are covered by the commitment alone, so that they can lawfully be erased and the chain still holds. */
    @Test
    void theWordsThemselvesAreNotInTheHash() {
        assertThat(h(NewEntry.of(STREAM, EntryKind.NOTE, line().children(), "erased", THEN)))
                .isEqualTo(h(line()));
    }

    /** 128 bits are enough that nobody finds another line with the same seal, and short enough to be read aloud. */
    @Test
    void aSealIsReadInFourGroupsOfEight() {
        var h = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        assertThat(Chronology.seal(h)).isEqualTo("00010203 04050607 08090a0b 0c0d0e0f");
    }
}
