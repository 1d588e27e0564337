package school.heed.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.heed.policy.Answered;

/** The chronology writes itself: each saving says what is new, as it reads on the form. */
class RecordTextTest {
    private static Answered answer(String code, String... values) {
        return new Answered(code, "Label of " + code, List.of(values), false);
    }

    @Test
    void theFirstSavingSaysEverything() {
        assertThat(RecordText.changes("First response", List.of(), List.of(answer("a", "Told"), answer("b", "yes"))))
                .isEqualTo("First response.\nLabel of a: Told\nLabel of b: Yes");
    }

    @Test
    void aLaterSavingSaysWhatIsNewAndWhatWasTakenOut() {
        var before = List.of(answer("a", "Told"), answer("b", "x", "y"), answer("c", "kept"));
        var now = List.of(answer("a", "Not told"), answer("c", "kept"));
        assertThat(RecordText.changes("First response", before, now))
                .isEqualTo("First response.\nLabel of a: Not told\nLabel of b: taken out. It said: x; y");
    }

    @Test
    void aPersonsOwnWordsStandApartExactlyAsWritten() {
        var words = new Answered("w", "In their words", List.of(" he sed \n“dont tel” "), true);
        assertThat(RecordText.changes("Account", List.of(), List.of(words))).isEqualTo("Account.");
        assertThat(RecordText.verbatim(List.of(), List.of(words))).isEqualTo(" he sed \n“dont tel” ");
        assertThat(RecordText.verbatim(List.of(words), List.of(words))).isEmpty();
    }
}
