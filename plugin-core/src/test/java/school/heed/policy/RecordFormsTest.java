package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import school.heed.platform.json.LongBody;

/** What holds for every form of a case. */
class RecordFormsTest {
    /** A paragraph of guidance changes with the next edition. */
    private static final Pattern PARAGRAPH =
            Pattern.compile("\\b(?:paragraph|para\\.?|section|s\\.)\\s*\\d", Pattern.CASE_INSENSITIVE);

    private static final Pattern EDITION =
            Pattern.compile("(?:Keeping [Cc]hildren [Ss]afe|Working [Tt]ogether|KCSIE)(?!.{0,40}\\b20\\d\\d)");

    private static final Map<String, String> PLACES = Map.of(
            "000", "never by number",
            "001", "s\\d{1,2}|Annex A",
            "002", "rec [ivx]+",
            "003", "s1\\.[1-6]|App [1-6]",
            "004", "\\d\\.\\d{1,2}( to \\d\\.\\d{1,2})?|LP\\d{1,2}|note \\d+");

    static Stream<Sheet> forms() {
        return Sheet.all();
    }

    @Tag("fact-117")
    @DisplayName("003 s1.5: the kinds of record a school keeps, in the order of work")
    @Test
    void theRecordsOfACaseStandInTheOrderOfWork() {
        assertThat(Sheet.LIBRARY.records().rows())
                .extracting(RecordList.Row::code)
                .containsExactly(
                        "initial-response",
                        "incident",
                        "accounts",
                        "behaviour",
                        "imagery",
                        "decisions",
                        "assessment",
                        "response",
                        "support",
                        "closure");
        assertThat(Sheet.LIBRARY.records().rows()).allSatisfy(row -> {
            assertThat(row.label()).isNotBlank();
            assertThat(row.source()).matches("00[0-4] .+");
            assertThat(row.forms()).isNotEmpty();
        });
    }

    @Tag("fact-108")
    @DisplayName("003 App 4: what the head of a chronology needs is asked once, in the form where it belongs")
    @ParameterizedTest
    @CsvSource({
        "incident,day",
        "incident,siteSpot",
        "incident,summary",
        "incident,childWitnesses",
        "incident,staffWitnesses",
        "enquiry,investigator",
        "first-actions,contact",
        "first-actions,otherStaff",
        "first-actions,professionals"
    })
    void theHeadOfAChronologyIsAskedOnce(String form, String code) {
        assertThat(Sheet.of(form).question(code).source()).contains("003 ");
    }

    @Test
    void noFormStandsTwiceAndEveryFormOfACaseIsInTheList() {
        assertThat(forms().map(Sheet::toString))
                .doesNotHaveDuplicates()
                .hasSize(24)
                .doesNotContain("concern");
    }

    @Tag("fact-449")
    @DisplayName("000 This Policy: nobody is called by a name that settles what is alleged")
    @ParameterizedTest
    @MethodSource("forms")
    void noFormCallsAChildByAVerdict(Sheet sheet) {
        var words = String.join(" ", sheet.words()).toLowerCase(Locale.ROOT);
        assertThat(words).doesNotContain("victim", "perpetrator", "abuser", "offender", "accuser", "bullies are");
    }

    @DisplayName("Guidance is named by its edition and never by a paragraph")
    @ParameterizedTest
    @MethodSource("forms")
    void noParagraphOfGuidanceIsQuoted(Sheet sheet) {
        assertThat(sheet.words())
                .noneMatch(word -> PARAGRAPH.matcher(word).find())
                .noneMatch(word -> EDITION.matcher(word).find());
    }

    @Tag("fact-467")
    @DisplayName("003: headteacher is spelt in one way")
    @ParameterizedTest
    @MethodSource("forms")
    void headteacherIsSpeltInOneWay(Sheet sheet) {
        assertThat(sheet.words()).noneMatch(word -> word.matches(".*[Hh]ead [Tt]eacher.*"));
    }

    @Tag("fact-467")
    @DisplayName("003 has two sections 1.6 and leaves two forms out: what is cited can be looked up, and the forms are"
            + " there")
    @ParameterizedTest
    @MethodSource("forms")
    void everySourceCanBeLookedUp(Sheet sheet) throws IOException {
        var sources = Files.readString(Path.of("../deployment/SOURCES.md"));
        assertThat(sources).contains("`s1.6` is *Ongoing school actions*");
        for (var question : sheet.form().questions()) {
            for (var source : question.source().split("; ")) {
                for (var place : source.substring(4).split(", ")) {
                    assertThat(place)
                            .as(question.code() + ": " + source)
                            .satisfiesAnyOf(
                                    known -> assertThat(source)
                                            .startsWith("000 ")
                                            .satisfies(
                                                    any -> assertThat(sources).contains("*" + known + "*")),
                                    known -> assertThat(known).matches(PLACES.get(source.substring(0, 3))));
                }
            }
        }
        assertThat(forms().map(Sheet::toString)).contains("account-child", "account-adult");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whoeverReadsTheFormReadsPlainSentences(Sheet sheet) {
        for (var question : sheet.form().questions()) {
            assertThat(question.label()).as(question.code()).isNotBlank().hasSizeLessThan(110);
            assertThat(question.hint()).as(question.code()).matches("|.*[.!?…]");
            assertThat(question.code()).matches("[a-z][a-zA-Z0-9]*");
            assertThat(question.choices()).as(question.code()).allSatisfy(choice -> {
                assertThat(choice.code()).matches("[a-z0-9][a-z0-9-]*");
                assertThat(choice.label()).isNotBlank();
                assertThat(choice.advice()).matches("|.*[.!?…]");
            });
            assertThat(new HashSet<>(
                            question.choices().stream().map(Choice::label).toList()))
                    .as("labels of %s", question.code())
                    .hasSameSizeAs(question.choices());
        }
        assertThat(sheet.form().intro()).matches("|.*[.]");
    }

    /** In the chronology an answer stands behind its label, without the heading and the question before it. */
    @ParameterizedTest
    @MethodSource("forms")
    void aLabelIsUnderstoodByItself(Sheet sheet) {
        assertThat(sheet.form().questions())
                .extracting(Question::label)
                .doesNotHaveDuplicates()
                .noneMatch(
                        label -> label.matches("Day|Time|Where|Who|Why|Why not|How|Name|By whom|When|More about it"));
    }

    /** A saving carries all answers of a form: at most 200 of them, and 256 KiB, at four bytes for a character. */
    @ParameterizedTest
    @MethodSource("forms")
    void aFormFitsIntoOneSavingHoweverFullAndInWhateverScript(Sheet sheet) {
        var questions = sheet.full().toList();
        assertThat(questions).hasSizeBetween(4, 200).allSatisfy(question -> assertThat(question.choices())
                .hasSizeLessThan(60));
        var codes = questions.stream()
                .mapToInt(question ->
                        question.code().length() + 20 * (1 + question.choices().size()))
                .sum();
        var longest = 4 * questions.stream().mapToInt(Question::max).sum() + codes;
        assertThat(longest).isLessThan(LongBody.KIB * 1024);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anEmptyFormIsTakenAndSaysWhatIsMissing(Sheet sheet) {
        sheet.isTaken();
        assertThat(sheet.missing()).isNotEmpty();
    }

    /** Everything else waits until an answer, another form or the child calls for it: whoever has little time is asked little. */
    @ParameterizedTest
    @CsvSource({
        "initial-response,17",
        "first-actions,10",
        "family,7",
        "incident,12",
        "involvement,9",
        "support,15",
        "wishes,3",
        "account-child,15",
        "account-adult,13",
        "behaviour-5-9,5",
        "behaviour-9-13,5",
        "behaviour-13-17,4",
        "imagery,10",
        "considerations,15",
        "route,9",
        "further-actions,10",
        "enquiry,7",
        "police,8",
        "plan,4",
        "response-to-behaviour,7",
        "closure,7",
        "surroundings,15"
    })
    void soManyAnswersAreAlwaysNeeded(String form, int answers) {
        assertThat(Sheet.of(form).missing()).hasSize(answers);
    }

    /** Else another form could ask for an answer that the seal no longer lets anybody give. */
    @ParameterizedTest
    @MethodSource("forms")
    void whatASealFreezesDependsOnNothingOutside(Sheet sheet) {
        for (var question : sheet.form().questions()) {
            if (sheet.form().sealed().contains(question.code())
                    && !question.kind().equals("note")) {
                assertThat(When.parts(question.when())).as(question.code()).noneMatch(When.Part::isKnownElsewhere);
            }
        }
    }

    @Tag("fact-223")
    @DisplayName("003 s1.3: a complete account stays as it is; the talk with the lead and what is new are added")
    @Test
    void anAccountIsSealedBeforeWhatIsAddedToIt() {
        var adult = Sheet.of("account-adult").form();
        assertThat(adult.sealed())
                .contains("account", "words", "complete")
                .doesNotContain("talked", "clarified", "added");
        var child = Sheet.of("account-child").form();
        assertThat(child.sealed()).contains("words", "wants", "complete").doesNotContain("agencyChecked", "added");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anAnswerThatIsDemandedCanBeGiven(Sheet sheet) {
        for (var question : sheet.form().questions()) {
            if (question.required() && !question.when().isEmpty()) {
                var filled = Sheet.of(sheet.toString());
                for (var part : When.parts(question.when())) {
                    var answer = part.any().stream().sorted().toList().get(0);
                    if (part.isKnownElsewhere()) {
                        filled.knowing(part.code(), answer);
                    } else {
                        filled.with(part.code(), answer);
                    }
                }
                assertThat(filled.needs()).as(question.code()).contains(question.code());
                filled.say(question.code());
                assertThat(filled.needs()).as(question.code()).doesNotContain(question.code());
                assertThat(filled.refused()).as(question.code()).doesNotContain(question.code());
            }
        }
    }
}
