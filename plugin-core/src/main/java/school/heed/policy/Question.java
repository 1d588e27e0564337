package school.heed.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One question of a form.
 *
 * @param section heading under which it and those after it stand, or empty
 * @param kind text, line, choice, many, flag, day, time or rows; a note is advice that takes no answer
 * @param max longest answer in characters, for text and line
 * @param verbatim the answer is somebody's own words and is never changed
 * @param when the answers it depends on, see {@link When}; empty when it is always asked
 * @param from what it begins with, several tried in their order, {@code route.head|initial-response.headWho}; empty when it begins
 *     blank. {@code concern.place} is that answer of the reports, {@code route.head} that of another form of the case or of the same
 *     child, {@code child.authority} where the child lives, {@code child.send} and {@code child.sendWords} what the MIS says of needs, {@code parent.first.name} what the MIS says of a parent. A text about the whole case may begin with what every child's
 *     form says
 * @param source the paragraph that asks for it
 * @param rows its columns when it is answered row by row; null when it is answered once
 */
public record Question(
        String code,
        String section,
        String kind,
        String label,
        String hint,
        boolean required,
        int max,
        List<Choice> choices,
        boolean verbatim,
        String when,
        String from,
        String source,
        Rows rows) {
    public Question {
        section = section == null ? "" : section;
        hint = hint == null ? "" : hint;
        when = when == null ? "" : when;
        from = from == null ? "" : from;
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    Question worded(UnaryOperator<String> words) {
        return new Question(
                code,
                words.apply(section),
                kind,
                words.apply(label),
                words.apply(hint),
                required,
                max,
                choices.stream().map(choice -> choice.worded(words)).toList(),
                verbatim,
                when,
                from,
                source,
                rows == null ? null : rows.worded(words));
    }

    /** The answers elsewhere with which it may begin, the first that was given first. */
    public List<String> begins() {
        return from.isEmpty() ? List.of() : List.of(from.split("\\|", -1));
    }

    /** Itself, or the questions that its rows are made of. */
    Stream<Question> laidOut(Map<String, List<String>> answers) {
        return rows == null ? Stream.of(this) : rows.laidOut(this, answers);
    }

    Optional<Choice> choice(String wanted) {
        return choices.stream().filter(choice -> choice.code().equals(wanted)).findFirst();
    }
}
