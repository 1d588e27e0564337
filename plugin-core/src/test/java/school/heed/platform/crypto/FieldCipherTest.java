package school.heed.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {
    private static final SecretKey KEY = key(1);
    private static final String PLACE = "entry.text/6f1c0000-0000-4000-8000-000000000001";
    private static final String WORDS = "He said “leave me alone”.";

    private static SecretKey key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new SecretKeySpec(bytes, "AES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "two\r\nlines", "🙂👩‍👧", "Zoë", "\u0001"})
    void whatWasSealedOpensExactly(String words) {
        assertThat(FieldCipher.open(KEY, PLACE, FieldCipher.seal(KEY, PLACE, words)))
                .isEqualTo(words);
    }

    @Test
    void theSameWordsAreNeverSealedTheSameWay() {
        var seen = new HashSet<String>();
        IntStream.range(0, 1000)
                .forEach(i -> seen.add(Arrays.toString(Arrays.copyOf(FieldCipher.seal(KEY, PLACE, WORDS), 13))));
        assertThat(seen).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry.text/6f1c0000-0000-4000-8000-000000000002",
                "entry.verbatim/6f1c0000-0000-4000-8000-000000000001",
                "entry.text",
                "",
                "entry.text/6f1c0000-0000-4000-8000-000000000001 "
            })
    void aValueMovedToAnotherRowOrColumnDoesNotOpen(String elsewhere) {
        var sealed = FieldCipher.seal(KEY, PLACE, WORDS);
        assertThatIllegalStateException().isThrownBy(() -> FieldCipher.open(KEY, elsewhere, sealed));
    }

    @Test
    void everyChangedBitIsNoticed() {
        var sealed = FieldCipher.seal(KEY, PLACE, WORDS);
        for (var bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatIllegalStateException()
                    .as("bit %d", bit)
                    .isThrownBy(() -> FieldCipher.openBytes(KEY, PLACE, changed));
        }
    }

    @Test
    void aShortenedOrLengthenedValueDoesNotOpen() {
        var sealed = FieldCipher.seal(KEY, PLACE, WORDS);
        for (var length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatIllegalStateException()
                    .as("length %d", length)
                    .isThrownBy(() -> FieldCipher.openBytes(KEY, PLACE, cut));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> FieldCipher.openBytes(KEY, PLACE, Arrays.copyOf(sealed, sealed.length + 1)));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        var sealed = FieldCipher.seal(KEY, PLACE, WORDS);
        assertThatIllegalStateException().isThrownBy(() -> FieldCipher.open(key(2), PLACE, sealed));
    }

    @Test
    void theFirstByteIsTheVersion() {
        var sealed = FieldCipher.seal(KEY, PLACE, WORDS);
        assertThat(sealed).startsWith(1).hasSize(1 + 12 + WORDS.getBytes(StandardCharsets.UTF_8).length + 16);
        sealed[0] = 2;
        assertThatIllegalStateException()
                .isThrownBy(() -> FieldCipher.openBytes(KEY, PLACE, sealed))
                .withMessage("not a sealed value in entry.text");
    }

    /** The complaint goes to a log: the column helps whoever looks for it, the row and the words are nobody's business there. */
    @Test
    void aComplaintNamesTheColumnAndNeitherRowNorWords() {
        var sealed = FieldCipher.seal(KEY, PLACE, WORDS);
        assertThatIllegalStateException()
                .isThrownBy(() -> FieldCipher.open(key(2), PLACE, sealed))
                .withMessage("a sealed value does not open in entry.text");
    }
}
