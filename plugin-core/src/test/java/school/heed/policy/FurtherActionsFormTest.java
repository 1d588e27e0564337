package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else was done for each child (001 Annex A), and whether an assessment and a strategy meeting were considered (004). */
class FurtherActionsFormTest {
    private final Sheet further = Sheet.of("further-actions");

    @Tag("fact-136")
    @Tag("fact-464")
    @DisplayName(
            "001 Annex A: seven further actions for each child, each with yes or no, and with its day where it is a yes")
    @ParameterizedTest
    @CsvSource({
        "police,false",
        "hub,false",
        "external,true",
        "internal,true",
        "camhs,false",
        "earlyHelp,false",
        "other,true"
    })
    void eachOfSevenActionsIsAnsweredForEachChild(String action, boolean specified) {
        assertThat(further.form().per()).isEqualTo("child");
        further.asksFor(action);
        assertThat(further.choices(action)).containsExactly("yes", "no");
        further.with(action, "yes");
        assertThat(further.refused()).contains(action + "Day");
        assertThat(further.refused().contains(action + "What")).isEqualTo(specified);
        Sheet.of("further-actions").with(action, "no").isTaken();
    }

    @Tag("fact-245")
    @DisplayName(
            "000 Responding: a referral names the council it went to, and begins with the one where this child lives")
    @Test
    void aReferralNamesTheCouncilWhereThisChildLives() {
        further.with("hub", "yes").demands("hubWhere", "hubDay");
        assertThat(further.question("hubWhere").from()).isEqualTo("child.authority");
        assertThat(Sheet.of("involvement").question("homeAuthority").from()).isEqualTo("child.authority");
    }

    @Tag("fact-156")
    @DisplayName("004 LP3: for each child, whether an assessment was asked for and what came of it, or why not")
    @ParameterizedTest
    @ValueSource(strings = {"under-way", "refused", "not-needed", "not-yet"})
    void whatCameOfAnAssessmentOrWhyNoneIsSaid(String answer) {
        further.asksFor("assessment");
        further.with("assessment", answer).demands("assessmentWords");
        Sheet.of("further-actions").with("assessment", "asked").isTaken();
    }

    @DisplayName("004 4.38: a strategy meeting for each child, with its day, or a reason for none")
    @Test
    void aStrategyMeetingHasItsDayOrAReason() {
        further.asksFor("strategy", "review");
        further.with("strategy", "no").demands("strategyWhy");
        Sheet.of("further-actions").with("strategy", "held").demands("strategyDay");
    }
}
