package school.heed.policy;

import java.util.List;

/** Forms with one question, for rule tests. */
final class Forms {
    private static final List<Choice> SIDES = List.of(
            new Choice("left", "Left", null, null, null),
            new Choice("right", "Right", null, null, null),
            new Choice("both", "Both", null, null, null));

    private Forms() {}

    static FormTemplate of(Question... questions) {
        return new FormTemplate("form", 1, "", "", "", false, "", "", List.of(questions));
    }

    static Question question(String code, String kind, boolean required) {
        var writing = kind.equals("text") || kind.equals("line");
        var choosing = kind.equals("choice") || kind.equals("many");
        return new Question(
                code,
                null,
                kind,
                "Label of " + code,
                null,
                required,
                writing ? 10 : 0,
                choosing ? SIDES : null,
                false,
                null,
                null,
                "001 s7",
                null);
    }

    static Question verbatim(String code, int max) {
        return new Question(
                code, null, "text", "Label of " + code, null, false, max, null, true, null, null, "001 s7", null);
    }

    /** The same question with other choices, longest answer and source. */
    static Question with(Question question, int max, List<Choice> choices, String source) {
        return new Question(
                question.code(),
                question.section(),
                question.kind(),
                question.label(),
                null,
                question.required(),
                max,
                choices,
                false,
                question.when(),
                question.from(),
                source,
                question.rows());
    }

    /** The same question, asked only after these answers. */
    static Question when(Question question, String when) {
        return new Question(
                question.code(),
                question.section(),
                question.kind(),
                question.label(),
                question.hint(),
                question.required(),
                question.max(),
                question.choices(),
                question.verbatim(),
                when,
                question.from(),
                question.source(),
                question.rows());
    }
}
