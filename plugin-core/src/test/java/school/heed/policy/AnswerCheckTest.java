package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static school.heed.policy.Forms.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;

class AnswerCheckTest {
    private static List<Answered> check(Question question, String... values) {
        return AnswerCheck.check(Forms.of(question), Map.of(question.code(), List.of(values)));
    }

    private static FieldError refused(Question question, String... values) {
        var refusal = catchThrowableOfType(Refusal.class, () -> check(question, values));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.errors()).hasSize(1);
        return refusal.errors().get(0);
    }

    @Test
    void aRequiredQuestionMustBeAnswered() {
        var form = Forms.of(question("saw", "text", true), question("place", "line", false));
        var refusal = catchThrowableOfType(Refusal.class, () -> AnswerCheck.check(form, Map.of()));
        assertThat(refusal.errors()).containsExactly(new FieldError("answers.saw", "Please answer: Label of saw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "line", "choice", "many", "flag", "day", "time"})
    void aQuestionThatIsNotRequiredMayBeLeft(String kind) {
        assertThat(AnswerCheck.check(Forms.of(question("q", kind, false)), Map.of()))
                .isEmpty();
        assertThat(check(question("q", kind, false))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\r\n", "\u2003"})
    void blankIsNotAnswered(String blank) {
        assertThat(check(question("q", "text", false), blank)).isEmpty();
        assertThat(check(question("q", "choice", false), blank)).isEmpty();
        assertThat(refused(question("q", "text", true), blank).message()).startsWith("Please answer");
        assertThat(refused(question("q", "many", true), blank, blank).message()).startsWith("Please answer");
    }

    @Test
    void theLongestAnswerIsCountedInCharactersAsPeopleCountThem() {
        var form = question("q", "text", false);
        assertThat(check(form, "a".repeat(10))).hasSize(1);
        assertThat(check(form, "🙂".repeat(10))).hasSize(1);
        assertThat(refused(form, "a".repeat(11)).message()).startsWith("This is longer than 10 characters.");
        assertThat(refused(form, "🙂".repeat(11)).field()).isEqualTo("answers.q");
        assertThat(refused(question("q", "line", false), " ".repeat(10) + "a").message())
                .startsWith("This is longer");
    }

    @DisplayName("001 s7: the child's own words are written down exactly as said")
    @ParameterizedTest
    @ValueSource(
            strings = {
                " he hit me ",
                "he hit me\r\nand me\n",
                "it  was  him",
                "he sed “dont tel”",
                "👩‍👧 👍🏽 🙂",
                "e\u0301\u200b",
                "\ttab",
                "<b>&amp;</b>"
            })
    void aChildsWordsAreKeptExactly(String words) {
        var stored = check(Forms.verbatim("childWords", 100), words);
        assertThat(stored).containsExactly(new Answered("childWords", "Label of childWords", List.of(words), true));
    }

    @ParameterizedTest
    @CsvSource({"left,Left", "right,Right", "both,Both"})
    void aChoiceIsStoredWithItsLabelSoThatItReadsWithoutTheForm(String code, String label) {
        assertThat(check(question("q", "choice", true), code))
                .containsExactly(new Answered("q", "Label of q", List.of(label), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Left", "LEFT", "left ", "up", "Label of q"})
    void whatIsNotAChoiceIsRefused(String value) {
        assertThat(refused(question("q", "choice", false), value).message())
                .isEqualTo("This is not one of the choices.");
        assertThat(refused(question("q", "many", false), "left", value).message())
                .isEqualTo("This is not one of the choices.");
    }

    @ParameterizedTest
    @CsvSource({
        "text,a,b",
        "line,a,b",
        "choice,left,right",
        "flag,yes,yes",
        "day,2026-11-18,2026-11-19",
        "time,14:05,14:06"
    })
    void onlyManyTakesMoreThanOneAnswer(String kind, String first, String second) {
        assertThat(refused(question("q", kind, false), first, second).message())
                .isEqualTo("Only one answer fits here.");
    }

    @Test
    void manyTakesEveryChoiceOnceInTheOrderGiven() {
        assertThat(check(question("q", "many", true), "both", "left", "right")
                        .get(0)
                        .values())
                .containsExactly("Both", "Left", "Right");
        assertThat(refused(question("q", "many", false), "left", "right", "both", "left")
                        .message())
                .isEqualTo("There are more answers than choices.");
    }

    @Test
    void theSameChoiceTwiceIsOneAnswerTooMany() {
        assertThat(refused(question("q", "many", false), "left", "left").message())
                .isEqualTo("One choice stands here twice.");
    }

    @Test
    void aFlagIsTickedOrLeft() {
        assertThat(check(question("q", "flag", true), "yes").get(0).values()).containsExactly("yes");
        for (var value : List.of("no", "true", "YES", "1", "on")) {
            assertThat(refused(question("q", "flag", false), value).message())
                    .isEqualTo("This can only be ticked or left.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "day,2026-02-30",
        "day,18.11.2026",
        "day,today",
        "day,2026-11-18T00:00",
        "time,24:00",
        "time,9:05",
        "time,2pm"
    })
    void aDayIsADayAndATimeIsATime(String kind, String value) {
        assertThat(refused(question("q", kind, false), value).message()).isEqualTo("This is not a " + kind + ".");
    }

    @ParameterizedTest
    @CsvSource({"day,2024-02-29", "day,2026-11-18", "time,00:00", "time,23:59"})
    void aDayAndATimeAreStoredAsWritten(String kind, String value) {
        assertThat(check(question("q", kind, false), value).get(0).values()).containsExactly(value);
    }

    @Test
    void anAnswerToNoQuestionIsRefusedAndItsNameNotRepeated() {
        var form = Forms.of(question("saw", "text", false));
        var answers = Map.of("saw", List.of("a"), "Tom Reed", List.of("b"));
        var refusal = catchThrowableOfType(Refusal.class, () -> AnswerCheck.check(form, answers));
        assertThat(refusal.errors())
                .containsExactly(new FieldError("answers", "An answer belongs to no question of this form."));
    }

    @Test
    void everyWrongAnswerIsNamedAtOnceInTheOrderOfTheForm() {
        var form = Forms.of(
                question("one", "text", true), question("two", "flag", false), question("three", "choice", true));
        var answers = Map.of("two", List.of("no"), "three", List.of("up"));
        var refusal = catchThrowableOfType(Refusal.class, () -> AnswerCheck.check(form, answers));
        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactly("answers.one", "answers.two", "answers.three");
    }

    @Test
    void aRefusalNeverRepeatsWhatWasTyped() {
        for (var kind : List.of("text", "line", "choice", "many", "flag", "day", "time")) {
            assertThat(refused(question("q", kind, false), "Jayden hit her").message())
                    .doesNotContain("Jayden");
        }
    }

    @Test
    void answersAreStoredInTheOrderOfTheFormWhateverOrderTheyCameIn() {
        var form = Forms.of(question("b", "line", false), question("a", "line", false));
        var answers = new HashMap<String, List<String>>();
        answers.put("a", List.of("1"));
        answers.put("b", List.of("2"));
        assertThat(AnswerCheck.check(form, answers)).extracting(Answered::code).containsExactly("b", "a");
    }
}
