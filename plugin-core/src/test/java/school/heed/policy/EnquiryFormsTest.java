package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The school's own enquiry and the work with the police, kept apart (000 Responding; 001 s8, s9, s12; 003 s1.6). */
class EnquiryFormsTest {
    private final Sheet enquiry = Sheet.of("enquiry");
    private final Sheet police = Sheet.of("police");

    @Tag("fact-226")
    @DisplayName("003 s1.1: what the school does is kept apart from what agencies do")
    @Test
    void theSchoolsEnquiryIsKeptApart() {
        assertThat(enquiry.form().intro()).contains("kept apart from what police and social care do");
        enquiry.asksFor("couldHarm");
        assertThat(Sheet.LIBRARY.records().rows().stream().flatMap(row -> row.forms().stream()))
                .contains("enquiry", "police");
    }

    @Tag("fact-235")
    @DisplayName("000 Responding: who looks into it, and why")
    @Test
    void whoLooksIntoItIsDecidedWithAReason() {
        enquiry.asksFor("by", "byWhy");
        assertThat(enquiry.choices("by")).containsExactly("school", "police", "social-care");
        enquiry.with("by", "school", "police").demands("investigator");
    }

    @Tag("fact-262")
    @DisplayName("001 s9: children are kept safe first; a step that could spoil an enquiry is asked about")
    @ParameterizedTest
    @ValueSource(strings = {"yes", "unsure"})
    void aStepThatCouldSpoilAnEnquiryIsAskedAbout(String couldHarm) {
        enquiry.asksFor("protect");
        enquiry.with("couldHarm", couldHarm).demands("couldHarmNote");
        assertThat(enquiry.advice("couldHarm", couldHarm)).contains("keep children safe go on");
    }

    @Tag("fact-225")
    @DisplayName("003 s1.6: witnesses, cameras, full accounts, and only then what the evidence shows")
    @ParameterizedTest
    @CsvSource({"not-yet,kept,yes", "yes,not-asked,yes", "yes,none,not-yet", "none,none,waits", ",,"})
    void whatTheEvidenceShowsComesLast(String witnesses, String cameras, String accounts) {
        enquiry.asksFor("witnesses", "cameras", "accounts");
        if (witnesses != null) {
            enquiry.with("witnesses", witnesses).with("cameras", cameras).with("accounts", accounts);
        }
        enquiry.say("finding");
        assertThat(enquiry.refused()).contains("finding");
    }

    @Tag("fact-225")
    @DisplayName("003 s1.6: with everything gathered, what the evidence shows is written")
    @ParameterizedTest
    @CsvSource({"yes,kept", "yes,none", "none,kept", "none,none"})
    void withEverythingGatheredAFindingIsTaken(String witnesses, String cameras) {
        enquiry.with("witnesses", witnesses).with("cameras", cameras).with("accounts", "yes");
        enquiry.say("finding").demands("camerasNote");
    }

    @Tag("fact-462")
    @DisplayName("000, 003 s1.1: the police asked the school to pause; children are kept safe all the same")
    @Test
    void aPauseThatThePoliceAskedForIsRecorded() {
        police.asksFor("pause");
        police.with("pause", "yes").demands("pauseWho", "pauseWhat", "pauseSafe", "pauseAsk");
        police.with("pause", "over").demands("pauseWho", "pauseWhat", "pauseSafe", "pauseEnd");
        police.with("pause", "no").isTaken();
        assertThat(police.advice("pause", "yes")).contains("no more questions").contains("keeps them safe");
    }

    @Tag("fact-59")
    @DisplayName("001 s12: one contact at the police, and what they say of progress")
    @Test
    void thereIsOneContactAtThePolice() {
        police.asksFor("contact", "contactSchool");
        police.say("news").isTaken();
    }

    @Tag("fact-149")
    @Tag("fact-319")
    @DisplayName("001 s8: the police agree what may be told to whom, and how the child stays unnamed")
    @Test
    void whatMayBeToldToWhomIsAgreedWithThePolice() {
        police.asksFor("tellStaff", "tellAlleged", "tellParents", "tellOthers", "unnamed");
    }

    @Tag("fact-277")
    @Tag("fact-418")
    @DisplayName("004 4.56, 4.65 to 4.67: the end of a police enquiry, in careful words, shared, and what it calls for")
    @Test
    void whenThePoliceHaveEndedTheLeadAsksWhatIsNeeded() {
        police.with("ended", "yes").demands("endedWords", "endedTold", "endedAgain", "endedAgainNote");
        assertThat(police.question("endedWords").hint()).contains("nobody is called a liar");
        assertThat(police.question("endedTold").hint()).contains("nurse");
        police.with("ended", "no").isTaken();
    }
}
