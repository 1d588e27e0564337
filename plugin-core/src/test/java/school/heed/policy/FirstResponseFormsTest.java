package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of the first response (003 App 1, s1.3, s1.4). */
class FirstResponseFormsTest {
    private final Sheet response = Sheet.of("initial-response");
    private final Sheet first = Sheet.of("first-actions");

    @Tag("fact-79")
    @Tag("fact-80")
    @Tag("fact-81")
    @Tag("fact-82")
    @Tag("fact-83")
    @DisplayName("003 App 1: to whom it was told, when, where, and who was there")
    @ParameterizedTest
    @CsvSource({"toldTo,line", "toldDay,day", "toldTime,time", "toldPlace,line", "adultsPresent,line"})
    void theRecordSaysToWhomWhenAndWhereItWasTold(String code, String kind) {
        response.asksFor(code);
        assertThat(response.question(code).kind()).isEqualTo(kind);
        response.say(code).isTaken();
    }

    @Tag("fact-78")
    @Tag("fact-84")
    @DisplayName("003 App 1: who told it and which other pupils were there, one or several")
    @Test
    void everyChildWhoToldOrWasThereIsNamed() {
        assertThat(first.form().per()).isEqualTo("child");
        first.asksFor("telling");
        assertThat(first.choices("telling")).containsExactly("told", "there", "spoken-of", "none");
        first.with("telling", "told", "spoken-of").isTaken();
        response.asksFor("childrenPresent");
    }

    @Tag("fact-85")
    @DisplayName("003 App 1: what was told in short, and full accounts of everybody soon")
    @Test
    void theGistIsWrittenAndFullAccountsFollow() {
        response.asksFor("gist");
        assertThat(response.question("gist").hint())
                .contains("Everybody involved, staff and pupils")
                .contains("as soon as they can");
    }

    @Tag("fact-86")
    @DisplayName("003 App 1: what was done first for each child, those who told and those told about, and by whom")
    @Test
    void whatWasDoneFirstIsWrittenForEveryChild() {
        assertThat(first.form().per()).isEqualTo("child");
        first.asksFor("action", "actionBy", "actionDay");
        assertThat(first.form().intro()).contains("those who told and those who were spoken of");
    }

    @Tag("fact-87")
    @DisplayName("003 App 1: for each agency whether it was told, how, when and by whom")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead",
                "head",
                "police",
                "socialCare",
                "health",
                "gp",
                "nurse",
                "camhs",
                "specialist",
                "earlyHelp"
            })
    void whoeverWasToldIsRecordedWithHowWhenAndByWhom(String agency) {
        response.with(agency, "yes").demands(agency + "By", agency + "How", agency + "Day");
        response.say(agency + "By", agency + "How", agency + "Day", agency + "Time", agency + "Who")
                .isTaken();
    }

    @Tag("fact-87")
    @Tag("fact-266")
    @DisplayName("003 s1.4: that an agency is not told needs the reason")
    @ParameterizedTest
    @CsvSource({
        "lead,no",
        "head,no",
        "police,no",
        "socialCare,no",
        "health,no",
        "gp,no",
        "nurse,no",
        "camhs,no",
        "specialist,no",
        "earlyHelp,no",
        "otherSchool,no",
        "police,later",
        "socialCare,later",
        "health,later"
    })
    void aNoWithoutItsReasonIsRefused(String agency, String no) {
        response.with(agency, no).demands(agency + "WhyNot");
    }

    @Tag("fact-266")
    @DisplayName("003 s1.4: health, social care and police are each decided")
    @Test
    void healthSocialCareAndPoliceAreEachDecided() {
        response.asksFor("lead", "head", "health", "socialCare", "police");
    }

    @Tag("fact-89")
    @DisplayName("003 App 1: the record ends with who completed it, and the day")
    @Test
    void theRecordIsSignedAtItsEnd() {
        response.asksFor("complete");
        var questions = response.form().questions();
        assertThat(questions.get(questions.size() - 1).code()).isEqualTo("complete");
        assertThat(response.question("complete").hint()).contains("Your name, day and time are kept");
    }

    @Tag("fact-267")
    @DisplayName("003 s1.4: a child who is hurt or unwell gets care, given or called")
    @ParameterizedTest
    @ValueSource(strings = {"hurt", "unwell"})
    void forAChildWhoIsHurtTheCareIsRecorded(String hurt) {
        response.asksFor("hurt");
        assertThat(response.advice("hurt", hurt)).contains("now");
        response.with("hurt", hurt).demands("hurtCare");
    }

    @Tag("fact-268")
    @DisplayName("003 s1.4: a child seriously harmed, in danger or at risk is referred to social care")
    @ParameterizedTest
    @CsvSource({"serious,no", "danger,no", "risk,no", "serious,later", "danger,later", "risk,later"})
    void notToReferAChildWhoIsHarmedNeedsAReasonAndTheHead(String harmed, String decision) {
        response.asksFor("harmed");
        assertThat(response.advice("harmed", harmed)).contains("efer to social care now");
        response.with("harmed", harmed).with("socialCare", decision).demands("socialCareWhyNot", "socialCareHead");
        Sheet.of("initial-response")
                .with("harmed", "none")
                .with("socialCare", decision)
                .demands("socialCareWhyNot");
    }

    @Tag("fact-31")
    @Tag("fact-258")
    @DisplayName(
            "001 s4, s8: rape, penetration and sexual assault start with the police; leaving them out takes the head")
    @ParameterizedTest
    @CsvSource({
        "rape,no",
        "penetration,no",
        "sexual-assault,no",
        "rape,later",
        "penetration,later",
        "sexual-assault,later"
    })
    void forTheseOffencesThePoliceComeFirst(String offence, String decision) {
        response.asksFor("offence");
        var choice = response.question("offence").choice(offence).orElseThrow();
        assertThat(choice.advice()).contains("The police come first");
        assertThat(choice.hint()).contains("on purpose").contains("not consent").contains("good reason to believe");
        response.with("offence", offence).with("police", decision);
        assertThat(response.refused()).containsExactly("policeWhyNot", "policeHead", "healthKnows");
    }

    @Tag("fact-269")
    @Tag("fact-454")
    @DisplayName("003 s1.4: a reported offence goes to the police at once, unless a reason says why not")
    @ParameterizedTest
    @ValueSource(strings = {"images", "hate", "other"})
    void anyOffenceIsReportedOrAReasonSaysWhyNot(String offence) {
        response.with("offence", offence).with("police", "no");
        assertThat(response.refused()).contains("policeWhyNot").doesNotContain("policeHead");
        assertThat(response.question("police").hint()).startsWith("Must, at once, where an offence is reported.");
    }

    @Tag("fact-247")
    @DisplayName("000 How will the school respond: images may be left with the school where nothing makes it worse")
    @Test
    void imagesWithoutThePoliceSayWhetherAnythingMakesItWorse() {
        response.with("offence", "images").with("police", "no").demands("policeWhyNot", "imagesWorse");
        assertThat(response.advice("imagesWorse", "something")).contains("Tell the police now");
        assertThat(response.advice("imagesWorse", "not-known")).contains("without looking");
    }

    @Tag("fact-259")
    @DisplayName("001 s8: the guides on when to call the police, and that children are not made criminals")
    @Test
    void theGuidesStandBesideTheQuestion() {
        assertThat(response.question("police").hint())
                .contains("When to call the police")
                .contains("Outcome 21")
                .contains("not about making children criminals");
    }

    @Tag("fact-40")
    @DisplayName("003 s1.2: the protocol's words, and what the law says on age and images")
    @Test
    void theWordsOfTheProtocolStandBesideTheLaw() {
        assertThat(response.choices("offence")).startsWith("rape", "penetration", "sexual-assault");
        assertThat(response.question("offence").choice("images").orElseThrow().hint())
                .contains("illegal");
        assertThat(Sheet.of("incident").advice("consent", "yes"))
                .contains("under 13")
                .contains("16");
    }

    @Tag("fact-288")
    @Tag("fact-429")
    @DisplayName("004 4.50, 4.61: after sexual violence all four are thought of, and health knows")
    @Test
    void afterSexualViolenceHealthKnowsToo() {
        response.asksFor("health", "police", "socialCare");
        response.with("offence", "rape").with("healthKnows", "no").demands("healthKnowsNote");
        Sheet.of("involvement").asksFor("ownHarm");
    }

    @Tag("fact-192")
    @DisplayName("004 3.3: levels of need from 1 to 4, with what the area means by them")
    @ParameterizedTest
    @CsvSource({"1,", "2,", "3,early help", "4,duty social worker"})
    void theLevelOfNeedIsGivenInTheAreasWords(String level, String words) {
        response.with("level", level).demands("levelWords");
        assertThat(response.advice("level", level)).contains(words == null ? "" : words);
    }

    @Tag("fact-468")
    @DisplayName("003 App 1 lacks the offence, the child's words, a level and the behaviour form: they are here")
    @Test
    void whatTheFormOnPaperLacksIsHere() {
        response.asksFor("offence", "behaviour");
        assertThat(response.question("childWords").verbatim()).isTrue();
        response.say("childWords", "level", "levelWords").isTaken();
    }

    @Tag("fact-219")
    @DisplayName("003 s1.3: comfort, promise no secrecy, start the record")
    @Test
    void theRecordIsTheFirstOfEveryCase() {
        assertThat(Sheet.LIBRARY.records().rows().get(0).forms()).startsWith("initial-response");
        assertThat(response.form().per()).isEqualTo("case");
        assertThat(response.form().intro()).contains("Comfort the child first and promise no secrecy");
    }

    @Tag("fact-220")
    @DisplayName(
            "003 s1.3: safety of body and mind, a quiet place, a statement as the child wants, help to be understood")
    @Test
    void aChildIsSafeBeforeTheyTellMore() {
        first.asksFor("safe", "safePlace", "account", "help");
        first.with("safe", "no").demands("safeNote");
        assertThat(first.choices("account")).contains("write", "talk", "family");
        Sheet.of("first-actions").with("account", "talk").demands("trusted");
        assertThat(first.choices("help")).contains("eal", "interpreter", "speech");
    }

    @Tag("fact-221")
    @DisplayName("003 s1.3: a child kept apart is logged from when to when")
    @Test
    void aChildKeptApartIsLogged() {
        first.with("apart", "yes").demands("apartWhy", "apartFromDay", "apartFromTime");
        first.say("apartWhy", "apartFromDay", "apartFromTime", "apartToDay", "apartToTime")
                .isTaken();
        assertThat(first.question("apart").hint()).contains("not a punishment");
    }

    @Tag("fact-57")
    @Tag("fact-62")
    @Tag("fact-457")
    @Tag("fact-72")
    @DisplayName("003 s1.3, s1.6, 001 s9, 004 4.57: main contact, key worker and social worker of each child")
    @Test
    void eachChildHasTheirOwnPeople() {
        first.asksFor("contact", "contactIs");
        assertThat(first.choices("contactIs")).containsExactly("leader", "family-team", "key-worker");
        assertThat(first.question("keyWorker").hint()).contains("suits this child");
        assertThat(first.choices("leadProfessional")).contains("school");
        first.say("keyWorker", "socialWorker", "otherStaff", "professionals").isTaken();
    }

    @DisplayName("What the reports say is not typed again")
    @ParameterizedTest
    @CsvSource({
        "initial-response,gist,concern.saw",
        "initial-response,childWords,concern.childWords",
        "initial-response,toldTo,concern.heardBy",
        "incident,timeOfDay,concern.occurred",
        "incident,siteSpot,concern.place",
        "incident,outsideSpot,concern.place"
    })
    void whatTheReportsSayIsNotTypedAgain(String form, String code, String from) {
        var question = Sheet.of(form).question(code);
        assertThat(question.from()).isEqualTo(from);
        if (!from.equals("concern.occurred")) {
            var asked = Sheet.of("concern").question(from.substring("concern.".length()));
            assertThat(question.max()).isGreaterThanOrEqualTo(asked.max());
            assertThat(question.verbatim()).isEqualTo(asked.verbatim());
        }
    }

    @DisplayName("Words of a report about several children never begin a record of one of them")
    @ParameterizedTest
    @MethodSource("school.heed.policy.Sheet#all")
    void noRecordOfOneChildBeginsWithWordsOfAReport(Sheet sheet) {
        if (sheet.form().per().equals("child")) {
            assertThat(sheet.form().questions())
                    .extracting(Question::from)
                    .noneMatch(from -> from.contains("concern."));
        }
    }

    @DisplayName("What another record of the case says is not typed again")
    @ParameterizedTest
    @CsvSource({
        "incident,summary,initial-response.gist",
        "route,lead,initial-response.leadWho",
        "route,head,initial-response.headWho",
        "closure,head,route.head",
        "police,contact,initial-response.policeWho",
        "considerations,wishes,wishes.wishes",
        "wishes,toldAgreed,family.firstAgreed"
    })
    void whatAnotherRecordSaysIsNotTypedAgain(String form, String code, String from) {
        assertThat(Sheet.of(form).question(code).begins().get(0)).isEqualTo(from);
    }

    @DisplayName("A form is called for by what other forms say")
    @ParameterizedTest
    @CsvSource({
        "imagery,incident.categories,nudes,bullying",
        "police,initial-response.police,yes,no",
        "surroundings,route.severity,violent,inappropriate"
    })
    void aFormIsCalledForByWhatOthersSay(String form, String code, String calling, String other) {
        assertThat(Sheet.of(form).isCalledFor()).isFalse();
        assertThat(Sheet.of(form).knowing(code, other).isCalledFor()).isFalse();
        assertThat(Sheet.of(form).knowing(code, other, calling).isCalledFor()).isTrue();
    }
}
