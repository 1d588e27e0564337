package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
    @DisplayName("003 App 2: for which child, chosen by age or by stage, and why; the age is that of the MIS")
    @ParameterizedTest
    @CsvSource({
        "behaviour-5-9,10-12", "behaviour-5-9,13-15", "behaviour-5-9,16-17", "behaviour-5-9,adult",
        "behaviour-9-13,under-10", "behaviour-9-13,13-15", "behaviour-9-13,16-17", "behaviour-9-13,adult",
        "behaviour-13-17,under-10", "behaviour-13-17,10-12", "behaviour-13-17,adult"
    })
    void aSheetThatDoesNotFitTheAgeSaysWhyItWasTaken(String form, String age) {
        var sheet = Sheet.of(form).knowing("child.age", age);
        assertThat(sheet.form().per()).isEqualTo("child");
        sheet.asksFor("chosen", "stage");
        sheet.with("chosen", "age").demands("whyAge");
        sheet.with("chosen", "stage").demands("why");
        sheet.say("why").with("stage", "behind").demands("whyStage");
    }

    @Tag("fact-90")
    @DisplayName("003 App 2: a sheet that fits the age needs no reason")
    @ParameterizedTest
    @CsvSource({"behaviour-5-9,under-10", "behaviour-9-13,10-12", "behaviour-13-17,13-15", "behaviour-13-17,16-17"})
    void aSheetThatFitsTheAgeNeedsNoReason(String form, String age) {
        Sheet.of(form)
                .knowing("child.age", age)
                .with("chosen", "age")
                .with("stage", "as-age")
                .isTaken();
    }

    @Tag("fact-206")
    @DisplayName("003 s1.3: the sheet for the age of the child alleged to have caused harm is called for")
    @ParameterizedTest
    @CsvSource({"under-10,behaviour-5-9", "10-12,behaviour-9-13", "13-15,behaviour-13-17", "16-17,behaviour-13-17"})
    void sexualBehaviourCallsForTheSheetOfTheAge(String age, String called) {
        for (var form : SHEETS) {
            var sheet = Sheet.of(form).knowing("child.age", age).knowing("child.role", "ALLEGED_TO_HAVE_CAUSED_HARM");
            assertThat(sheet.isCalledFor()).isFalse();
            sheet.knowing("incident.categories", "bullying", "sexual");
            assertThat(sheet.isCalledFor()).isEqualTo(form.equals(called));
            assertThat(sheet.knowing("child.role", "MAY_HAVE_BEEN_HARMED").isCalledFor())
                    .isFalse();
        }
    }

    @Tag("fact-205")
    @DisplayName("003 App 2: at nine and at thirteen two sheets meet, and below five there is none")
    @Test
    void whereTheSheetsMeetAReasonSaysWhichWasTaken() {
        assertThat(Sheet.of("behaviour-5-9").label("chosen", "edge")).startsWith("At 9,");
        assertThat(Sheet.of("behaviour-9-13").label("chosen", "edge")).startsWith("At 9 or 13,");
        assertThat(Sheet.of("behaviour-13-17").label("chosen", "edge")).startsWith("At 13,");
        for (var form : SHEETS) {
            Sheet.of(form).with("chosen", "edge").demands("why");
        }
        Sheet.of("behaviour-5-9").with("chosen", "under-5").demands("why");
        assertThat(Sheet.of("behaviour-5-9").advice("chosen", "under-5")).contains("no list for children under 5");
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

    @Tag("fact-195")
    @DisplayName(
            "003 App 2: red, and an adult in a position of trust, are a lead's duty at once; green and amber are not")
    @ParameterizedTest
    @CsvSource({"behaviour-5-9,adult,yes", "behaviour-9-13,adult,unsure", "behaviour-13-17,red,trust"})
    void redAndAPositionOfTrustStartALeadsDuty(String id, String code, String answer) {
        var form = Sheet.of(id).form();
        assertThat(form.alerts(Map.of("result", List.of("red")))).containsExactly("RED_BEHAVIOUR");
        assertThat(form.alerts(Map.of(code, List.of(answer)))).containsExactly("POSITION_OF_TRUST");
        assertThat(form.alerts(Map.of("result", List.of("amber")))).isEmpty();
        assertThat(Sheet.of(id).advice(code, answer)).contains("headteacher");
    }
}
