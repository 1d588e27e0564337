package school.heed.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One question of a form.
 *
 * @param section heading under which it and those after it stand, or empty
 * @param kind text, line, choice, many, flag, day or time; a note is advice that takes no answer
 * @param max longest answer in characters, for text and line
 * @param verbatim the answer is somebody's own words and is never changed
 * @param when the answers it depends on, see {@link When}; empty when it is always asked
 * @param from what it begins with: {@code concern.place} is that answer of the reports; empty when it begins blank
 * @param source the paragraph that asks for it
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
        String source) {
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
                source);
    }

    Optional<Choice> choice(String wanted) {
        return choices.stream().filter(choice -> choice.code().equals(wanted)).findFirst();
    }
}
