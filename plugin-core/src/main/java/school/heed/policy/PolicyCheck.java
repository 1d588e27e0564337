package school.heed.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/** Refuses a policy that could mislead: codes twice, choices missing, a duty without its source paragraph. */
final class PolicyCheck {
    private static final Set<String> KINDS = Set.of("text", "line", "choice", "many", "flag", "day", "time", "note");

    private static final Set<String> PER = Set.of("", "case", "child");

    private PolicyCheck() {}

    static void check(Collection<FormTemplate> forms, DeadlineTable deadlines) {
        forms.forEach(PolicyCheck::check);
        forms.forEach(form -> {
            When.parts(form.when()).forEach(part -> checkKnown(form.ref(), part, forms));
            form.questions().forEach(question -> When.parts(question.when()).stream()
                    .filter(When.Part::isKnownElsewhere)
                    .forEach(part -> checkKnown(form.ref() + " " + question.code(), part, forms)));
            form.questions().forEach(question -> question.begins().stream()
                    .filter(code -> !isReported(code) && !isOfChild(code))
                    .forEach(code -> checkBegun(form, question, code, forms)));
        });
        var codes = new HashSet<String>();
        for (var row : deadlines.rows()) {
            must(codes.add(row.code()), "deadline " + row.code() + " stands twice");
            must(!row.duration().isNegative() && !row.duration().isZero(), "deadline " + row.code() + " has no length");
            must(sourced(row.source()), "deadline " + row.code() + " names no source paragraph");
        }
    }

    static void check(FormTemplate form) {
        must(
                form.seal().isEmpty()
                        || form.questions().stream()
                                .anyMatch(question -> question.code().equals(form.seal())
                                        && question.kind().equals("flag")),
                form.ref() + " is sealed by no tick of its own");
        var codes = new HashSet<String>();
        var earlier = new HashMap<String, Question>();
        must(PER.contains(form.per()), form.ref() + " is about an unknown thing");
        must(form.per().isEmpty() == form.title().isEmpty(), form.ref() + " needs a title where it is a record");
        for (var question : form.questions()) {
            var name = form.ref() + " " + question.code();
            When.parts(question.when()).stream()
                    .filter(part -> !part.isKnownElsewhere())
                    .forEach(part -> check(name, part, earlier.get(part.code())));
            var choosing = question.kind().equals("choice") || question.kind().equals("many");
            must(
                    choosing != question.choices().isEmpty(),
                    name + " has choices where none belong, or none where they do");
            var writing = question.kind().equals("text") || question.kind().equals("line");
            must(writing == question.max() > 0, name + " needs a longest length, or must not have one");
            var reported = question.begins().stream().anyMatch(PolicyCheck::isReported);
            must(writing || !reported, name + " begins with words where none can be written");
            must(!form.per().equals("child") || !reported, name + " begins with words that may name other children");
            for (var code : question.begins()) {
                var kind = code.matches("parent\\.[a-z]+") ? "flag" : "line";
                must(
                        !isOfChild(code)
                                || form.per().equals("child") && question.kind().equals(kind),
                        name + " begins with words about a child where none can stand");
            }
            must(!question.kind().equals("note") || !question.required(), name + " asks for an answer to a note");
            earlier.put(question.code(), question);
            must(codes.add(question.code()), name + " stands twice");
            must(KINDS.contains(question.kind()), name + " has an unknown kind");
            must(sourced(question.source()), name + " names no source paragraph");
            var choices = new HashSet<String>();
            question.choices()
                    .forEach(choice ->
                            must(choices.add(choice.code()), name + " has the choice " + choice.code() + " twice"));
        }
    }

    /** A question may depend on earlier ones only, and on answers that can be given. */
    private static void check(String name, When.Part part, Question earlier) {
        must(earlier != null, name + " depends on no question that comes before");
        for (var answer : part.any()) {
            var possible = earlier.kind().equals("flag")
                    ? answer.equals("yes")
                    : earlier.choice(answer).isPresent();
            must(possible, name + " depends on an answer that cannot be given");
        }
    }

    private static void checkKnown(String name, When.Part part, Collection<FormTemplate> forms) {
        var possible = When.OF_CHILD.get(part.code());
        if (possible != null) {
            must(possible.containsAll(part.any()), name + " depends on an answer that cannot be given");
            return;
        }
        must(part.isKnownElsewhere(), name + " depends on no question that comes before");
        var at = part.code().indexOf('.');
        var asked = forms.stream()
                .filter(form -> form.id().equals(part.code().substring(0, at))
                        && form.per().equals("case")
                        && !form.many())
                .flatMap(form -> form.questions().stream())
                .filter(question -> question.code().equals(part.code().substring(at + 1)))
                .findFirst();
        check(name, part, asked.orElse(null));
    }

    /** What the reports say, see {@link Question#begins()}. */
    private static boolean isReported(String code) {
        return code.matches("concern\\.[A-Za-z]+");
    }

    /** What is known of the child whom the form is about, and of a parent or carer. */
    private static boolean isOfChild(String code) {
        return code.matches("child\\.authority|parent\\.(first|second)(\\.(name|is))?");
    }

    /** A form may begin with an answer of the same kind. A child's form takes no text of the whole case: it may name other children. */
    private static void checkBegun(FormTemplate form, Question question, String code, Collection<FormTemplate> forms) {
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

    private static boolean sourced(String source) {
        return source != null && source.matches("00[0-4] .+");
    }

    private static void must(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalStateException("policy: " + complaint);
        }
    }
}
