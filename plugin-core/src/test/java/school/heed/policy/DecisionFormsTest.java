package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lead weighs, how serious it is, and which route (000 Responding; 001 s7, s9; 003 s1.4). */
class DecisionFormsTest {
    private final Sheet considerations = Sheet.of("considerations");
    private final Sheet route = Sheet.of("route");

    @Tag("fact-255")
    @DisplayName("001 s7: the lead's ten considerations")
    @Test
    void theLeadGoesThroughTenConsiderations() {
        considerations.asksFor(
                "wishes", "control", "nature", "ages", "stages", "power", "pattern", "intimate", "riskFor", "context");
        assertThat(considerations.choices("riskFor")).contains("harmed", "children", "adult-students", "staff");
        considerations.with("riskFor", "staff").demands("riskNote");
        assertThat(considerations.question("context").label()).contains("exploitation");
    }

    @Tag("fact-23")
    @Tag("fact-236")
    @DisplayName("000 Responding: six surroundings, and what has to change in each")
    @ParameterizedTest
    @CsvSource({
        "peers-in,friendsChange",
        "peers-out,friendsOutChange",
        "family,familyChange",
        "school,schoolChange",
        "crime,crimeChange",
        "online,onlineChange"
    })
    void surroundingsThatHadAPartSayWhatHasToChange(String surroundings, String change) {
        considerations.asksFor("surroundings");
        considerations.with("surroundings", surroundings).demands(change);
        Sheet.of("considerations").with("surroundings", "none").isTaken();
    }

    @Tag("fact-348")
    @Tag("fact-349")
    @DisplayName("004 4.10, 4.51: friends, pupils, brothers and sisters, parents are touched by it as well")
    @ParameterizedTest
    @ValueSource(strings = {"friends", "peers", "siblings", "parents"})
    void whomItTouchesIsThoughtOf(String group) {
        considerations.asksFor("groups");
        considerations.with("groups", group).demands("groupsNote");
        assertThat(considerations.question("groupsNote").hint()).contains("groups of friends fall apart");
    }

    @Tag("fact-239")
    @Tag("fact-241")
    @DisplayName("004 note 9, 001 s2: earlier small matters are looked for, also those that were closed")
    @Test
    void earlierSmallMattersAreLookedFor() {
        considerations.asksFor("earlier");
        considerations.with("earlier", "nothing").demands("earlierWhere");
        considerations.with("earlier", "found").demands("earlierWhere", "earlierWhat");
        assertThat(considerations.question("earlier").label()).contains("of the smallest kind");
        assertThat(considerations.question("earlier").hint())
                .contains("played down")
                .contains("closed");
        assertThat(considerations.choices("earlierWhere")).contains("here", "mis", "file");
    }

    @Tag("fact-285")
    @DisplayName("004 4.43: that somebody else looks into it keeps nobody safe")
    @Test
    void anEnquiryOfOthersIsNoProtection() {
        considerations.asksFor("onlyOthers", "unknown");
        considerations.with("onlyOthers", "yes").demands("onlyOthersNote");
    }

    @Tag("fact-21")
    @Tag("fact-194")
    @DisplayName("000: inappropriate, problematic, abusive, violent; the upper two bring duties")
    @ParameterizedTest
    @CsvSource({"inappropriate,You decide", "problematic,You decide", "abusive,a duty", "violent,a duty"})
    void theScaleHasFourWordsAndTheUpperTwoBringDuties(String severity, String words) {
        route.asksFor("severity", "severityWhy");
        assertThat(route.choices("severity")).containsExactly("inappropriate", "problematic", "abusive", "violent");
        assertThat(route.advice("severity", severity)).contains(words);
        assertThat(route.advice("severity", severity).contains("at once, and within 24 hours"))
                .isEqualTo(words.equals("a duty"));
    }

    @Tag("fact-22")
    @DisplayName("000 Safety plans: in doubt whether a child was hurt, social care is asked")
    @ParameterizedTest
    @ValueSource(strings = {"inappropriate", "problematic"})
    void inDoubtWhetherAChildWasHurtSocialCareIsAsked(String severity) {
        assertThat(route.with("severity", severity).refused()).containsExactly("doubt");
        route.with("doubt", "yes").with("consulted", "no").demands("consultedWhyNot");
        route.with("doubt", "no").isTaken();
    }

    @Tag("fact-473")
    @DisplayName("000 has no list of what the four words mean: the school says it")
    @Test
    void theSchoolSaysWhatTheFourWordsMean() {
        assertThat(route.question("severity").hint()).contains("Your school says what its four words mean");
        assertThat(route.question("severity").choices())
                .allSatisfy(choice -> assertThat(choice.hint()).startsWith("[to be filled in by the school: what"));
    }

    @Tag("fact-143")
    @Tag("fact-242")
    @DisplayName("000: in a borderline matter social care or the hub is asked, without names where possible")
    @ParameterizedTest
    @ValueSource(strings = {"no-names", "names"})
    void adviceSaysWhetherNamesWereGiven(String consulted) {
        route.asksFor("consulted");
        route.with("consulted", consulted).demands("consultedWho");
    }

    @Tag("fact-264")
    @DisplayName("003 s1.3: lead and headteacher decide together, with advice from the front door where wanted")
    @Test
    void leadAndHeadteacherDecideTogether() {
        route.asksFor("lead", "head");
        route.say("adviser").isTaken();
        assertThat(route.question("adviser").hint()).contains("education lead at the front door");
    }

    @Tag("fact-254")
    @Tag("fact-463")
    @DisplayName("001 s7, 000: four routes, the fourth being social care and not police once more")
    @Test
    void thereAreFourRoutes() {
        route.asksFor("routes");
        assertThat(route.choices("routes")).containsExactly("school", "early-help", "social-care", "police");
        assertThat(route.label("routes", "social-care")).isEqualTo("Referral to children’s social care");
    }

    @Tag("fact-265")
    @DisplayName("003 s1.4: in school alone only if once, no crime, no early help needed, behaviour policy enough")
    @Test
    void theSchoolDealsWithItAloneOnlyWhereAllFourTestsHold() {
        var tests = List.of("testOnce", "testNoCrime", "testNoHelp", "testPolicy");
        route.with("routes", "school").demands("testOnce", "testNoCrime", "testNoHelp", "testPolicy");
        route.say("testOnce", "testNoCrime", "testNoHelp", "testPolicy").isTaken();
        for (var test : tests) {
            route.without(test);
            assertThat(route.refused()).containsExactly(test);
            route.say(test);
        }
    }

    @Tag("fact-265")
    @DisplayName("003 s1.4: what other forms say against dealing with it in school alone is read beside the choice")
    @ParameterizedTest
    @CsvSource({
        "incident.pattern,repeated,did not happen once only",
        "initial-response.offence,rape,may be an offence",
        "initial-response.offence,other,may be an offence"
    })
    void whatSpeaksAgainstTheSchoolAloneIsReadBesideTheChoice(String code, String answer, String words) {
        route.knowing(code, answer);
        assertThat(route.notes()).isEmpty();
        assertThat(route.with("routes", "school").notes().get(0))
                .contains(words)
                .contains("this route does not fit");
    }

    @Tag("fact-244")
    @DisplayName("000: abusive or violent and in school alone only for want of agencies, and with a specialist")
    @ParameterizedTest
    @ValueSource(strings = {"abusive", "violent"})
    void abusiveBehaviourInSchoolAloneNeedsAReasonAndASpecialist(String severity) {
        route.with("routes", "school").say("testOnce", "testNoCrime", "testNoHelp", "testPolicy");
        route.with("severity", severity).demands("noAgency", "noAgencySpecialist");
        route.with("severity", "problematic").with("doubt", "no").isTaken();
    }

    @Tag("fact-210")
    @DisplayName("000: the lead judges how serious it is, and whether a specialist is needed")
    @Test
    void theLeadJudgesSeriousnessAndWhetherASpecialistIsNeeded() {
        route.asksFor("severity", "severityWhy", "routes", "specialist");
        route.with("specialist", "yes").demands("specialistWho");
    }

    @Tag("fact-270")
    @DisplayName("003 s1.6: under named policies, with the reason, as agreed with agencies")
    @ParameterizedTest
    @ValueSource(strings = {"social-care", "police"})
    void aDecisionNamesItsPoliciesAndItsReason(String agency) {
        route.asksFor("why", "policies");
        route.with("routes", agency);
        assertThat(route.refused()).contains("agreedWith");
    }

    @Tag("fact-245")
    @Tag("fact-276")
    @DisplayName("004 4.46, 000: one agency makes the referral, for each child to the area where they live")
    @Test
    void aReferralHasOneOwnerAndGoesToEachChildsArea() {
        route.with("routes", "social-care").demands("agreedWith", "referrer", "homeAreas");
        Sheet.of("route").with("routes", "early-help").demands("referrer");
    }

    @Tag("fact-284")
    @DisplayName("004 4.20: nine matters that were once overlooked")
    @Test
    void anAssessmentIsRemindedOfNineMatters() {
        assertThat(route.choices("assessment"))
                .hasSize(9)
                .contains("early", "accused", "control", "attitudes", "protect");
        assertThat(route.question("assessment").hint()).contains("on either side");
    }

    @Tag("fact-260")
    @Tag("fact-425")
    @Tag("fact-434")
    @Tag("fact-461")
    @DisplayName("001 s9, 004 LP4: after no further action other support, a talk, and another referral or a challenge")
    @Test
    void afterNoFurtherActionBothPathsAreOpen() {
        route.with("routes", "social-care")
                .say("agreedWith", "referrer", "homeAreas")
                .with("answer", "no-action");
        route.demands("answerWords", "otherSupport", "talkedOver", "challenge");
        assertThat(route.question("answerWords").verbatim()).isTrue();
        assertThat(route.choices("otherSupport")).containsExactly("early-help", "specialist", "pastoral");
        assertThat(route.choices("challenge")).containsExactly("content", "again", "formal", "both");
        route.say("answerWords", "otherSupport", "talkedOver")
                .with("challenge", "both")
                .demands("challengeWho");
    }

    @Tag("fact-240")
    @DisplayName("003 s1.3: a plan of four parts, none of them empty")
    @Test
    void thePlanHasFourPartsAndNoneIsEmpty() {
        var plan = Sheet.of("plan");
        assertThat(plan.missing()).containsExactly("support", "other", "risk", "next");
        plan.say("support", "other", "risk");
        assertThat(plan.missing()).containsExactly("next");
        assertThat(plan.say("next").missing()).isEmpty();
    }
}
