package school.heed.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** Refuses a question that could mislead, whatever the others on its form are. */
final class QuestionCheck {
    private static final Set<String> WRITTEN = Set.of("text", "line");
    private static final Set<String> CHOSEN = Set.of("choice", "many");
    private static final Set<String> KINDS =
            Set.of("text", "line", "choice", "many", "flag", "day", "time", "note", "rows");
    private static final Set<String> COLUMNS = Set.of("text", "line", "choice", "day");

    /** A form has at most so many rows of one kind: a saving carries them all. */
    private static final int MOST = 15;

    private QuestionCheck() {}

    static void check(String name, Question question) {
        var kind = question.kind();
        must(
                CHOSEN.contains(kind) != question.choices().isEmpty(),
                name + " has choices where none belong, or none where they do");
        must(WRITTEN.contains(kind) == question.max() > 0, name + " needs a longest length, or must not have one");
        must(!kind.equals("note") || !question.required(), name + " asks for an answer to a note");
        must(KINDS.contains(kind), name + " has an unknown kind");
        must(PolicyCheck.sourced(question.source()), name + " names no source paragraph");
        must(kind.equals("rows") == (question.rows() != null), name + " has rows where none belong, or none");
        var choices = new HashSet<String>();
        question.choices()
                .forEach(choice ->
                        must(choices.add(choice.code()), name + " has the choice " + choice.code() + " twice"));
        if (question.rows() != null) {
            check(name, question.rows());
        }
    }

    private static void check(String name, Rows rows) {
        must(rows.most() >= 1 && rows.most() <= MOST, name + " has no row, or more than " + MOST);
        must(!rows.columns().isEmpty(), name + " has no column");
        must(rows.begin().size() <= rows.most(), name + " begins with more rows than there may be");
        must(rows.begin().isEmpty() || rows.columns().get(0).kind().equals("line"), name + " begins with words");
        var codes = new HashSet<String>();
        rows.columns().forEach(column -> {
            var place = name + " " + column.code();
            must(codes.add(column.code()), place + " stands twice");
            must(COLUMNS.contains(column.kind()), place + " is no column");
            must(column.when().isEmpty() && column.from().isEmpty(), place + " depends on something");
            check(place, column);
        });
    }

    /** Begins with what can be known, and with what can stand here. */
    static void checkBeginnings(String name, FormTemplate form, Question question) {
        var writing = WRITTEN.contains(question.kind());
        var reported = question.begins().stream().anyMatch(QuestionCheck::isReported);
        must(writing || !reported, name + " begins with words where none can be written");
        must(!form.per().equals("child") || !reported, name + " begins with words that may name other children");
        for (var code : question.begins()) {
            var kind = code.matches("parent\\.[a-z]+") ? "flag" : code.equals("child.send") ? "choice" : "line";
            must(
                    !isOfChild(code)
                            || form.per().equals("child") && question.kind().equals(kind),
                    name + " begins with words about a child where none can stand");
        }
    }

    /** What the reports say, see {@link Question#begins()}. */
    private static boolean isReported(String code) {
        return code.matches("concern\\.[A-Za-z]+");
    }

    /** What is known of the child whom the form is about, and of a parent or carer. */
    private static boolean isOfChild(String code) {
        return code.matches("child\\.(authority|send|sendWords)|parent\\.(first|second)(\\.(name|is))?");
    }

    /** A form may begin with an answer of the same kind. A child's form takes no text of the whole case: it may name other children. */
    static void checkBegun(FormTemplate form, Question question, String code, Collection<FormTemplate> forms) {
        if (isReported(code) || isOfChild(code)) {
            return;
        }
        var name = form.ref() + " " + question.code();
        var at = code.indexOf('.');
        var there = forms.stream()
                .filter(each -> at > 0 && each.id().equals(code.substring(0, at)) && !each.many())
                .max(Comparator.comparingInt(FormTemplate::version));
        var asked = there.flatMap(each -> each.question(code.substring(at + 1)));
        must(asked.isPresent(), name + " begins with something unknown");
        var kind = asked.get().kind();
        must(
                kind.equals(question.kind())
                        || kind.equals("line") && question.kind().equals("text"),
                name + " begins with an answer of another kind");
        var per = there.get().per();
        must(
                !form.per().equals("child") || per.equals("child") || !kind.equals("text"),
                name + " begins with a text that may name other children");
        must(
                form.per().equals("child")
                        || !per.equals("child")
                        || question.kind().equals("text"),
                name + " begins with answers of several children and is no text");
    }

    private static void must(boolean holds, String complaint) {
        PolicyCheck.must(holds, complaint);
    }
}
