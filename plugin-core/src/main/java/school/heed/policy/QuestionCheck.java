package school.heed.policy;

import java.util.Collection;
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

    /** Begins with what can be known there, and with what can be written here. */
    static void checkFrom(String name, FormTemplate form, Question question, Collection<FormTemplate> forms) {
        question.beginnings().forEach(from -> checkFrom(name, form, question, from, forms));
    }

    private static void checkFrom(
            String name, FormTemplate form, Question question, String from, Collection<FormTemplate> forms) {
        if (from.equals("child.send")) {
            must(question.choice("yes").isPresent(), name + " begins with a yes that cannot be given");
        } else if (from.startsWith("concern.") || from.equals("child.sendWords")) {
            must(writing(question), name + " begins with words where none can be written");
            must(
                    from.startsWith("child.") || !tells(form, question),
                    name + " is of one child, and begins with words about several");
            must(from.matches("concern\\.[A-Za-z]+|child\\.sendWords"), name + " begins with something unknown");
        } else {
            must(
                    forms.stream().anyMatch(other -> answers(other, form, from, question)),
                    name + " begins with something unknown");
        }
        must(
                !from.startsWith("child.") || form.per().equals("child"),
                name + " begins with a child, and is about none");
    }

    /** Words of a whole case may tell of other children, and must not come into one child's record by themselves. */
    private static boolean tells(FormTemplate form, Question question) {
        return form.per().equals("child") && writing(question);
    }

    private static boolean writing(Question question) {
        return WRITTEN.contains(question.kind());
    }

    private static boolean answers(FormTemplate other, FormTemplate form, String from, Question question) {
        var like = writing(question) ? WRITTEN : question.kind().equals("day") ? Set.of("day") : Set.<String>of();
        return !other.many()
                && (other.per().equals(form.per()) || (other.per().equals("case") && !tells(form, question)))
                && other.questions().stream()
                        .anyMatch(each -> from.equals(other.id() + "." + each.code()) && like.contains(each.kind()));
    }

    private static void must(boolean holds, String complaint) {
        PolicyCheck.must(holds, complaint);
    }
}
