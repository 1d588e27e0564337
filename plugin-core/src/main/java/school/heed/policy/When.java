package school.heed.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On which answers a question depends: {@code police=no|later & online=yes} is asked when the police answer is one of two and the
 * online question is ticked. The page reads the same words.
 */
final class When {
    /** @param code of an earlier question @param any one of these answers is given */
    record Part(String code, Set<String> any) {}

    private When() {}

    static List<Part> parts(String when) {
        return when.isEmpty()
                ? List.of()
                : Arrays.stream(when.split(" & ", -1)).map(When::part).toList();
    }

    static boolean holds(Question question, Map<String, List<String>> answers) {
        return parts(question.when()).stream().allMatch(part -> answers.getOrDefault(part.code(), List.of()).stream()
                .anyMatch(part.any()::contains));
    }

    private static Part part(String text) {
        var at = text.indexOf('=');
        return at < 1
                ? new Part("", Set.of())
                : new Part(text.substring(0, at), Set.of(text.substring(at + 1).split("\\|", -1)));
    }
}
