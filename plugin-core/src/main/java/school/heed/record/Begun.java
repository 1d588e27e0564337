package school.heed.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import school.heed.policy.Choice;
import school.heed.policy.FormTemplate;
import school.heed.policy.Question;

/** What a form begins with, so that nobody writes a fact twice. Whoever fills it in checks it before they save. */
final class Begun {
    private Begun() {}

    /** @param known what was answered elsewhere under such a code, see {@link Question#begins()}; empty when nothing was */
    static Map<String, List<String>> of(FormTemplate form, Function<String, List<String>> known) {
        var begun = new LinkedHashMap<String, List<String>>();
        for (var question : form.questions()) {
            question.begins().stream()
                    .map(known)
                    .filter(values -> fits(question, values))
                    .findFirst()
                    .ifPresent(values -> begun.put(question.code(), values));
        }
        form.questions().stream()
                .filter(question -> question.rows() != null)
                .forEach(question -> begun.putAll(question.rows().begun(question)));
        return begun;
    }

    /** Longer words than fit are not cut down silently, nor is a choice taken that is none here: the form begins blank there. */
    private static boolean fits(Question question, List<String> values) {
        if (values.isEmpty() || values.get(0).isBlank()) {
            return false;
        }
        return question.max() > 0
                ? values.get(0).codePointCount(0, values.get(0).length()) <= question.max()
                : question.choices().isEmpty()
                        || question.choices().stream()
                                .map(Choice::code)
                                .toList()
                                .containsAll(values);
    }
}
