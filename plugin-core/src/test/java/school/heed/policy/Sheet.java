package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;

/** A released form as somebody fills it in, for tests that hold a sentence of policy against it. */
final class Sheet {
    static final Worded LIBRARY = new PolicyLibrary().in("neutral");
    private final FormTemplate form;
    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final Map<String, List<String>> known = new LinkedHashMap<>();

    private Sheet(FormTemplate form) {
        this.form = form;
    }

    static Sheet of(String id) {
        return of(LIBRARY, id);
    }

    static Sheet of(Worded worded, String id) {
        return new Sheet(worded.newest(id));
    }

    FormTemplate form() {
        return form;
    }

    Sheet with(String code, String... values) {
        question(code);
        answers.put(code, List.of(values));
        return this;
    }

    /** Something in words, a day, a time or a tick, whatever the question takes. */
    Sheet say(String... codes) {
        for (var code : codes) {
            with(
                    code,
                    switch (question(code).kind()) {
                        case "day" -> "2026-11-18";
                        case "time" -> "14:05";
                        case "flag" -> "yes";
                        case "choice", "many" -> question(code).choices().get(0).code();
                        default -> "So it was.";
                    });
        }
        return this;
    }

    /** What another form of the case says, or what is known of the child. */
    Sheet knowing(String code, String... values) {
        known.put(code, List.of(values));
        return this;
    }

    /** Whether what is known calls for this form. */
    boolean isCalledFor() {
        return When.isCalledFor(form, known);
    }

    /** Advice that stands on the form at this moment, and nothing else. */
    List<String> notes() {
        return form.questions().stream()
                .filter(question -> question.kind().equals("note"))
                .filter(question -> When.holds(question.when(), answers, known))
                .map(question -> question.label() + " " + question.hint())
                .toList();
    }

    Sheet without(String code) {
        answers.remove(code);
        return this;
    }

    /** Codes of the answers for which saving is refused. */
    List<String> refused() {
        try {
            AnswerCheck.soFar(form, answers, known);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.errors().stream()
                    .map(FieldError::field)
                    .map(field -> field.replaceFirst("answers\\.", ""))
                    .toList();
        }
    }

    /** Codes of what the form still needs. */
    List<String> missing() {
        isTaken();
        return needs();
    }

    /** Codes of what the form needs, at once or later, whether or not it could be saved. */
    List<String> needs() {
        return AnswerCheck.missing(form, answers, known);
    }

    /** The saving is refused for want of these answers, and of nothing else; with them it is taken. */
    void demands(String... codes) {
        assertThat(refused()).containsExactlyInAnyOrder(codes);
        var whole = copy().say(codes);
        assertThat(whole.refused()).as("with these answers").isEmpty();
    }

    void isTaken() {
        assertThat(refused()).isEmpty();
    }

    private Sheet copy() {
        var copy = new Sheet(form);
        copy.answers.putAll(answers);
        copy.known.putAll(known);
        return copy;
    }

    Question question(String code) {
        return Stream.concat(form.questions().stream(), full())
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form.ref() + " asks no " + code));
    }

    List<String> choices(String code) {
        return question(code).choices().stream().map(Choice::code).toList();
    }

    String label(String code, String choice) {
        return question(code).choice(choice).orElseThrow().label();
    }

    String advice(String code, String choice) {
        return question(code).choice(choice).orElseThrow().advice();
    }

    /** These count before the form is whole. */
    void asksFor(String... codes) {
        assertThat(of(form.id()).missing()).contains(codes);
    }

    /** Its questions with every row that there may be. */
    Stream<Question> full() {
        return form.questions().stream()
                .flatMap(question -> question.rows() == null
                        ? Stream.of(question)
                        : IntStream.rangeClosed(1, question.rows().most())
                                .boxed()
                                .flatMap(row -> Rows.row(question, row)));
    }

    /** Everything on the form that somebody reads. */
    List<String> words() {
        var words = new ArrayList<>(List.of(form.title(), form.intro()));
        form.questions().stream()
                .filter(each -> each.rows() != null)
                .forEach(each -> words.addAll(each.rows().begin()));
        for (var question : form.questions().stream()
                .flatMap(each -> each.rows() == null
                        ? Stream.of(each)
                        : Stream.concat(Stream.of(each), each.rows().columns().stream()))
                .toList()) {
            words.addAll(List.of(question.section(), question.label(), question.hint()));
            question.choices().stream()
                    .flatMap(each -> Stream.of(each.label(), each.hint(), each.advice()))
                    .forEach(words::add);
        }
        return words.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** The forms that belong to a case, in their order. */
    static Stream<Sheet> all() {
        return LIBRARY.records().rows().stream()
                .flatMap(row -> row.forms().stream())
                .map(Sheet::of);
    }

    @Override
    public String toString() {
        return form.id();
    }
}
