package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses to behaviour, closing, and what a case says about its surroundings (000 Disciplinary action; 001 s7, s11, s12). */
class ClosingFormsTest {
    private final Sheet response = Sheet.of("response-to-behaviour");
    private final Sheet closure = Sheet.of("closure");

    @Tag("fact-458")
    @Tag("fact-402")
    @DisplayName("000, 002 rec ii: nothing is chosen beforehand, exclusion stands last")
    @Test
    void exclusionStandsLastAndIsNeverChosenBeforehand() {
        response.asksFor("measure", "what", "why", "day", "by", "education");
        var choices = response.choices("measure");
        assertThat(choices).startsWith("none").endsWith("managed-move", "suspension", "exclusion");
        assertThat(response.question("measure").hint()).contains("Nothing is chosen beforehand");
    }

    @Tag("fact-251")
    @Tag("fact-252")
    @DisplayName("000: a sanction has an aim, is weighed against three things, and after thought of five")
    @ParameterizedTest
    @ValueSource(strings = {"sanction", "side"})
    void aSanctionHasAnAimAndIsWeighed(String measure) {
        assertThat(response.choices("aims")).containsExactly("own", "never", "protect");
        response.with("measure", measure)
                .demands(
                        "aims",
                        "weighInvestigation",
                        "weighNeeds",
                        "weighSupport",
                        "thoughtDuty",
                        "thoughtReasons",
                        "thoughtHarm",
                        "thoughtRisk",
                        "thoughtGravity",
                        "graded");
        response.with("measure", "none").isTaken();
    }

    @Tag("fact-253")
    @Tag("fact-402")
    @Tag("fact-458")
    @DisplayName(
            "000, 002 rec ii: exclusion or a managed move says what was tried, why, and weighs needs and exploitation")
    @ParameterizedTest
    @ValueSource(strings = {"suspension", "exclusion", "managed-move"})
    void anExclusionNeedsReasonsOfItsOwn(String measure) {
        response.with("measure", measure);
        assertThat(response.refused())
                .contains("tried", "safety", "lastResort", "sendWeighed", "exploitationWeighed", "listed");
        assertThat(response.question("tried").hint()).contains("whatever help was needed is needed still");
        assertThat(response.question("listed").hint()).contains("each case is decided for itself");
        assertThat(response.knowing("child.send", "yes").notes().get(0)).contains("Ask first what support was missing");
    }

    @Tag("fact-253")
    @Tag("fact-322")
    @DisplayName("000, 001 s12: the next school learns what keeps children safe, and which support goes on")
    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "managed-move", "exclusion"})
    void theNextSchoolIsTold(String measure) {
        response.with("measure", measure);
        assertThat(response.refused()).contains("nextSchool");
        assertThat(response.question("nextSchool").label()).contains("safe").contains("support that goes on");
    }

    @Tag("fact-54")
    @DisplayName("000: the local panel may advise on managed moves and exclusions")
    @Test
    void adviceOfTheLocalPanelHasItsPlace() {
        response.say("panel");
        assertThat(response.with("measure", "sanction").refused()).contains("panel");
        assertThat(response.with("measure", "managed-move").refused()).doesNotContain("panel");
    }

    @Tag("fact-257")
    @DisplayName(
            "001 s7: a child who may have been harmed is moved only at their own wish, after a talk with the parents")
    @Test
    void aChildWhoMayHaveBeenHarmedIsMovedOnlyAtTheirWish() {
        response.with("measure", "elsewhere").demands("nextSchool");
        response.knowing("child.role", "MAY_HAVE_BEEN_HARMED").demands("askedByChild", "parentsTalk", "nextSchool");
    }

    @Tag("fact-263")
    @DisplayName("001 s11: graded, case by case, also for those who take sides, and never in the way of the police")
    @Test
    void sanctionsAreGradedAndNeverInTheWayOfThePolice() {
        assertThat(response.form().per()).isEqualTo("child");
        assertThat(response.choices("measure")).contains("side");
        response.asksFor("agencies");
        response.with("agencies", "not-agreed").demands("agenciesWhyNot");
        response.with("agencies", "agreed").demands("agenciesWho");
        assertThat(response.with("measure", "side").refused()).contains("graded");
    }

    @Tag("fact-279")
    @DisplayName("000: where no agency takes it up the school still decides")
    @Test
    void whereNoAgencyTakesItUpTheSchoolDecides() {
        response.with("agencies", "none").isTaken();
        assertThat(response.advice("agencies", "none")).contains("The school still decides");
        response.asksFor("measure", "why");
    }

    @Tag("fact-280")
    @DisplayName("000: closing asks what was learned, who else was touched, and what was done besides sanctions")
    @Test
    void closingAsksForLessonsOthersAndWiderSteps() {
        closure.asksFor("lessons", "wider", "others");
        assertThat(closure.question("wider").hint()).contains("Sanctions alone");
    }

    @Tag("fact-476")
    @DisplayName("No document says when a case may be closed: a list of conditions does, and it may be opened again")
    @ParameterizedTest
    @ValueSource(strings = {"safe", "records", "agencies", "plans", "told", "coming", "reopen"})
    void aCaseIsClosedOnlyWhenEveryConditionHolds(String condition) {
        closure.with("close", "yes").say("safe", "records", "agencies", "plans", "told", "coming", "reopen");
        closure.say("goesOn", "head").isTaken();
        closure.without(condition).demands(condition);
        assertThat(closure.question("reopen").label()).startsWith("It can be opened again at any time");
        Sheet.of("closure").with("close", "no").demands("open");
    }

    @Tag("fact-347")
    @Tag("fact-423")
    @DisplayName("004 4.56, 4.9: not shown is not untrue; no word calls a child a liar; a denial stands beside it")
    @Test
    void anOutcomeCallsNobodyALiar() {
        closure.asksFor("outcome", "outcomeNote", "say");
        assertThat(closure.advice("outcome", "not-shown"))
                .contains("not the same as untrue")
                .contains("Support goes on");
        assertThat(closure.advice("outcome", "other")).contains("Support goes on");
        assertThat(closure.question("say").label()).contains("also where they deny it");
        assertThat(String.join(" ", closure.words()))
                .doesNotContainIgnoringCase("dubious")
                .doesNotContain("false");
    }

    @Tag("fact-374")
    @Tag("fact-375")
    @Tag("fact-376")
    @Tag("fact-377")
    @Tag("fact-378")
    @Tag("fact-380")
    @Tag("fact-381")
    @Tag("fact-382")
    @Tag("fact-383")
    @Tag("fact-384")
    @Tag("fact-385")
    @DisplayName("000 On-going proactive work: twelve questions about surroundings")
    @ParameterizedTest
    @CsvSource({
        "protects,made stronger",
        "places,ways to and from school",
        "online,use it well",
        "attitudes,gender",
        "culture,normal between staff and pupils",
        "training,Do staff need training",
        "similar,with what effect",
        "lessons,'respect, boundaries, consent'",
        "parents,work with parents",
        "schools,other schools nearby",
        "confidence,see harm for what it is",
        "earlier,stepped in earlier"
    })
    void twelveQuestionsAreAskedAboutSurroundings(String code, String words) {
        var surroundings = Sheet.of("surroundings");
        surroundings.asksFor(code);
        assertThat(surroundings.question(code).label()).contains(words);
        assertThat(surroundings.missing()).hasSize(15);
    }

    @Tag("fact-144")
    @Tag("fact-379")
    @DisplayName("000: answers become actions with an owner and a day, and a training need where there is one")
    @Test
    void answersBecomeActionsAndATrainingNeed() {
        var surroundings = Sheet.of("surroundings");
        surroundings.asksFor("trainingNeed", "actions", "review");
        surroundings.with("trainingNeed", "yes").demands("trainingWhat");
        assertThat(surroundings.question("review").label())
                .contains("leadership and safeguarding lead look at them again");
    }
}
