package school.heed.policy;

import java.util.List;

/** Forms with one question, for rule tests. */
final class Forms {
    private static final List<Choice> SIDES = List.of(
            new Choice("left", "Left", null), new Choice("right", "Right", null), new Choice("both", "Both", null));

    private Forms() {}

    static FormTemplate of(Question... questions) {
        return new FormTemplate("form", 1, List.of(questions));
    }

    static Question question(String code, String kind, boolean required) {
        var writing = kind.equals("text") || kind.equals("line");
        var choosing = kind.equals("choice") || kind.equals("many");
        return new Question(
                code,
                kind,
                "Label of " + code,
                null,
                required,
                writing ? 10 : 0,
                choosing ? SIDES : null,
                false,
                "001 s7");
    }

    static Question verbatim(String code, int max) {
        return new Question(code, "text", "Label of " + code, null, false, max, null, true, "001 s7");
    }

    /** The same question with other choices, longest answer and source. */
    static Question with(Question question, int max, List<Choice> choices, String source) {
        return new Question(
                question.code(),
                question.kind(),
                question.label(),
                null,
                question.required(),
                max,
                choices,
                false,
                source);
    }
}
