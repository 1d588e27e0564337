package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static school.heed.policy.Forms.question;
import static school.heed.policy.Forms.when;
import static school.heed.policy.Forms.with;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCheckTest {
    private static final List<Choice> TWICE =
            List.of(new Choice("a", "A", null, null, null), new Choice("a", "B", null, null, null));
    private static final List<Choice> ONE = List.of(new Choice("a", "A", null, null, null));

    private static DeadlineTable deadlines(DeadlineTable.Row... rows) {
        return new DeadlineTable("deadlines", 1, List.of(rows));
    }

    private static DeadlineTable.Row row(String code, String within, String source) {
        return new DeadlineTable.Row(code, within, source, "Do it");
    }

    static Stream<Arguments> misleadingForms() {
        var text = question("q", "text", true);
        var choice = question("q", "choice", true);
        return Stream.of(
                arguments(Forms.of(text, question("q", "flag", false)), "q stands twice"),
                arguments(Forms.of(question("q", "number", false)), "q has an unknown kind"),
                arguments(Forms.of(question("q", "", false)), "q has an unknown kind"),
                arguments(Forms.of(with(choice, 0, null, "001 s7")), "choices where none belong, or none where"),
                arguments(Forms.of(with(question("q", "many", true), 0, List.of(), "001 s7")), "none where they do"),
                arguments(Forms.of(with(text, 10, ONE, "001 s7")), "choices where none belong"),
                arguments(Forms.of(with(question("q", "day", true), 0, ONE, "001 s7")), "choices where none belong"),
                arguments(Forms.of(with(text, 0, null, "001 s7")), "needs a longest length"),
                arguments(Forms.of(with(text, -1, null, "001 s7")), "needs a longest length"),
                arguments(Forms.of(with(question("q", "flag", true), 10, null, "001 s7")), "or must not have one"),
                arguments(Forms.of(with(choice, 0, TWICE, "001 s7")), "has the choice a twice"));
    }

    @ParameterizedTest
    @MethodSource("misleadingForms")
    void aFormThatCouldMisleadStopsTheStart(FormTemplate form, String complaint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(List.of(form), deadlines()))
                .withMessageStartingWith("policy: form@1 q")
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"000", "000 ", "005 s1", "010 s1", "s7", "001s7", "see 001 s7"})
    void aQuestionAndADutyNameTheirSourceParagraph(String source) {
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(Forms.of(with(question("q", "text", true), 10, null, source))))
                .withMessageEndingWith("names no source paragraph");
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(List.of(), deadlines(row("CONTACT_24H", "PT24H", source))))
                .withMessageEndingWith("names no source paragraph");
    }

    private static FormTemplate titled(String per, String title) {
        return new FormTemplate("form", 1, title, "", per, false, "", "", List.of(question("q", "text", true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "later=left",
                "q=left",
                "unknown=left",
                "side",
                "side=",
                "=left",
                "side=up",
                "side=left|up",
                "side=left|",
                "side=Left",
                "ticked=no",
                "told=left",
                "side=left&ticked=yes",
                "side=left & ",
                "side=left & later=left"
            })
    void aQuestionDependsOnlyOnAnswersThatCanBeGivenBeforeIt(String when) {
        var form = Forms.of(
                question("side", "choice", true),
                question("ticked", "flag", false),
                question("told", "time", false),
                when(question("q", "text", true), when),
                question("later", "choice", true));
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(form))
                .withMessageStartingWith("policy: form@1 q depends on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "side=left",
                "side=left|right|both",
                "ticked=yes",
                "kinds=left & ticked=yes",
                "side=both & kinds=left"
            })
    void aQuestionMayDependOnChoicesAndTicksBeforeIt(String when) {
        var form = Forms.of(
                question("side", "choice", true),
                question("kinds", "many", true),
                question("ticked", "flag", false),
                when(question("q", "text", true), when));
        assertThatCode(() -> PolicyCheck.check(form)).doesNotThrowAnyException();
    }

    @Test
    void aRecordIsAboutTheCaseOrAChildAndHasATitle() {
        for (var per : List.of("case", "child")) {
            assertThatCode(() -> PolicyCheck.check(titled(per, "First response")))
                    .doesNotThrowAnyException();
            assertThatIllegalStateException()
                    .isThrownBy(() -> PolicyCheck.check(titled(per, "")))
                    .withMessage("policy: form@1 needs a title where it is a record");
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(titled("", "First response")))
                .withMessageContaining("needs a title");
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(titled("school", "First response")))
                .withMessageContaining("is about an unknown thing");
    }

    private static void checkBeside(FormTemplate form) {
        var asked = List.of(question("side", "choice", true), question("note", "text", true));
        var forms = List.of(
                form,
                new FormTemplate("one", 1, "One", "", "case", false, "", "", asked),
                new FormTemplate("each", 1, "Each", "", "child", false, "", "", asked),
                new FormTemplate("several", 1, "Several", "", "case", true, "", "", asked));
        PolicyCheck.check(forms, deadlines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one.side=up",
                "one.later=left",
                "one.note=left",
                "none.side=left",
                "each.side=left",
                "several.side=left",
                "child.age=12",
                "child.role=VICTIM",
                "child.send=no",
                "child.name=Isla",
                "one.side=left & one.side=up",
                "one.side=left & child.age=12"
            })
    void whatIsKnownElsewhereHasToBeAskedThereOfTheWholeCase(String when) {
        var asking = Forms.of(when(question("q", "text", true), when));
        var called = new FormTemplate("form", 1, "Form", "", "case", false, "", when, List.of());
        for (var form : List.of(asking, called)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> checkBeside(form))
                    .withMessageStartingWith("policy: form@1")
                    .withMessageContaining("depends on");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one.side=left|both",
                "child.age=under-10|10-12",
                "child.role=ALLEGED_TO_HAVE_CAUSED_HARM",
                "child.send=yes",
                "one.side=left & child.role=NOT_SURE"
            })
    void whatIsKnownElsewhereMayDecide(String when) {
        var asking = List.of(when(question("q", "text", true), when));
        assertThatCode(() -> checkBeside(new FormTemplate("form", 1, "Form", "", "child", false, "", "", asking)))
                .doesNotThrowAnyException();
        assertThatCode(() -> checkBeside(new FormTemplate("form", 1, "Form", "", "child", false, "", when, List.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void whatCallsForAFormIsKnownElsewhere() {
        var form = new FormTemplate(
                "form", 1, "Form", "", "case", false, "", "side=left", List.of(question("side", "choice", true)));
        assertThatIllegalStateException().isThrownBy(() -> checkBeside(form)).withMessageContaining("depends on");
    }

    private static Question from(String kind, String from) {
        var plain = question("q", kind, false);
        return new Question(
                "q", "", kind, "Label", "", false, plain.max(), plain.choices(), false, "", from, "001 s7", null);
    }

    @Test
    void onlyWordsBeginWithWhatAReportSays() {
        assertThatCode(() -> PolicyCheck.check(Forms.of(from("text", "concern.saw"))))
                .doesNotThrowAnyException();
        for (var kind : List.of("choice", "many", "flag", "day", "time", "note")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> PolicyCheck.check(Forms.of(from(kind, "concern.saw"))))
                    .withMessageContaining("begins with words where none can be written");
        }
    }

    private static FormTemplate beginning(String per, String kind, String from) {
        return new FormTemplate("form", 1, "Form", "", per, false, "", "", List.of(from(kind, from)));
    }

    @ParameterizedTest
    @CsvSource({
        "case,choice,one.side",
        "case,text,one.note",
        "case,text,each.note",
        "child,text,each.note",
        "child,choice,one.side",
        "case,text,one.note|each.note",
        "child,line,parent.first.name",
        "child,line,parent.second.is",
        "child,flag,parent.second"
    })
    void aFormBeginsWithWhatAnotherOneSays(String per, String kind, String from) {
        assertThatCode(() -> checkBeside(beginning(per, kind, from))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "case,line,saw,something unknown",
        "case,line,concern.,something unknown",
        "case,line,concern.saw it,something unknown",
        "case,text,one.other,something unknown",
        "case,text,nowhere.note,something unknown",
        "case,text,several.note,something unknown",
        "case,text,one.note|one.other,something unknown",
        "case,text,one.side,another kind",
        "case,line,one.note,another kind",
        "child,text,one.note,may name other children",
        "child,text,concern.saw,may name other children",
        "case,choice,each.side,several children",
        "case,line,parent.first.name,none can stand",
        "child,text,parent.first.name,none can stand",
        "child,line,parent.second,none can stand",
        "child,line,parent.third.name,something unknown"
    })
    void aFormBeginsWithNothingThatDoesNotFit(String per, String kind, String from, String complaint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> checkBeside(beginning(per, kind, from)))
                .withMessageStartingWith("policy: form@1 q")
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "words"})
    void aFormIsSealedByATickOfItsOwn(String seal) {
        var questions = List.of(question("words", "text", true), question("done", "flag", true));
        assertThatCode(() -> PolicyCheck.check(
                        new FormTemplate("form", 1, "Account", "", "case", true, "done", "", questions)))
                .doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(
                        new FormTemplate("form", 1, "Account", "", "case", true, seal, "", questions)))
                .withMessageContaining("is sealed by no tick of its own");
    }

    @Test
    void aNoteAsksForNoAnswer() {
        assertThatCode(() -> PolicyCheck.check(Forms.of(question("q", "note", false))))
                .doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(Forms.of(question("q", "note", true))))
                .withMessageContaining("asks for an answer to a note");
    }

    @Test
    void aDutyStandsOnceAndHasALength() {
        var contact = row("CONTACT_24H", "PT24H", "000 Responding");
        assertThatCode(() -> PolicyCheck.check(List.of(), deadlines(contact))).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(List.of(), deadlines(contact, contact)))
                .withMessageContaining("stands twice");
        for (var within : List.of("PT0S", "-PT24H")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> PolicyCheck.check(List.of(), deadlines(row("A", within, "000 Responding"))))
                    .withMessageContaining("has no length");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "line", "choice", "many", "flag", "day", "time"})
    void aProperQuestionOfEachKindPasses(String kind) {
        assertThatCode(() -> PolicyCheck.check(Forms.of(question("q", kind, true))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"child.age=under-10", "child.send=yes", "one.side=left & child.role=NOT_SURE"})
    void aFormAboutAWholeCaseDependsOnNoChild(String when) {
        var asking = List.of(when(question("q", "text", true), when));
        var forms = List.of(
                new FormTemplate("form", 1, "Form", "", "case", false, "", "", asking),
                new FormTemplate("form", 1, "Form", "", "case", false, "", when, List.of()));
        for (var form : forms) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> checkBeside(form))
                    .withMessage("policy: form@1 depends on a child, and is about none");
        }
    }

    private static Question rows(Rows rows) {
        return new Question("q", "", "rows", "Row", "", false, 0, List.of(), false, "", "", "001 s7", rows);
    }

    static Stream<Arguments> misleadingRows() {
        var what = question("what", "line", true);
        return Stream.of(
                arguments(null, "has rows where none belong, or none"),
                arguments(new Rows(0, List.of(what), List.of()), "has no row, or more than 15"),
                arguments(new Rows(16, List.of(what), List.of()), "has no row, or more than 15"),
                arguments(new Rows(2, List.of(), List.of()), "has no column"),
                arguments(new Rows(2, List.of(what, what), List.of()), "what stands twice"),
                arguments(new Rows(2, List.of(question("what", "note", false)), List.of()), "what is no column"),
                arguments(new Rows(2, List.of(rows(new Rows(1, List.of(what), List.of()))), List.of()), "no column"),
                arguments(new Rows(2, List.of(when(what, "q=left")), List.of()), "what depends on something"),
                arguments(new Rows(2, List.of(with(what, 0, null, "001 s7")), List.of()), "what needs a longest"),
                arguments(new Rows(1, List.of(what), List.of("A", "B")), "begins with more rows than there may be"),
                arguments(new Rows(1, List.of(question("day", "day", true)), List.of("A")), "begins with words"));
    }

    @ParameterizedTest
    @MethodSource("misleadingRows")
    void rowsHaveColumnsThatCanBeAnsweredByThemselves(Rows rows, String complaint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> PolicyCheck.check(Forms.of(rows(rows))))
                .withMessageStartingWith("policy: form@1 q")
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource({"text,each.note", "line,child.sendWords", "line,child.authority"})
    void aFormAboutAChildBeginsWithWhatIsKnownOfIt(String kind, String from) {
        assertThatCode(() -> checkBeside(
                        new FormTemplate("form", 1, "Form", "", "child", false, "", "", List.of(from(kind, from)))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.side", "one.nothing", "none.note", "several.note", "child.sendWords"})
    void aFormAboutACaseBeginsWithNothingThatCannotBeKnown(String from) {
        assertThatIllegalStateException()
                .isThrownBy(() -> checkBeside(
                        new FormTemplate("form", 1, "Form", "", "case", false, "", "", List.of(from("text", from)))))
                .withMessageContaining("begins with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.note", "concern.saw"})
    void aFormAboutAChildBeginsWithNoWordsAboutSeveral(String from) {
        assertThatIllegalStateException()
                .isThrownBy(() -> checkBeside(
                        new FormTemplate("form", 1, "Form", "", "child", false, "", "", List.of(from("text", from)))))
                .withMessageContaining("begins with");
    }
}
