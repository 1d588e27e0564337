package school.heed.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.policy.Answered;

/** What a saving says in the chronology: the answers that are new, as they read on the form. */
final class RecordText {
    private RecordText() {}

    /** Answers that are new or other than before; a person's own words stand in a place of their own. */
    static String changes(String title, List<Answered> before, List<Answered> now) {
        var old = byCode(before);
        var kept = byCode(now);
        var text = new StringBuilder(title).append('.');
        now.stream()
                .filter(answer -> !answer.verbatim())
                .filter(answer -> !answer.equals(old.get(answer.code())))
                .forEach(answer ->
                        text.append('\n').append(answer.label()).append(": ").append(values(answer)));
        before.stream().filter(answer -> !kept.containsKey(answer.code())).forEach(answer -> text.append('\n')
                .append(answer.label())
                .append(": taken out. It said: ")
                .append(values(answer)));
        return text.toString();
    }

    /** New words of somebody's own, exactly as written. */
    static String verbatim(List<Answered> before, List<Answered> now) {
        var old = byCode(before);
        return now.stream()
                .filter(Answered::verbatim)
                .filter(answer -> !answer.equals(old.get(answer.code())))
                .map(RecordText::values)
                .collect(Collectors.joining("\n\n"));
    }

    private static String values(Answered answer) {
        return answer.values().equals(List.of("yes")) ? "Yes" : String.join("; ", answer.values());
    }

    private static Map<String, Answered> byCode(List<Answered> answers) {
        return answers.stream().collect(Collectors.toMap(Answered::code, Function.identity()));
    }
}
