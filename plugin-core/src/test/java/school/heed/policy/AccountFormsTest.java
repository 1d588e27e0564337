package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two statements that the protocol asks for and does not supply (003 s1.3, s1.5, s1.6; 001 s7; 004 4.60 to 4.66). */
class AccountFormsTest {
    private final Sheet child = Sheet.of("account-child");
    private final Sheet adult = Sheet.of("account-adult");

    @Tag("fact-115")
    @DisplayName("003 s1.5: when, where, who was there, what help was given, own words, read back, signed")
    @Test
    void aChildsAccountHasEverythingThatAStatementNeeds() {
        assertThat(child.form().per()).isEqualTo("child");
        child.asksFor(
                "talkDay",
                "writtenDay",
                "place",
                "heardBy",
                "present",
                "help",
                "asked",
                "words",
                "readBack",
                "signed",
                "complete");
        assertThat(child.question("words").verbatim()).isTrue();
        assertThat(child.question("wants").verbatim()).isTrue();
        child.say("talkTime", "writtenTime").isTaken();
    }

    @Tag("fact-116")
    @DisplayName("003 s1.5: an adult's account is detailed, marks a child's words, and there is one for each meeting")
    @Test
    void anAdultsAccountIsDetailedAndMarksAChildsWords() {
        adult.asksFor(
                "writer", "role", "kind", "day", "place", "present", "writtenDay", "asked", "account", "complete");
        assertThat(adult.question("words").verbatim()).isTrue();
        assertThat(adult.question("account").verbatim()).isFalse();
        assertThat(adult.choices("kind")).contains("told", "saw", "meeting");
        assertThat(adult.form().many()).isTrue();
        assertThat(adult.form().intro()).contains("every meeting in which a child says something");
    }

    @Tag("fact-212")
    @DisplayName("001 s7: ten points before a talk with a child who may have been harmed")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "take it seriously",
                "no blame and no shame",
                "keep them safe",
                "Go gently",
                "proper names, and write down the child’s own",
                "open questions that lead nowhere",
                "where it was",
                "who saw it",
                "support in school",
                "help from outside"
            })
    void tenPointsAreReadBeforeATalk(String point) {
        assertThat(child.form().intro())
                .startsWith("Read this before the talk.")
                .contains(point);
    }

    @Tag("fact-213")
    @DisplayName("001 s7: a child alleged to have caused harm is owed the same")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "is owed the same: listen",
                "do not wave away what they say",
                "do not judge",
                "support that lasts",
                "every talk and step",
                "youth offending service"
            })
    void theOtherChildIsOwedTheSame(String point) {
        assertThat(child.form().intro()).contains(point);
        child.asksFor("support");
    }

    @Tag("fact-212")
    @DisplayName("001 s7: where it was and who saw it, as the child says, and the exact questions")
    @Test
    void whereItWasAndWhoSawItHaveTheirPlace() {
        child.say("where", "others").isTaken();
        child.asksFor("asked");
    }

    @Tag("fact-227")
    @DisplayName("003 s1.6: two members of staff and the child's choice, or why not, in a talk that was arranged")
    @Test
    void anArrangedTalkHasTwoAdultsOrAReason() {
        child.with("kind", "planned");
        assertThat(child.refused()).containsExactly("advice", "two", "chosen", "alone", "competence");
        child.with("advice", "no-offence").with("alone", "yes").with("competence", "yes");
        child.with("two", "no").with("chosen", "not-asked").demands("twoWhyNot", "chosenWhyNot");
        child.with("two", "yes").with("chosen", "followed").demands("twoWho");
        assertThat(child.question("two").hint()).contains("usually the safeguarding lead");
    }

    @DisplayName("003 s1.6: two adults are never asked for when a child tells for the first time")
    @ParameterizedTest
    @ValueSource(strings = {"telling", "written"})
    void aFirstTellingNeedsNoSecondAdult(String kind) {
        child.with("kind", kind).isTaken();
        assertThat(child.missing()).doesNotContain("two", "advice", "alone");
        child.with("two", "yes");
        assertThat(child.refused()).contains("two");
    }

    @DisplayName("001 s9: a talk that was arranged waits for police or social care where it may be an offence")
    @ParameterizedTest
    @ValueSource(strings = {"rape", "penetration", "sexual-assault", "images", "hate", "other", "unsure"})
    void anArrangedTalkWaitsForAdviceOrSaysWhyNot(String offence) {
        child.with("kind", "planned").with("two", "no").say("twoWhyNot").with("chosen", "no-wish");
        child.with("alone", "yes").with("competence", "yes");
        assertThat(child.refused()).containsExactly("advice");
        child.with("advice", "without").demands("adviceWhyNot");
        child.with("advice", "yes").demands("adviceFrom");
        child.with("advice", "no-offence").isTaken();
        assertThat(child.notes()).isEmpty();
        assertThat(child.knowing("initial-response.offence", offence).notes().get(0))
                .contains("only what the child has already told is written down");
    }

    @Tag("fact-462")
    @DisplayName("000, 003 s1.1: where the police asked for a pause, it is read before anybody goes on")
    @ParameterizedTest
    @ValueSource(strings = {"account-child", "account-adult", "enquiry", "closure"})
    void aPauseIsReadWhereSomebodyWouldGoOn(String form) {
        assertThat(Sheet.of(form).notes()).isEmpty();
        assertThat(Sheet.of(form).knowing("police.pause", "yes").notes().get(0))
                .contains("The police")
                .contains("pause");
        assertThat(Sheet.of(form).knowing("police.pause", "over").notes()).isEmpty();
    }

    @Tag("fact-161")
    @Tag("fact-232")
    @Tag("fact-438")
    @DisplayName("004 4.61, 4.62, LP8: ask plainly, see the young person alone, and think of their competence")
    @Test
    void whetherAChildWasSeenAloneIsRecorded() {
        assertThat(child.form().intro()).contains("ask plainly, and without a parent in the room");
        child.with("kind", "planned")
                .with("advice", "no-offence")
                .with("two", "yes")
                .say("twoWho");
        child.with("chosen", "no-wish").with("alone", "no").demands("aloneWhyNot", "competence");
    }

    @Tag("fact-66")
    @DisplayName("003 s1.3: the adult whom the child chose, family, and help to be understood")
    @Test
    void whatHelpedTheChildIsRecorded() {
        assertThat(child.choices("help")).contains("eal", "interpreter", "speech", "family", "trusted");
        child.with("help", "eal", "trusted").isTaken();
        Sheet.of("first-actions").with("account", "family").demands("trusted");
    }

    @Tag("fact-231")
    @DisplayName("004 4.60: when an account differs, somebody asked gently why, and the earlier one stays")
    @Test
    void anAccountThatDiffersSaysWhatWasLearned() {
        child.asksFor("before");
        child.with("before", "differs").demands("beforeWhy");
        assertThat(child.form().many()).isTrue();
        assertThat(child.question("beforeWhy").hint()).contains("Never leave the earlier account out");
    }

    @Tag("fact-233")
    @DisplayName("004 4.66: what an agency is said to have said stays open until it was checked")
    @Test
    void whatAnAgencyIsSaidToHaveSaidIsChecked() {
        child.say("agencySaid");
        assertThat(child.missing()).contains("agencyChecked");
        child.with("agencyChecked", "agrees");
        assertThat(child.missing()).doesNotContain("agencyChecked");
        child.with("agencyChecked", "differs").demands("agencyVersion");
    }

    @Tag("fact-222")
    @DisplayName("003 s1.3: whoever was told has time and a place to write, soon and in detail")
    @Test
    void whoeverWasToldHasTimeToWrite() {
        adult.asksFor("cover");
        adult.with("cover", "no").demands("coverWhyNot");
        assertThat(adult.form().intro()).contains("as soon as you can and in detail");
    }

    @Tag("fact-223")
    @DisplayName("003 s1.3: the lead talks it through; what is clarified is added; a senior leader is there")
    @Test
    void theLeadTalksItThroughAndOffersSupport() {
        adult.asksFor("talked", "support");
        adult.with("talked", "yes").demands("talkedDay", "clarified");
        assertThat(adult.question("clarified").hint()).contains("stays as it was first written");
        for (var support : List.of("taken", "offered")) {
            Sheet.of("account-adult").with("support", support).demands("supporter");
        }
    }

    @Tag("fact-61")
    @DisplayName("003 s1.3: a senior leader for the colleague, a contact for each family, lead and head together")
    @Test
    void everybodyHasSomebody() {
        Sheet.of("first-actions").asksFor("contact", "contactIs");
        adult.with("support", "offered").demands("supporter");
        Sheet.of("route").asksFor("lead", "head");
    }

    @Tag("fact-68")
    @DisplayName("004 4.4, 4.5: somebody in training has a supervisor; whose advice was taken is named")
    @Test
    void somebodyInTrainingHasASupervisor() {
        adult.with("training", "yes").demands("supervisor");
        Sheet.of("route").say("adviser").isTaken();
    }

    @Tag("fact-217")
    @DisplayName("001 s6: witnesses looked for, talks noted, each child at risk, help for both sides")
    @ParameterizedTest
    @CsvSource({
        "incident,childWitnesses",
        "account-child,words",
        "account-adult,account",
        "involvement,riskTo",
        "involvement,needs",
        "first-actions,action",
        "plan,support",
        "plan,other"
    })
    void fourThingsAreSeenToInEveryCase(String form, String code) {
        Sheet.of(form).asksFor(code);
    }
}
