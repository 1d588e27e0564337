package school.heed.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import school.heed.policy.Answered;

/** The chronology writes itself: each saving says what is new, as it reads on the form. */
class RecordTextTest {
    private static Filled filled(Answered... shown) {
        return new Filled(
                Arrays.stream(shown).collect(Collectors.toMap(Answered::code, Answered::values)), List.of(shown));
    }

    private static Answered answer(String code, String... values) {
        return new Answered(code, "Label of " + code, List.of(values), false);
    }

    @Test
    void theFirstSavingSaysEverything() {
        assertThat(RecordText.changes(
                        "First response", Filled.NOTHING, filled(answer("a", "Told"), answer("b", "yes"))))
                .isEqualTo("First response.\nLabel of a: Told\nLabel of b: Yes");
    }

    @Test
    void aLaterSavingSaysWhatIsNewAndWhatWasTakenOut() {
        var before = filled(answer("a", "Told"), answer("b", "x", "y"), answer("c", "kept"));
        var now = filled(answer("a", "Not told"), answer("c", "kept"));
        assertThat(RecordText.changes("First response", before, now))
                .isEqualTo("First response.\nLabel of a: Not told\nLabel of b: taken out. It said: x; y");
    }

    @Test
    void aPersonsOwnWordsStandApartExactlyAsWritten() {
        var words = new Answered("w", "In their words", List.of(" he sed \n“dont tel” "), true);
        assertThat(RecordText.changes("Account", Filled.NOTHING, filled(words))).isEqualTo("Account.");
        assertThat(RecordText.verbatim(Filled.NOTHING, filled(words))).isEqualTo(" he sed \n“dont tel” ");
        assertThat(RecordText.verbatim(filled(words), filled(words))).isEmpty();
    }

    @Test
    void anAnswerThatOnlyReadsOtherwiseInTheSchoolsNewWordsIsNotNew() {
        var then = new Answered("a", "For the victim", List.of("The victim"), false);
        var since = new Answered("a", "For the child affected", List.of("The child affected"), false);
        var answers = Map.of("a", List.of("harmed"));
        assertThat(RecordText.changes("Plan", new Filled(answers, List.of(then)), new Filled(answers, List.of(since))))
                .isEqualTo("Plan.");
    }
}
