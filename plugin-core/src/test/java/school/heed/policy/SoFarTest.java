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

    private static List<Answered> soFar(FormTemplate form, Map<String, List<String>> answers) {
        return AnswerCheck.soFar(form, answers, Map.of());
    }

    private static List<String> missing(FormTemplate form, Map<String, List<String>> answers) {
        soFar(form, answers);
        return AnswerCheck.missing(form, answers, Map.of());
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
        assertThat(missing(form, Map.of())).containsExactly("one", "three");
        assertThat(missing(form, Map.of("two", List.of("a")))).containsExactly("one", "three");
        Map<String, List<String>> done = Map.of("one", List.of("a"), "three", List.of("left"));
        assertThat(missing(form, done)).isEmpty();
        assertThat(soFar(form, done)).extracting(Answered::code).containsExactly("one", "three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aBlankAnswerIsStillMissing(String blank) {
        var form = Forms.of(question("one", "text", true));
        assertThat(missing(form, Map.of("one", List.of(blank)))).containsExactly("one");
        assertThat(soFar(form, Map.of("one", List.of(blank)))).isEmpty();
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
        assertThat(missing(REASON, given)).isEmpty();
    }

    @Test
    void aReasonThatIsNotAskedForIsNeitherMissingNorTaken() {
        assertThat(missing(REASON, Map.of("police", List.of("both")))).isEmpty();
        assertThat(missing(REASON, Map.of())).containsExactly("police");
        assertThat(refused(REASON, Map.of("police", List.of("both"), "whyNot", List.of("because"))))
                .containsExactly(new FieldError("answers.whyNot", "This does not go with the other answers."));
        assertThat(refused(REASON, Map.of("whyNot", List.of("because")))).hasSize(1);
    }

    @Test
    void aHiddenAnswerLeftBlankIsNoMistake() {
        var answers = Map.of("police", List.of("both"), "whyNot", List.of(" "));
        assertThat(soFar(REASON, answers)).extracting(Answered::code).containsExactly("police");
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
        assertThat(missing(form, Map.of("route", List.of("left"), "test", List.of("yes"))))
                .isEmpty();
        assertThat(missing(form, Map.of("route", List.of("right")))).isEmpty();
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
            assertThat(missing(form, answers)).isEmpty();
        }
    }

    @Test
    void oneOfSeveralTicksIsEnough() {
        var form = Forms.of(question("kinds", "many", false), when(question("more", "line", true), "kinds=right"));
        assertThat(refused(form, Map.of("kinds", List.of("left", "right")))).hasSize(1);
        assertThat(missing(form, Map.of("kinds", List.of("left", "both")))).isEmpty();
    }

    @Test
    void aQuestionThatIsOnlyOfferedMayBeLeft() {
        var form = Forms.of(question("online", "flag", false), when(question("where", "line", false), "online=yes"));
        assertThat(missing(form, Map.of("online", List.of("yes")))).isEmpty();
    }

    private static final FormTemplate ELSEWHERE = Forms.of(
            question("own", "choice", false),
            when(question("plan", "text", true), "route.severity=abusive|violent"),
            when(question("why", "text", true), "own=left & route.severity=abusive"));

    private static final Map<String, List<String>> ABUSIVE = Map.of("route.severity", List.of("abusive"));

    @Test
    void aQuestionMayDependOnAnotherForm() {
        assertThat(AnswerCheck.missing(ELSEWHERE, Map.of(), Map.of())).isEmpty();
        assertThat(AnswerCheck.missing(ELSEWHERE, Map.of(), ABUSIVE)).containsExactly("plan");
        Map<String, List<String>> plan = Map.of("plan", List.of("a"));
        assertThat(AnswerCheck.soFar(ELSEWHERE, plan, ABUSIVE)).hasSize(1);
        assertThat(refused(ELSEWHERE, plan))
                .containsExactly(new FieldError("answers.plan", "This does not go with the other answers."));
    }

    /** Else a form could not be begun once another form says that it will need more. */
    @Test
    void whatOnlyAnotherFormAsksForMayBeLeftForLater() {
        assertThat(AnswerCheck.soFar(ELSEWHERE, Map.of(), ABUSIVE)).isEmpty();
        var refusal = catchThrowableOfType(
                Refusal.class, () -> AnswerCheck.soFar(ELSEWHERE, Map.of("own", List.of("left")), ABUSIVE));
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("answers.why");
    }

    @Test
    void aNoteTakesNoAnswer() {
        var form = Forms.of(question("advice", "note", false));
        assertThat(missing(form, Map.of())).isEmpty();
        assertThat(refused(form, Map.of("advice", List.of("a"))))
                .containsExactly(new FieldError("answers.advice", "Nothing is to be answered here."));
    }

    @Test
    void aFormIsCalledForByWhatIsKnown() {
        var always = Forms.of(question("q", "text", true));
        assertThat(When.isCalledFor(always, Map.of())).isTrue();
        var called = new FormTemplate(
                "form",
                1,
                "Plan",
                "",
                "case",
                false,
                "",
                "route.severity=abusive",
                List.of(question("q", "text", true)));
        assertThat(When.isCalledFor(called, Map.of())).isFalse();
        assertThat(When.isCalledFor(called, ABUSIVE)).isTrue();
        assertThat(When.wanted(called)).containsExactly("route.severity");
        assertThat(When.wanted(ELSEWHERE)).containsExactly("route.severity");
        var several = new FormTemplate("form", 1, "Talk", "", "child", true, "", "", List.of());
        assertThat(When.isCalledFor(several, Map.of())).as("none has to be").isFalse();
    }

    @Test
    void aSealHoldsForItselfAndEverythingBeforeIt() {
        var questions = List.of(
                question("words", "text", true), question("done", "flag", true), question("later", "text", true));
        var sealed = new FormTemplate("form", 1, "Account", "", "case", true, "done", "", questions);
        assertThat(sealed.sealed()).containsExactly("words", "done");
        assertThat(Forms.of(question("done", "flag", true)).sealed()).isEmpty();
    }
}
