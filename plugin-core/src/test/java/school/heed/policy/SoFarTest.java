package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static school.heed.policy.Forms.question;
import static school.heed.policy.Forms.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;

/** A form that may be saved half done, and questions that are asked only after other answers. */
class SoFarTest {
    private static final FormTemplate REASON =
            Forms.of(question("police", "choice", true), when(question("whyNot", "text", true), "police=left|right"));

    private static Checked soFar(FormTemplate form, Map<String, List<String>> answers) {
        return AnswerCheck.soFar(form, answers);
    }

    private static List<FieldError> refused(FormTemplate form, Map<String, List<String>> answers) {
        var refusal = catchThrowableOfType(Refusal.class, () -> soFar(form, answers));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.status()).isEqualTo(400);
        return refusal.errors();
    }

    @Test
    void aFormIsSavedHalfDoneAndWhatIsMissingIsNamed() {
        var form = Forms.of(
                question("one", "text", true), question("two", "line", false), question("three", "many", true));
        assertThat(soFar(form, Map.of()).missing()).containsExactly("one", "three");
        assertThat(soFar(form, Map.of("two", List.of("a"))).missing()).containsExactly("one", "three");
        var done = soFar(form, Map.of("one", List.of("a"), "three", List.of("left")));
        assertThat(done.missing()).isEmpty();
        assertThat(done.answers()).extracting(Answered::code).containsExactly("one", "three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aBlankAnswerIsStillMissing(String blank) {
        var checked = soFar(Forms.of(question("one", "text", true)), Map.of("one", List.of(blank)));
        assertThat(checked.missing()).containsExactly("one");
        assertThat(checked.answers()).isEmpty();
    }

    @Test
    void halfDoneIsNoLeaveForAnswersThatCannotBeTaken() {
        var form = Forms.of(question("one", "text", true), question("two", "choice", true));
        assertThat(refused(form, Map.of("two", List.of("up"))))
                .containsExactly(new FieldError("answers.two", "This is not one of the choices."));
    }

    @Test
    void anAnswerToNoQuestionIsRefusedHereToo() {
        assertThat(refused(REASON, Map.of("other", List.of("a"))))
                .containsExactly(new FieldError("answers", "An answer belongs to no question of this form."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "right"})
    void aReasonIsDemandedAtOnce(String no) {
        assertThat(refused(REASON, Map.of("police", List.of(no))))
                .containsExactly(new FieldError("answers.whyNot", "Please answer: Label of whyNot"));
        var given = Map.of("police", List.of(no), "whyNot", List.of("because"));
        assertThat(soFar(REASON, given).missing()).isEmpty();
    }

    @Test
    void aReasonThatIsNotAskedForIsNeitherMissingNorTaken() {
        assertThat(soFar(REASON, Map.of("police", List.of("both"))).missing()).isEmpty();
        assertThat(soFar(REASON, Map.of()).missing()).containsExactly("police");
        assertThat(refused(REASON, Map.of("police", List.of("both"), "whyNot", List.of("because"))))
                .containsExactly(new FieldError("answers.whyNot", "This does not go with the other answers."));
        assertThat(refused(REASON, Map.of("whyNot", List.of("because")))).hasSize(1);
    }

    @Test
    void aHiddenAnswerLeftBlankIsNoMistake() {
        var answers = Map.of("police", List.of("both"), "whyNot", List.of(" "));
        assertThat(soFar(REASON, answers).answers()).extracting(Answered::code).containsExactly("police");
    }

    @Test
    void aFormSentOnceKnowsTheSameRules() {
        var refusal =
                catchThrowableOfType(Refusal.class, () -> AnswerCheck.check(REASON, Map.of("police", List.of("left"))));
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("answers.whyNot");
        assertThat(AnswerCheck.check(REASON, Map.of("police", List.of("both")))).hasSize(1);
    }

    @Test
    void aFlagThatIsAskedForMustBeTicked() {
        var form = Forms.of(question("route", "choice", true), when(question("test", "flag", true), "route=left"));
        assertThat(refused(form, Map.of("route", List.of("left"))))
                .extracting(FieldError::field)
                .containsExactly("answers.test");
        assertThat(soFar(form, Map.of("route", List.of("left"), "test", List.of("yes")))
                        .missing())
                .isEmpty();
        assertThat(soFar(form, Map.of("route", List.of("right"))).missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"left,yes,true", "right,yes,true", "both,yes,false", "left,,false"})
    void everyPartMustHoldAndOneOfItsAnswersIsEnough(String side, String online, boolean asked) {
        var form = Forms.of(
                question("side", "choice", false),
                question("online", "flag", false),
                when(question("where", "line", true), "side=left|right & online=yes"));
        Map<String, List<String>> answers = online == null
                ? Map.of("side", List.of(side))
                : Map.of("side", List.of(side), "online", List.of(online));
        if (asked) {
            assertThat(refused(form, answers)).extracting(FieldError::field).containsExactly("answers.where");
        } else {
            assertThat(soFar(form, answers).missing()).isEmpty();
        }
    }

    @Test
    void oneOfSeveralTicksIsEnough() {
        var form = Forms.of(question("kinds", "many", false), when(question("more", "line", true), "kinds=right"));
        assertThat(refused(form, Map.of("kinds", List.of("left", "right")))).hasSize(1);
        assertThat(soFar(form, Map.of("kinds", List.of("left", "both"))).missing())
                .isEmpty();
    }

    @Test
    void aQuestionThatIsOnlyOfferedMayBeLeft() {
        var form = Forms.of(question("online", "flag", false), when(question("where", "line", false), "online=yes"));
        assertThat(soFar(form, Map.of("online", List.of("yes"))).missing()).isEmpty();
    }
}
