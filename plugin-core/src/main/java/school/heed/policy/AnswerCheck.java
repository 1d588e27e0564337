package school.heed.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;

/** Checks answers against their form and turns them into what is stored. Nothing is trimmed, cut or corrected. */
public final class AnswerCheck {
    private AnswerCheck() {}

    /** A form that is sent once. @throws Refusal naming every answer that is missing or cannot be taken */
    public static List<Answered> check(FormTemplate form, Map<String, List<String>> answers) {
        return check(form, answers, Map.of(), true);
    }

    /**
     * A form that may be saved half done. What another answer in it asks for, such as the reason of a "no", cannot be left for later;
     * what only another form asks for can.
     *
     * @param known answers from elsewhere on which questions depend, see {@link When}
     * @throws Refusal naming every answer that cannot be taken
     */
    public static List<Answered> soFar(
            FormTemplate form, Map<String, List<String>> answers, Map<String, List<String>> known) {
        return check(form, answers, known, false);
    }

    /** Codes of questions that must still be answered before a form is complete. */
    public static List<String> missing(
            FormTemplate form, Map<String, List<String>> answers, Map<String, List<String>> known) {
        return form.laidOut(answers).questions().stream()
                .filter(question -> isMissing(question, answers, known))
                .map(Question::code)
                .toList();
    }

    private static boolean isMissing(
            Question question, Map<String, List<String>> answers, Map<String, List<String>> known) {
        return question.required()
                && given(answers, question.code()).isEmpty()
                && When.holds(question.when(), answers, known);
    }

    private static List<Answered> check(
            FormTemplate form, Map<String, List<String>> answers, Map<String, List<String>> known, boolean whole) {
        var errors = new ArrayList<FieldError>();
        var questions = form.laidOut(answers).questions();
        var codes = questions.stream().map(Question::code).toList();
        answers.keySet().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code ->
                        errors.add(new FieldError("answers", "An answer belongs to no question of this form.")));
        var checked = new ArrayList<Answered>();
        for (var question : questions) {
            var values = given(answers, question.code());
            if (isMissing(question, answers, known) && (whole || When.dependsOnAnswers(question))) {
                errors.add(new FieldError("answers." + question.code(), "Please answer: " + question.label()));
            }
            if (values.isEmpty()) {
                continue;
            }
            var problem = When.holds(question.when(), answers, known)
                    ? problem(question, values)
                    : "This does not go with the other answers.";
            if (problem.isEmpty()) {
                checked.add(
                        new Answered(question.code(), question.label(), labels(question, values), question.verbatim()));
            } else {
                errors.add(new FieldError("answers." + question.code(), problem));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return List.copyOf(checked);
    }

    /** The answers given to a question: a blank is none. */
    public static List<String> given(Map<String, List<String>> answers, String code) {
        return answers.getOrDefault(code, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static String problem(Question question, List<String> values) {
        if (values.size() > 1 && !question.kind().equals("many")) {
            return "Only one answer fits here.";
        }
        if (values.size() > question.choices().size() && question.kind().equals("many")) {
            return "There are more answers than choices.";
        }
        if (values.stream().distinct().count() < values.size()) {
            return "One choice stands here twice.";
        }
        for (var value : values) {
            var problem = problem(question, value);
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return "";
    }

    private static String problem(Question question, String value) {
        return switch (question.kind()) {
            case "text", "line" ->
                value.codePointCount(0, value.length()) > question.max()
                        ? "This is longer than " + question.max()
                                + " characters. Put the rest in a second report or add it later."
                        : "";
            case "note" -> "Nothing is to be answered here.";
            case "flag" -> value.equals("yes") ? "" : "This can only be ticked or left.";
            case "day" -> parses(() -> LocalDate.parse(value)) ? "" : "This is not a day.";
            case "time" -> parses(() -> LocalTime.parse(value)) ? "" : "This is not a time.";
            default -> question.choice(value).isPresent() ? "" : "This is not one of the choices.";
        };
    }

    private static boolean parses(java.util.function.Supplier<?> parse) {
        try {
            return parse.get() != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<String> labels(Question question, List<String> values) {
        return question.choices().isEmpty()
                ? values
                : values.stream()
                        .map(value -> question.choice(value).orElseThrow().label())
                        .toList();
    }
}
