package school.heed.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.heed.platform.db.InstantConverter;

class CanonTest {
    static List<HashVectors.Vector> vectors() {
        return HashVectors.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theBytesOfARecordNeverChange(HashVectors.Vector vector) {
        assertThat(HexFormat.of().formatHex(vector.bytes())).isEqualTo(vector.canonical());
    }

    @Test
    void absentIsNotEmpty() {
        assertThat(new Canon().text(null).done())
                .isNotEqualTo(new Canon().text("").done());
        assertThat(new Canon().bytes(null).done())
                .isNotEqualTo(new Canon().bytes(new byte[0]).done());
        assertThat(new Canon().time(null).done())
                .isNotEqualTo(new Canon().time(java.time.Instant.EPOCH).done());
    }

    @Test
    void textAndBytesAreToldApart() {
        assertThat(new Canon().text("ab").done())
                .isNotEqualTo(new Canon().bytes(new byte[] {'a', 'b'}).done());
    }

    @Test
    void lineEndsAndAccentsAreKeptAsReceived() {
        assertThat(new Canon().text("a\r\nb").done())
                .isNotEqualTo(new Canon().text("a\nb").done());
        // The same letter written with one code point and with two.
        assertThat(new Canon().text("\u00e9").done())
                .isNotEqualTo(new Canon().text("e\u0301").done());
        assertThat(new Canon().text("a ").done())
                .isNotEqualTo(new Canon().text("a").done());
    }

    /** A moment is hashed before it is stored and again after it was read: both must see the same one. */
    @Test
    void theHashSeesAMomentAsTheDatabaseKeepsIt() {
        var finer = java.time.Instant.parse("2026-11-10T14:05:00.123456999Z");
        var stored = new InstantConverter().convertToDatabaseColumn(finer).toInstant();
        assertThat(stored).isEqualTo(HashVectors.AT);
        assertThat(new Canon().time(finer).done())
                .isEqualTo(new Canon().time(stored).done());
    }

    /** Words that move over a border between two fields, such as from one answer to the next, make another record. */
    @Test
    void noTwoRecordsHaveTheSameBytes() {
        var random = new Random(20261123);
        var records = new HashSet<List<String>>();
        var bytes = new HashSet<String>();
        for (var i = 0; i < 20000; i++) {
            var fields = new ArrayList<String>();
            var canon = new Canon();
            for (var f = random.nextInt(4); f > 0; f--) {
                var value = random.nextInt(5) == 0 ? null : "tn\0a".substring(0, random.nextInt(5));
                fields.add(value);
                canon.text(value);
            }
            records.add(fields);
            bytes.add(HexFormat.of().formatHex(canon.done()));
        }
        assertThat(bytes).hasSameSizeAs(records);
    }
}
