package school.heed.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
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
            form.questions().forEach(question -> checkBeginning(form.ref() + " " + question.code(), question, forms));
            form.questions().forEach(question -> When.parts(question.when()).stream()
                    .filter(When.Part::isKnownElsewhere)
                    .forEach(part -> checkKnown(form.ref() + " " + question.code(), part, forms)));
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
            must(writing || question.from().isEmpty(), name + " begins with words where none can be written");
            must(
                    question.from().matches("|[a-z-]+\\.[A-Za-z]+( [a-z-]+\\.[A-Za-z]+)*"),
                    name + " begins with something unknown");
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

    /** A question begins with words of the reports, or of another form that there is once in a case. */
    private static void checkBeginning(String name, Question question, Collection<FormTemplate> forms) {
        for (var from : question.beginnings()) {
            must(
                    from.matches("concern\\.[A-Za-z]+")
                            || asked(from, forms)
                                    .filter(other -> other.kind().equals("text")
                                            || other.kind().equals("line"))
                                    .isPresent(),
                    name + " begins with something unknown");
        }
    }

    /** The question with a code such as {@code incident.summary}. */
    private static Optional<Question> asked(String code, Collection<FormTemplate> forms) {
        var at = code.indexOf('.');
        return forms.stream()
                .filter(form -> at > 0
                        && form.id().equals(code.substring(0, at))
                        && form.per().equals("case")
                        && !form.many())
                .flatMap(form -> form.questions().stream())
                .filter(question -> question.code().equals(code.substring(at + 1)))
                .findFirst();
    }

    private static void checkKnown(String name, When.Part part, Collection<FormTemplate> forms) {
        var possible = When.OF_CHILD.get(part.code());
        if (possible != null) {
            must(possible.containsAll(part.any()), name + " depends on an answer that cannot be given");
            return;
        }
        must(part.isKnownElsewhere(), name + " depends on no question that comes before");
        check(name, part, asked(part.code(), forms).orElse(null));
    }

    static boolean sourced(String source) {
        return source != null && source.matches("00[0-4] .+");
    }

    private static void must(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalStateException("policy: " + complaint);
        }
    }
}
