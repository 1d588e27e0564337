package school.heed.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses a policy that could mislead: codes twice, choices missing, a duty without its source paragraph. */
final class PolicyCheck {
    private static final Pattern EMPTY = Pattern.compile("[{}]");

    private static final Set<String> PER = Set.of("", "case", "child");

    private PolicyCheck() {}

    static void check(Collection<FormTemplate> forms, DeadlineTable deadlines) {
        forms.forEach(PolicyCheck::check);
        forms.forEach(form -> {
            When.parts(form.when()).forEach(part -> checkKnown(form.ref(), part, forms));
            form.questions().forEach(question -> When.parts(question.when()).stream()
                    .filter(When.Part::isKnownElsewhere)
                    .forEach(part -> checkKnown(form.ref() + " " + question.code(), part, forms)));
            form.questions().forEach(question -> question.begins()
                    .forEach(code -> QuestionCheck.checkBegun(form, question, code, forms)));
        });
        var codes = new HashSet<String>();
        forms.stream()
                .flatMap(form -> form.questions().stream().flatMap(question -> question.choices().stream()))
                .forEach(choice -> must(
                        choice.alert().isEmpty() || deadlines.has(choice.alert()),
                        choice.code() + " starts the duty " + choice.alert() + ", which is not there"));
        for (var row : deadlines.rows()) {
            must(codes.add(row.code()), "deadline " + row.code() + " stands twice");
            must(!row.duration().isNegative() && !row.duration().isZero(), "deadline " + row.code() + " has no length");
            must(sourced(row.source()), "deadline " + row.code() + " names no source paragraph");
        }
    }

    static void check(FormTemplate form) {
        checkChild(form);
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
            QuestionCheck.check(name, question);
            must(question.rows() == null || form.seal().isEmpty(), name + " has rows that no seal would hold");
            QuestionCheck.checkBeginnings(name, form, question);
            earlier.put(question.code(), question);
            must(codes.add(question.code()), name + " stands twice");
        }
    }

    /** What is known of one child says nothing of a whole case. */
    private static void checkChild(FormTemplate form) {
        if (!form.per().equals("child")) {
            Stream.concat(Stream.of(form.when()), form.questions().stream().map(Question::when))
                    .flatMap(when -> When.parts(when).stream())
                    .forEach(part -> must(
                            !part.code().startsWith("child."), form.ref() + " depends on a child, and is about none"));
        }
    }

    /** No place for a word is left empty, and every form of a record is there. */
    static void check(Worded worded, Collection<String> refs) {
        var pack = worded.terms().id();
        refs.stream().map(worded::form).forEach(form -> {
            mustBeFilled(pack, form.ref(), form.title() + form.intro());
            form.questions()
                    .forEach(question -> mustBeFilled(pack, form.ref() + " " + question.code(), question.toString()));
        });
        worded.records().rows().forEach(row -> {
            mustBeFilled(pack, "records " + row.code(), row.label());
            row.forms()
                    .forEach(id -> must(
                            refs.stream().anyMatch(ref -> ref.startsWith(id + "@")),
                            "records " + row.code() + " lists the form " + id + ", which is not there"));
        });
        worded.records().check(worded);
    }

    private static void mustBeFilled(String pack, String name, String text) {
        var found = EMPTY.matcher(text);
        must(!found.find(), name + " wants a word that the list " + pack + " does not have");
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

    static boolean sourced(String source) {
        return source != null && source.matches("00[0-4] .+");
    }

    static void must(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalStateException("policy: " + complaint);
        }
    }
}
