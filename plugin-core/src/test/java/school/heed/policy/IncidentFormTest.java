package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about the incident itself (003 App 4; 001 s4, s6; 000 Definitions). */
class IncidentFormTest {
    private final Sheet incident = Sheet.of("incident");

    @Tag("fact-15")
    @DisplayName("000 Definitions: physical, sexual, emotional and financial harm, and coercive control")
    @Test
    void harmIsOfOneOrMoreOfFiveKinds() {
        assertThat(incident.choices("harm")).containsExactly("physical", "sexual", "emotional", "financial", "control");
        incident.asksFor("harm");
        incident.with("harm", "physical", "control").isTaken();
        assertThat(Sheet.of("involvement").choices("relation")).contains("current", "friends", "class", "team");
    }

    @Tag("fact-16")
    @DisplayName("000 Definitions: every form of harm that the policy names has its place")
    @ParameterizedTest
    @CsvSource({
        "categories,bullying,Bullying",
        "categories,online-bullying,Online bullying",
        "categories,relationship,Abuse in a relationship between young people",
        "categories,sexual-exploitation,Sexual exploitation",
        "categories,sexual,'Sexual violence, sexual harassment or harmful sexual behaviour'",
        "categories,prejudice-bullying,Bullying out of prejudice",
        "violence,youth,Violence between young people",
        "violence,serious,Serious violence between young people",
        "prejudice,gender,Gender",
        "prejudice,religious,Religious background"
    })
    void everyFormOfHarmHasItsPlace(String question, String choice, String label) {
        assertThat(incident.label(question, choice)).isEqualTo(label);
        assertThat(incident.question("categories")
                        .choice("relationship")
                        .orElseThrow()
                        .hint())
                .contains("domestic violence");
    }

    @Tag("fact-17")
    @DisplayName("000 Definitions: what happened online is asked once it was online")
    @Test
    void whatHappenedOnlineIsAskedOnceItWasOnline() {
        assertThat(incident.choices("onlineForms"))
                .containsExactly("sexting", "abuse", "grooming", "passing-on", "harassment");
        incident.with("onlineForms", "grooming");
        assertThat(incident.refused()).containsExactly("onlineForms");
        incident.with("place", "online").isTaken();
    }

    @Tag("fact-239")
    @DisplayName("000 This Policy, 001 s2: nothing is explained away, for that teaches children to be silent")
    @Test
    void nothingIsExplainedAway() {
        assertThat(incident.question("summary").hint())
                .contains("Do not explain it away as a joke, as fun")
                .contains("harm comes to look normal and children stop speaking");
    }

    @Tag("fact-26")
    @Tag("fact-450")
    @DisplayName("001 s4: twelve forms, as many as fit, not only sexual ones")
    @Test
    void anIncidentMayBeOfTwelveForms() {
        assertThat(incident.choices("categories"))
                .containsExactly(
                        "bullying",
                        "online-bullying",
                        "prejudice-bullying",
                        "sexual",
                        "nudes",
                        "relationship",
                        "hazing",
                        "hate-crime",
                        "criminal-exploitation",
                        "sexual-exploitation",
                        "gangs",
                        "radicalisation");
        incident.asksFor("categories");
        incident.with("categories", "criminal-exploitation", "radicalisation").isTaken();
    }

    @Tag("fact-27")
    @DisplayName("001 s4: bullying is aggression, unequal power, repetition or the chance of it, and an act")
    @ParameterizedTest
    @ValueSource(strings = {"bullying", "online-bullying"})
    void bullyingIsTestedByItsParts(String category) {
        incident.with("categories", category).demands("aggressive", "again", "acts");
        incident.asksFor("power");
        assertThat(incident.choices("acts"))
                .containsExactly("threats", "rumours", "attack-body", "attack-words", "exclusion", "other");
        assertThat(incident.choices("again")).contains("yes", "may", "no");
    }

    @Tag("fact-28")
    @DisplayName("001 s4: power may rest on strength, on a secret or on popularity, and may shift")
    @Test
    void unequalPowerSaysOnWhatItRests() {
        assertThat(incident.choices("powerKinds")).contains("strength", "secrets", "popularity");
        assertThat(incident.question("powerNote").hint()).contains("shift over time");
        incident.with("power", "yes").demands("powerKinds");
        incident.with("power", "no").with("powerKinds", "strength");
        assertThat(incident.refused()).containsExactly("powerKinds");
    }

    @Tag("fact-29")
    @DisplayName("001 s4: bullying online takes twelve ways")
    @Test
    void bullyingOnlineTakesTwelveWays() {
        assertThat(incident.choices("onlineBullying"))
                .containsExactly(
                        "messages",
                        "posts",
                        "media",
                        "identity",
                        "rumours",
                        "trolling",
                        "hate-site",
                        "prank",
                        "exclusion",
                        "anonymous",
                        "self-harm",
                        "sexual");
        assertThat(incident.advice("onlineBullying", "self-harm")).contains("today");
    }

    @Tag("fact-30")
    @Tag("fact-46")
    @DisplayName("001 s4: the motive may be prejudice, also about a difference that is only imagined")
    @Test
    void prejudiceNamesTheDifference() {
        assertThat(incident.choices("prejudice"))
                .containsExactly(
                        "disability",
                        "send",
                        "ethnic",
                        "cultural",
                        "religious",
                        "gender",
                        "care",
                        "work",
                        "poverty",
                        "class",
                        "identity",
                        "other");
        assertThat(incident.question("prejudice").hint()).contains("imagine");
        incident.with("categories", "prejudice-bullying").demands("aggressive", "again", "acts", "prejudice");
    }

    @Tag("fact-32")
    @DisplayName("001 s4: sexual harassment is said, done, shown or online")
    @Test
    void sexualHarassmentIsRecordedByKind() {
        var labels = incident.question("harassment").choices().stream()
                .map(Choice::label)
                .toList();
        for (var kind : List.of("Said: ", "Done: ", "Shown: ", "Online: ")) {
            assertThat(labels).anyMatch(label -> label.startsWith(kind));
        }
        assertThat(incident.choices("harassment"))
                .containsExactly(
                        "comments",
                        "looks",
                        "names",
                        "jokes",
                        "brushing",
                        "clothes",
                        "pictures",
                        "images",
                        "bullying",
                        "remarks",
                        "exploitation",
                        "threats");
    }

    @Tag("fact-33")
    @DisplayName("001 s4: healthy, problematic or harmful, and it may distress the child who did it")
    @Test
    void sexualBehaviourIsJudgedInThreeBands() {
        incident.with("categories", "sexual").demands("hsb", "consent", "choicesLimited");
        assertThat(incident.choices("hsb")).containsExactly("healthy", "problematic", "harmful", "not-judged");
        assertThat(incident.question("hsb").hint()).contains("behaviour form").contains("distress the child who did");
        assertThat(incident.choices("sexualForms")).containsExactly("language", "role-play", "touching", "assault");
    }

    @Tag("fact-36")
    @DisplayName("001 s4: an initiation may be mild or violent, and has a group")
    @Test
    void anInitiationNamesWhatWasPartOfItAndTheGroup() {
        incident.with("categories", "hazing").demands("hazing", "hazingGroup");
        assertThat(incident.choices("hazing"))
                .containsExactly("mild", "embarrassment", "humiliation", "harassment", "violence");
        assertThat(incident.question("hazingGroup").hint()).contains("every child who took part");
    }

    @Tag("fact-37")
    @DisplayName("001 s4: abuse between partners, past or present, whatever their gender, as a pattern")
    @Test
    void abuseBetweenPartnersSaysWhetherTheyAreACouple() {
        incident.with("categories", "relationship").demands("partners", "consent", "choicesLimited");
        assertThat(incident.choices("partners")).contains("current", "former");
        assertThat(incident.question("partners").hint())
                .contains("13 and 18")
                .contains("any gender")
                .contains("sexual exploitation");
        assertThat(incident.choices("relationshipActs"))
                .contains("physical", "sexual", "insults", "coercion", "threats");
        incident.asksFor("pattern", "exploitation");
    }

    @Tag("fact-38")
    @DisplayName("001 s4: a hate crime has a ground and a form")
    @Test
    void aHateCrimeNamesItsGroundAndItsForm() {
        incident.with("categories", "hate-crime").demands("hateGrounds");
        assertThat(incident.choices("hateGrounds"))
                .containsExactly("race", "gender-identity", "religion", "orientation", "disability");
        var labels = incident.question("hateForms").choices().stream()
                .map(Choice::label)
                .toList();
        for (var form : List.of("Attack: ", "Threat: ", "Words: ")) {
            assertThat(labels).anyMatch(label -> label.startsWith(form));
        }
    }

    @Tag("fact-42")
    @Tag("fact-44")
    @DisplayName("004 4.54, 000 Responding: true consent, unequal power, exploitation; limited choices are no consent")
    @ParameterizedTest
    @ValueSource(strings = {"sexual", "nudes", "relationship", "sexual-exploitation"})
    void sexualBehaviourIsSeenUnderThreeQuestions(String category) {
        incident.with("categories", category);
        assertThat(incident.refused()).contains("consent", "choicesLimited");
        incident.asksFor("power", "exploitation");
        assertThat(incident.question("choicesLimited").hint()).contains("has not consented");
    }

    @Tag("fact-216")
    @DisplayName("001 s6: once or repeated, problematic, discriminating, planned, unequal, power misused")
    @Test
    void sixQuestionsAreAskedOfEveryIncident() {
        incident.asksFor("pattern", "problematic", "discrimination", "planned", "power", "powerMisused");
        assertThat(incident.choices("pattern")).containsExactly("once", "repeated", "unsure");
    }

    @Tag("fact-360")
    @Tag("fact-361")
    @DisplayName("001 s6, s7: where it was; school looks at its own places, police and partners at the others")
    @Test
    void everyPlaceHasSomebodyWhoLooksAtIt() {
        incident.asksFor("place");
        assertThat(incident.choices("place")).containsExactly("school", "route", "community", "online");
        incident.with("place", "school").demands("siteSpot");
        incident.say("siteSpot", "schoolLooks").isTaken();
        for (var outside : List.of("route", "community")) {
            var sheet = Sheet.of("incident").with("place", outside);
            assertThat(sheet.refused()).containsExactly("outsideSpot", "partnersTold");
            sheet.with("partnersTold", "yes").demands("outsideSpot", "partnersWho");
        }
    }

    @DisplayName("001 s7: that partners are not told about a place needs a reason")
    @Test
    void thatNobodyIsToldOfAPlaceNeedsAReason() {
        incident.with("place", "community")
                .say("outsideSpot")
                .with("partnersTold", "no")
                .demands("partnersWhyNot");
    }

    @DisplayName("001 s7: sexual violence and harassment go to the lead at once; 001 s4: never look at an image")
    @ParameterizedTest
    @CsvSource({"sexual,must know at once", "nudes,'Do not look at, copy, print or send'", "hate-crime,offence"})
    void aChoiceSaysWhatToDoNow(String category, String words) {
        assertThat(incident.advice("categories", category)).contains(words);
    }
}
