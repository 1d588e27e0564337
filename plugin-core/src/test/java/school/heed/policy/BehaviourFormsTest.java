package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three sheets by age with their three colours (003 App 2). */
class BehaviourFormsTest {
    private static final List<String> SHEETS = List.of("behaviour-5-9", "behaviour-9-13", "behaviour-13-17");

    @Tag("fact-196")
    @Tag("fact-197")
    @Tag("fact-198")
    @DisplayName("003 App 2: five to nine years, five behaviours of each colour")
    @ParameterizedTest
    @CsvSource({
        "green,own-body others-bodies questions privacy words",
        "amber,keeps-asking bullying mutual ideas adult-words",
        "red,in-front younger force simulates pornography"
    })
    void fiveToNineYears(String colour, String codes) {
        assertThat(Sheet.of("behaviour-5-9").choices(colour)).containsExactly(codes.split(" "));
    }

    @Tag("fact-199")
    @Tag("fact-200")
    @Tag("fact-201")
    @DisplayName("003 App 2: nine to thirteen years, six, seven and ten behaviours")
    @ParameterizedTest
    @CsvSource({
        "green,alone words partner culture privacy affection",
        "amber,change bullying lgbt exhibits contact pornography worry",
        "red,public images talk harassment meeting injury force activity infection pregnancy"
    })
    void nineToThirteenYears(String colour, String codes) {
        assertThat(Sheet.of("behaviour-9-13").choices(colour)).containsExactly(codes.split(" "));
    }

    @Tag("fact-202")
    @Tag("fact-203")
    @Tag("fact-204")
    @DisplayName("003 App 2: thirteen to seventeen years, nine, eight and sixteen behaviours")
    @ParameterizedTest
    @CsvSource({
        "green,alone talk jokes erotica chat relationships affection sex none",
        "amber,pornography change body images once contact adult-sites meeting",
        "red,public preoccupied degrades exposes aggressive talk harassment no-consent control injury gap trust family"
                + " exploitation animals gifts"
    })
    void thirteenToSeventeenYears(String colour, String codes) {
        assertThat(Sheet.of("behaviour-13-17").choices(colour)).containsExactly(codes.split(" "));
    }

    @Tag("fact-201")
    @Tag("fact-202")
    @Tag("fact-203")
    @DisplayName("003 App 2: some behaviours say what to do now")
    @ParameterizedTest
    @CsvSource({
        "behaviour-9-13,red,activity,health and of social care",
        "behaviour-9-13,red,infection,health and of social care",
        "behaviour-9-13,red,pregnancy,health and of social care",
        "behaviour-9-13,red,images,Images and messages",
        "behaviour-13-17,green,sex,The age of consent is 16",
        "behaviour-13-17,amber,images,Images and messages",
        "behaviour-13-17,red,exploitation,social care and the police"
    })
    void aBehaviourSaysWhatToDoNow(String form, String colour, String behaviour, String words) {
        assertThat(Sheet.of(form).advice(colour, behaviour)).contains(words);
    }

    @Tag("fact-204")
    @DisplayName("003 App 2: a person in a position of trust goes by the process for allegations against staff")
    @Test
    void aPersonOfTrustGoesByTheProcessForStaff() {
        var teens = Sheet.of("behaviour-13-17");
        assertThat(teens.advice("red", "trust")).contains("allegations against staff");
        teens.with("red", "trust", "public").demands("trustRoute");
        for (var form : List.of("behaviour-5-9", "behaviour-9-13")) {
            var sheet = Sheet.of(form);
            sheet.asksFor("adult");
            assertThat(sheet.advice("adult", "yes")).contains("allegations against staff");
            sheet.with("adult", "yes").demands("adultRoute");
        }
    }

    @Tag("fact-90")
    @Tag("fact-205")
    @DisplayName("003 App 2: for which child, chosen by age or by stage, and why")
    @ParameterizedTest
    @CsvSource({
        "behaviour-5-9,younger", "behaviour-5-9,older", "behaviour-5-9,edge",
        "behaviour-9-13,younger", "behaviour-9-13,older", "behaviour-9-13,edge",
        "behaviour-13-17,younger", "behaviour-13-17,older", "behaviour-13-17,edge"
    })
    void aSheetThatDoesNotFitTheAgeSaysWhyItWasTaken(String form, String fits) {
        var sheet = Sheet.of(form);
        assertThat(sheet.form().per()).isEqualTo("child");
        sheet.asksFor("age", "fits", "stage");
        sheet.with("fits", fits).demands("why");
        sheet.say("why").with("stage", "behind").demands("whyStage");
        Sheet.of(form).with("fits", "within").with("stage", "as-age").isTaken();
    }

    @Tag("fact-205")
    @DisplayName("003 App 2: at nine and at thirteen two sheets meet, and below five there is none")
    @Test
    void whereTheSheetsMeetAndWhereThereIsNone() {
        assertThat(Sheet.of("behaviour-5-9").label("fits", "edge")).startsWith("It is 9,");
        assertThat(Sheet.of("behaviour-9-13").label("fits", "edge")).startsWith("It is 9 or 13,");
        assertThat(Sheet.of("behaviour-13-17").label("fits", "edge")).startsWith("It is 13,");
        assertThat(Sheet.of("behaviour-5-9").advice("fits", "younger")).contains("no list for children under 5");
    }

    @Tag("fact-91")
    @DisplayName("003 App 2: three sheets, each with three colours, marked and kept")
    @ParameterizedTest
    @ValueSource(strings = {"behaviour-5-9", "behaviour-9-13", "behaviour-13-17"})
    void eachSheetHasThreeColoursAndRoomForNotes(String form) {
        var sheet = Sheet.of(form);
        for (var colour : List.of("green", "amber", "red")) {
            assertThat(sheet.question(colour).hint()).isNotBlank();
            assertThat(sheet.advice("result", colour)).isNotBlank();
        }
        sheet.say("green", "amber", "notes").isTaken();
        assertThat(Sheet.LIBRARY.records().rows().stream()
                        .filter(row -> row.code().equals("behaviour"))
                        .flatMap(row -> row.forms().stream()))
                .containsExactlyElementsOf(SHEETS);
    }

    @Tag("fact-195")
    @DisplayName("003 App 2: green praises, amber finds out, red steps in; every colour asks for something")
    @ParameterizedTest
    @CsvSource({
        "behaviour-5-9,amber,find", "behaviour-9-13,amber,find", "behaviour-13-17,amber,find",
        "behaviour-5-9,red,now", "behaviour-9-13,red,now", "behaviour-13-17,red,now"
    })
    void aColourAsksForWhatItNeeds(String form, String result, String asked) {
        var sheet = Sheet.of(form);
        sheet.asksFor("result");
        sheet.with("result", result).demands(asked);
        assertThat(sheet.form().intro()).contains("Every colour asks for something");
        assertThat(sheet.advice("result", "green")).contains("what is good about it");
        assertThat(sheet.advice("result", "amber")).contains("find out more");
        assertThat(sheet.advice("result", "red")).contains("Step in now").contains("lead must know at once");
    }

    @DisplayName("003 App 2: a result below what is ticked needs a reason, whatever is ticked")
    @Test
    void aResultBelowWhatIsTickedNeedsAReason() {
        for (var form : SHEETS) {
            for (var red : Sheet.of(form).choices("red")) {
                assertThat(Sheet.of(form)
                                .with("red", red)
                                .with("result", "green")
                                .refused())
                        .contains("belowRed");
                assertThat(Sheet.of(form)
                                .with("red", red)
                                .with("result", "amber")
                                .refused())
                        .contains("belowRed");
            }
            for (var amber : Sheet.of(form).choices("amber")) {
                Sheet.of(form).with("amber", amber).with("result", "green").demands("belowAmber");
            }
            Sheet.of(form).say("green").with("result", "green").isTaken();
        }
    }

    @Tag("fact-206")
    @DisplayName("003 s1.3, s1.6: chosen by age or stage, and used to see how great the risk is")
    @ParameterizedTest
    @ValueSource(strings = {"behaviour-5-9", "behaviour-9-13", "behaviour-13-17"})
    void theResultSaysWhatItMeansForTheRisk(String form) {
        Sheet.of(form).asksFor("stage", "risk");
    }

    @DisplayName("The wording is our own, and a school's licensed wording has its place")
    @Test
    void theWordingIsOurOwn() {
        for (var form : SHEETS) {
            assertThat(Sheet.of(form).form().intro())
                    .startsWith("In our own words")
                    .contains("A school with a licence for a published tool can put that wording in this place");
        }
    }
}
