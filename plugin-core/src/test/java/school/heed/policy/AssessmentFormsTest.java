package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions before the risks, and the safety plan of each child (003 App 3; 001 Annex A, s12; 000 Safety plans). */
class AssessmentFormsTest {
    private final Sheet before = Sheet.of("assessment");
    private final Sheet plan = Sheet.of("safety-plan");

    @Tag("fact-92")
    @Tag("fact-459")
    @DisplayName("003 App 3: for all of them or for each alone, and why all of them")
    @Test
    void lookingAtAllOfThemTogetherNeedsAReason() {
        before.asksFor("joint");
        before.with("joint", "separate").isTaken();
        before.with("joint", "joint").demands("jointWhy");
        assertThat(before.question("joint").hint()).contains("never printed for a family");
    }

    @Tag("fact-94")
    @Test
    void theReasonIsOfferedFromTheCase() {
        before.asksFor("reason");
        assertThat(before.question("reason").begins()).containsExactly("incident.summary", "concern.saw");
    }

    @Tag("fact-95")
    @Tag("fact-99")
    @Tag("fact-98")
    @Tag("fact-97")
    @DisplayName(
            "003 App 3: violence, pattern, repetition and planning are answered, with details unless the answer is no")
    @ParameterizedTest
    @CsvSource({"violence,violenceNote", "pattern,patternNote", "again,againNote", "planned,plannedNote"})
    void everyYesHasItsDetails(String question, String details) {
        before.asksFor(question);
        before.with(question, "no").isTaken();
        before.with(question, "unsure").demands(details);
        before.without(details).with(question, "yes").demands(details);
    }

    @Tag("fact-96")
    @Test
    void earlierHarmAndWhatSetItOffAreAskedFor() {
        before.asksFor("harm");
    }

    @Tag("fact-97")
    @DisplayName("003 App 3: the MIS and the confidential file are looked through first, by somebody, on a day")
    @Test
    void whoLookedForAPatternWhereAndWhenIsAsked() {
        before.asksFor("patternWhere", "patternBy", "patternOn");
        assertThat(before.choices("patternWhere")).contains("mis", "file", "here");
    }

    @Tag("fact-98")
    @Test
    void fourThingsAreThoughtOfBeforeARepetitionIsRuledOut() {
        before.asksFor("againWeighed");
        assertThat(before.choices("againWeighed")).containsExactly("incident", "reactions", "worse", "contact");
    }

    @Tag("fact-100")
    @DisplayName("003 App 3: each professional with name, role and agency, and whether they took part or gave advice")
    @Test
    void everyProfessionalIsNamedWithTheirPartInIt() {
        before.with("professionals", "yes").demands("firstName", "firstHow");
        assertThat(before.choices("thirdHow")).containsExactly("direct", "advice");
        assertThat(before.question("firstName").label()).contains("name, role and agency");
    }

    @Tag("fact-101")
    @Test
    void whatItAimsAtSaysWhoIsTaughtWhere() {
        before.asksFor("outcome", "stay");
        before.with("stay", "all").isTaken();
        before.with("stay", "elsewhere").demands("stayNote");
        plan.asksFor("education");
        plan.with("education", "elsewhere").demands("educationNote");
    }

    @Tag("fact-106")
    @Test
    void whoWasAskedForTheirViewIsListed() {
        before.asksFor("consulted");
    }

    @Tag("fact-118")
    @Tag("fact-119")
    @DisplayName("001 Annex A: who refers it, in which role, and how they are reached")
    @Test
    void whoRefersItIsNamedAndCanBeReached() {
        before.asksFor("referrer", "referrerRole", "referrerMail", "referrerPhone");
    }

    @Tag("fact-122")
    @Test
    void whereItHappenedIsSaidUnlessItWasAtSchool() {
        before.with("premises", "yes").isTaken();
        before.with("premises", "no").demands("where");
    }

    @Tag("fact-137")
    @DisplayName("001 s12: the ten points of planning")
    @Test
    void tenPointsArePlanned() {
        plan.asksFor(
                "police",
                "routine",
                "support",
                "lessons",
                "moving",
                "unstructured",
                "arrival",
                "transport",
                "staff",
                "newPlace");
        assertThat(plan.question("police").label()).contains("bail").contains("charge");
    }

    @Tag("fact-138")
    @Tag("fact-248")
    @DisplayName("000 Safety plans: a duty for each child on either side after abusive or violent behaviour")
    @ParameterizedTest
    @CsvSource({
        "violent,ALLEGED_TO_HAVE_CAUSED_HARM,true",
        "abusive,MAY_HAVE_BEEN_HARMED,true",
        "problematic,MAY_HAVE_BEEN_HARMED,false",
        "inappropriate,ALLEGED_TO_HAVE_CAUSED_HARM,false",
        "violent,SAW_OR_HEARD,false"
    })
    void aPlanIsADutyOrTheLeadDecides(String severity, String role, boolean duty) {
        plan.knowing("route.severity", severity).knowing("child.role", role);
        assertThat(plan.isCalledFor()).isEqualTo(duty);
    }

    @Tag("fact-140")
    @Test
    void fiveThingsAreWeighedForAPlan() {
        plan.asksFor("weighed");
        assertThat(plan.choices("weighed")).containsExactly("context", "severity", "impact", "risk", "pattern");
    }

    @Tag("fact-228")
    @DisplayName("003 s1.6: who harms others may be harmed, so each plan asks for needs and harm with the same weight")
    @Test
    void needsAndOwnHarmAreAskedOfEveryChildAlike() {
        plan.asksFor("needs", "ownHarm");
        assertThat(plan.question("needs").when()).isEmpty();
        assertThat(plan.question("ownHarm").when()).isEmpty();
    }

    @Tag("fact-472")
    @DisplayName("001 Annex A leaves out signatures and own words: here child and parents say it themselves and sign")
    @Test
    void childAndParentsSpeakForThemselvesAndSign() {
        for (var words : List.of("childWords", "firstWords", "secondWords")) {
            assertThat(plan.question(words).verbatim()).isTrue();
        }
        for (var signed : List.of("childSigned", "firstSigned", "secondSigned")) {
            assertThat(plan.question(signed).kind()).isEqualTo("day");
        }
        plan.with("firstShared", "no").demands("firstBecause");
        plan.asksFor("childAgrees", "firstShared");
        assertThat(plan.label("firstShared", "no")).startsWith("Not shared with this parent, because");
    }

    @Tag("fact-123")
    @Tag("fact-230")
    @Test
    void aPlanIsLookedAtAgainOnADay() {
        plan.asksFor("reviewDay", "reviewBy");
    }
}
