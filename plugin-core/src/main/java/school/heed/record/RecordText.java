package school.heed.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.heed.policy.Answered;

/**
 * What a saving says in the chronology: the answers that are new, as they read on the form. What counts is what was answered: a label
 * that reads otherwise since the school changed its words is no new answer.
 */
final class RecordText {
    private RecordText() {}

    /** Answers that are new or other than before; a person's own words stand in a place of their own. */
    static String changes(String title, Filled before, Filled now) {
        var text = new StringBuilder(title).append('.');
        fresh(before, now)
                .filter(answer -> !answer.verbatim())
                .forEach(answer ->
                        text.append('\n').append(answer.label()).append(": ").append(values(answer)));
        before.shown().stream()
                .filter(answer -> !now.answers().containsKey(answer.code()))
                .forEach(answer -> text.append('\n')
                        .append(answer.label())
                        .append(": taken out. It said: ")
                        .append(values(answer)));
        return text.toString();
    }

    /** New words of somebody's own, exactly as written. */
    static String verbatim(Filled before, Filled now) {
        return fresh(before, now)
                .filter(Answered::verbatim)
                .map(RecordText::values)
                .collect(Collectors.joining("\n\n"));
    }

    private static Stream<Answered> fresh(Filled before, Filled now) {
        return now.shown().stream().filter(answer -> !now.answers()
                .get(answer.code())
                .equals(before.answers().get(answer.code())));
    }

    private static String values(Answered answer) {
        return answer.values().equals(List.of("yes")) ? "Yes" : String.join("; ", answer.values());
    }
}
