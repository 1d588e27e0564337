package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether and how each parent or carer is told (003 App 1, s1.6; 001 s9, s10). */
class FamilyFormTest {
    private final Sheet family = Sheet.of("family");

    @BeforeEach
    void severalParents() {
        for (var who : new String[] {"second", "another"}) {
            family.say(who, who + "Name", who + "Is").with(who + "Risk", "no").with(who + "Told", "told");
            family.say(who + "By", who + "How", who + "Day", who + "Others");
        }
        family.say("firstName", "firstIs").with("firstRisk", "no").with("firstTold", "told");
        family.say("firstBy", "firstHow", "firstDay", "firstOthers").isTaken();
    }

    @Tag("fact-88")
    @DisplayName("003 App 1: for each child how, when and by whom the family was told")
    @ParameterizedTest
    @ValueSource(strings = {"first", "second", "another"})
    void eachParentIsToldBySomebodyOnADay(String who) {
        assertThat(family.form().per()).isEqualTo("child");
        family.without(who + "By").without(who + "How").without(who + "Day");
        family.demands(who + "By", who + "How", who + "Day");
    }

    @Tag("fact-218")
    @Tag("fact-333")
    @DisplayName("001 s4, s10: no family goes undecided, and nothing is decided beforehand")
    @Test
    void nothingIsDecidedUntilSomebodyDecides() {
        Sheet.of("family").asksFor("firstTold", "firstRisk", "firstName", "referral");
        Sheet.of("family").isTaken();
        assertThat(family.form().intro()).contains("until you choose nothing is decided");
        assertThat(Sheet.of("family").with("second", "yes").refused())
                .containsExactly("secondName", "secondIs", "secondRisk", "secondTold");
    }

    @Tag("fact-88")
    @Tag("fact-261")
    @Tag("fact-456")
    @DisplayName("001 s9: not telling a parent is decided with somebody from social care, who is named")
    @ParameterizedTest
    @ValueSource(strings = {"first", "second", "another"})
    void notTellingAParentNeedsAReasonAndSomebodyAtSocialCare(String who) {
        for (var code : new String[] {"By", "How", "Day", "Others"}) {
            family.without(who + code);
        }
        family.with(who + "Told", "no").demands(who + "WhyNot", who + "WhyNotWith");
    }

    @DisplayName("001 s10: honour, forced marriage, domestic abuse, outing and court orders are asked about")
    @ParameterizedTest
    @ValueSource(strings = {"first", "second", "another"})
    void theRisksOfTellingAreAskedAbout(String who) {
        family.with(who + "Risk", "yes").demands(who + "Risks", who + "DespiteWhy");
        assertThat(family.choices(who + "Risks"))
                .containsExactly("honour", "marriage", "domestic", "outing", "order", "other");
        assertThat(family.advice(who + "Risks", "honour")).startsWith("Do not tell them.");
        assertThat(family.advice(who + "Risks", "marriage")).startsWith("Do not tell them.");
        assertThat(family.advice(who + "Risks", "domestic")).startsWith("Ask social care first.");
        assertThat(family.advice(who + "Risks", "order")).startsWith("Read the order first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"second", "another"})
    void nothingIsAskedAboutSomebodyWhoIsNotThere(String who) {
        var alone = Sheet.of("family");
        assertThat(alone.missing()).noneMatch(code -> code.startsWith(who));
        alone.form().questions().stream()
                .map(Question::code)
                .filter(code -> code.startsWith(who) && !code.equals(who))
                .forEach(code -> assertThat(Sheet.of("family").say(code).refused())
                        .as(code)
                        .contains(code));
    }

    @Tag("fact-342")
    @DisplayName("003 s1.6: parents are told as soon as can be, unless it adds to the risk")
    @ParameterizedTest
    @CsvSource({"yes,told", "unsure,told", "yes,will", "unsure,will"})
    void tellingInSpiteOfARiskNeedsAReason(String risk, String told) {
        family.with("firstRisk", risk).with("firstTold", told);
        assertThat(family.refused()).contains("firstDespiteWhy");
        assertThat(family.form().intro()).contains("as soon as can be").contains("more risk");
        Sheet.of("family").asksFor("involved");
    }

    @DisplayName(
            "001 s7: with a referral open, the agency agrees before the family of a child alleged to have caused harm"
                    + " hears")
    @ParameterizedTest
    @ValueSource(strings = {"first", "second", "another"})
    void withAnOpenReferralTheAgencyAgreesFirst(String who) {
        family.with("referral", "open").isTaken();
        family.knowing("child.role", "ALLEGED_TO_HAVE_CAUSED_HARM");
        family.demands("firstAgreed", "secondAgreed", "anotherAgreed");
        family.say("firstAgreed", "secondAgreed", "anotherAgreed").isTaken();
        family.without(who + "Agreed").demands(who + "Agreed");
        assertThat(family.with("referral", "none").refused()).doesNotContain(who + "Agreed");
    }

    @Tag("fact-320")
    @DisplayName("001 s10: what a parent hears about other people's children is decided for each")
    @ParameterizedTest
    @ValueSource(strings = {"first", "second", "another"})
    void whatAParentHearsAboutOtherChildrenIsDecided(String who) {
        family.without(who + "Others").demands(who + "Others");
        assertThat(family.question(who + "Others").hint()).contains("agreed with the agencies");
    }

    @Tag("fact-341")
    @DisplayName("003 s1.3: each family has advice on safety, and a contact")
    @Test
    void eachFamilyHasAdviceAndAContact() {
        family.asksFor("advice");
        Sheet.of("first-actions").asksFor("contact");
    }
}
