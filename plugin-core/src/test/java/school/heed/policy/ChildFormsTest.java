package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about each child: who they are in the case, and what they want (000 Responding; 001 s3, s7). */
class ChildFormsTest {
    private final Sheet child = Sheet.of("involvement");
    private final Sheet wishes = Sheet.of("wishes");

    @Tag("fact-45")
    @DisplayName("000 Responding: every child may be at risk and have needs, whatever part they may have had")
    @Test
    void needsAndRisksAreAskedForEveryChild() {
        assertThat(child.form().per()).isEqualTo("child");
        child.asksFor("needs", "riskTo", "riskFrom");
        assertThat(child.form().intro()).contains("whatever part they may have had");
    }

    @Tag("fact-228")
    @DisplayName("003 s1.6: a child who harms may have been harmed")
    @Test
    void everyChildIsLookedAtForHarmOfTheirOwn() {
        child.asksFor("ownHarm");
        assertThat(child.question("ownHarm").hint()).contains("Who harms others has often been harmed");
        for (var answer : new String[] {"yes", "maybe"}) {
            Sheet.of("involvement").with("ownHarm", answer).demands("ownHarmNote");
        }
        child.with("ownHarm", "no").isTaken();
    }

    @Tag("fact-236")
    @DisplayName("000 Responding: wider worries about any child, and what to change in each of their surroundings")
    @ParameterizedTest
    @ValueSource(strings = {"yes", "unsure"})
    void anyOtherWorryAboutAChildIsWrittenDown(String answer) {
        child.asksFor("wider");
        child.with("wider", answer).demands("widerNote");
    }

    @Tag("fact-391")
    @DisplayName("001 s3: seven groups of children are more at risk than others")
    @Test
    void sevenCircumstancesMakeAChildMoreVulnerable() {
        assertThat(child.choices("vulnerable"))
                .containsExactly("send", "domestic", "harm", "exploited", "care", "missing", "lgbtqi", "none");
        child.asksFor("vulnerable");
        child.with("vulnerable", "send", "care").isTaken();
    }

    @Tag("fact-24")
    @DisplayName("000 Definitions: children with SEND are harmed three times as often, and it is easily missed")
    @Test
    void theLeadReadsWhatIsEasilyMissedWithSend() {
        assertThat(child.knowing("child.send", "yes").notes().get(0))
                .contains("three times as likely")
                .contains("Do not put an injury, a mood")
                .contains("may not show")
                .contains("makes themselves understood");
        assertThat(child.advice("vulnerable", "send"))
                .isEqualTo(child.question("send").hint());
    }

    @Tag("fact-22")
    @Tag("fact-46")
    @Tag("fact-47")
    @DisplayName("001 s4, 000 Safety plans: what it does to a child is kept apart from how serious adults find it")
    @Test
    void theImpactOnTheChildStandsByItself() {
        for (var code : new String[] {"impactEmotional", "impactEducational", "impactPhysical", "impactSocial"}) {
            child.say(code).isTaken();
        }
        assertThat(child.question("impactEmotional").hint())
                .contains("in the eyes of adults")
                .contains("being alone");
        assertThat(child.form().questions()).extracting(Question::code).doesNotContain("severity");
        Sheet.of("route").asksFor("severity");
    }

    @Tag("fact-18")
    @Tag("fact-34")
    @DisplayName("001 s4, 000 This Policy: nobody under 13 can consent; the age of consent is 16; a child until 18")
    @ParameterizedTest
    @CsvSource({
        "under-10,Nobody under 13 can consent",
        "10-12,Nobody under 13 can consent",
        "13-15,The age of consent is 16",
        "16-17,the choice is free and the child is able",
        "adult,No longer a child in law",
        "unknown,Find it out"
    })
    void theDateOfBirthSaysWhatTheLawHoldsOnConsent(String age, String words) {
        assertThat(child.knowing("child.age", age).notes()).hasSize(1);
        assertThat(child.notes().get(0)).contains(words);
        assertThat(Sheet.of("incident").question("consent").hint())
                .contains("free choice")
                .contains("able to make it");
        assertThat(child.advice("ageThen", "10-12")).contains("Nobody under 13 can consent");
    }

    @Tag("fact-403")
    @DisplayName("002 rec iii: inside and outside the criminal justice system, and below the age of responsibility")
    @Test
    void childrenInsideAndOutsideTheJusticeSystemAndBelowItsAgeAreServed() {
        child.asksFor("justice");
        assertThat(child.choices("justice")).contains("outside", "below-age", "reported", "charged", "court");
        assertThat(child.knowing("child.age", "under-10").notes().get(0))
                .contains("age of criminal responsibility, which is 10 in England");
        assertThat(child.knowing("child.age", "10-12").notes().get(0)).contains("answer to the criminal law");
    }

    @Tag("fact-282")
    @DisplayName("001 s12: bail, charge, delay and advice from the police are followed")
    @Test
    void whatHappensAtPoliceAndCourtIsFollowed() {
        child.with("justice", "bail").demands("bail", "justiceDay");
        Sheet.of("involvement").with("justice", "released").demands("justiceDay");
        assertThat(child.question("justiceNext").label()).contains("Charging decision, delay");
        Sheet.of("involvement").with("justice", "outside").isTaken();
        Sheet.of("police").asksFor("contact");
    }

    @DisplayName(
            "004 4.40: a child under investigation needs support; 002 rec viii: others make the court's assessment")
    @ParameterizedTest
    @CsvSource({"released,needs support as well", "charged,youth offending service"})
    void whereAChildStandsSaysWhatTheyNeed(String justice, String words) {
        assertThat(child.advice("justice", justice)).contains(words);
    }

    @Tag("fact-245")
    @Tag("fact-460")
    @DisplayName("000 How will the school respond: a referral goes to the area where that child lives")
    @Test
    void eachChildHasACouncilOfTheirOwn() {
        child.asksFor("homeAuthority");
        assertThat(child.question("homeAuthority").hint()).contains("goes there");
        assertThat(Sheet.of("initial-response").question("socialCare").hint())
                .contains("Each child goes to the council of their own area");
    }

    @Tag("fact-21")
    @Tag("fact-248")
    @DisplayName("000 Safety plans: after abusive or violent behaviour a plan is a duty for either side")
    @ParameterizedTest
    @CsvSource({
        "abusive,MAY_HAVE_BEEN_HARMED",
        "violent,MAY_HAVE_BEEN_HARMED",
        "abusive,ALLEGED_TO_HAVE_CAUSED_HARM",
        "violent,ALLEGED_TO_HAVE_CAUSED_HARM"
    })
    void aSafetyPlanIsADutyAfterAbusiveBehaviour(String severity, String role) {
        child.knowing("route.severity", severity).knowing("child.role", role);
        assertThat(child.missing()).contains("planDutyBy").doesNotContain("plan", "planWitness");
        assertThat(child.notes().get(0))
                .contains("A safety plan for this child is a duty")
                .contains("may be at risk");
        assertThat(child.with("plan", "no").refused()).as("no way around it").contains("plan");
    }

    @Tag("fact-248")
    @DisplayName("000 Safety plans: elsewhere the lead decides and says why")
    @ParameterizedTest
    @CsvSource({"inappropriate,MAY_HAVE_BEEN_HARMED", "problematic,ALLEGED_TO_HAVE_CAUSED_HARM"})
    void elsewhereTheLeadDecidesOnASafetyPlan(String severity, String role) {
        child.knowing("route.severity", severity).knowing("child.role", role);
        assertThat(child.missing()).contains("plan").doesNotContain("planDutyBy");
        child.with("plan", "no").demands("planWhyNot");
        child.with("plan", "yes").demands("planBy");
    }

    @Tag("fact-139")
    @DisplayName("000 Safety plans: for each child who saw or heard it the lead decides as well")
    @ParameterizedTest
    @ValueSource(strings = {"SAW_OR_HEARD", "NOT_SURE"})
    void forAWitnessTheLeadDecidesOnASafetyPlanToo(String role) {
        child.knowing("child.role", role);
        assertThat(child.missing()).contains("planWitness");
        child.with("planWitness", "no").demands("planWitnessWhyNot");
        child.with("planWitness", "yes").demands("planWitnessBy");
    }

    @Tag("fact-250")
    @DisplayName("000 Responding: the child decides as much as can be; deciding otherwise needs a reason")
    @ParameterizedTest
    @ValueSource(strings = {"partly", "no"})
    void toDecideOtherwiseThanTheChildWantsNeedsAReason(String followed) {
        assertThat(wishes.with("asked", "yes").refused()).containsExactly("wishes", "control", "followed");
        assertThat(wishes.question("wishes").verbatim()).isTrue();
        wishes.say("wishes", "control").with("followed", followed).demands("followedWhyNot");
    }

    @DisplayName("000 Responding: that a child was not asked says what stands in the way")
    @Test
    void aChildWhoWasNotAskedIsNotPassedOver() {
        wishes.asksFor("asked", "unnamed", "discussed");
        wishes.with("asked", "cannot").demands("askedNote");
    }

    @Tag("fact-215")
    @Tag("fact-318")
    @DisplayName("001 s7: a wish not to be named is kept, or shared with the reason that justifies it")
    @Test
    void aChildWhoWantsNotToBeNamedIsNotNamedWithoutAReason() {
        wishes.with("unnamed", "yes");
        assertThat(wishes.refused()).containsExactly("unnamedKept");
        wishes.with("unnamedKept", "kept").isTaken();
        wishes.with("unnamedKept", "shared").demands("unnamedWhy");
        assertThat(wishes.question("unnamedWhy").hint())
                .contains("public interest")
                .contains("protect");
    }

    @Tag("fact-249")
    @Tag("fact-453")
    @DisplayName(
            "000 Responding, 001 s7: consent is asked before a referral unless that is unsafe; it is not the ground")
    @Test
    void consentIsAskedUnlessUnsafeAndAnotherWayNeedsAReason() {
        wishes.with("discussed", "unsafe").demands("unsafeWhy");
        wishes.with("discussed", "yes");
        assertThat(wishes.refused()).containsExactly("consentChild", "consentParents");
        wishes.with("consentChild", "refused")
                .with("consentParents", "refused")
                .demands("overrideChild", "overrideParents");
        wishes.with("consentChild", "agreed").with("consentParents", "agreed").isTaken();
        assertThat(wishes.question("discussed").hint()).contains("not what makes it lawful to share");
    }

    @Tag("fact-256")
    @DisplayName("001 s7: when a child is told what is alleged is decided, with an agency first where one is involved")
    @Test
    void tellingAChildWhatIsAllegedIsAgreedWithTheAgencyFirst() {
        for (var role : new String[] {"ALLEGED_TO_HAVE_CAUSED_HARM", "NOT_SURE"}) {
            assertThat(Sheet.of("wishes").knowing("child.role", role).missing()).contains("told");
        }
        assertThat(Sheet.of("wishes").knowing("child.role", "SAW_OR_HEARD").missing())
                .doesNotContain("told");
        wishes.knowing("child.role", "ALLEGED_TO_HAVE_CAUSED_HARM");
        for (var told : new String[] {"told", "planned"}) {
            wishes.with("told", told).with("referral", "yes").demands("toldAgreed", "toldBy", "toldDay");
            wishes.with("told", told).with("referral", "no").demands("toldBy", "toldDay");
        }
        wishes.without("referral").with("told", "no").demands("toldWhyNot");
    }
}
