package school.heed.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One released version of a form. A record stores {@link #ref()} and is always shown with that version.
 *
 * @param title the form's name; empty where a screen of its own asks for it
 * @param intro what to know before filling it in, or empty
 * @param per {@code case} for one in a case, {@code child} for one about each child, empty when it belongs to no case
 * @param many whether there may be several, each a record of its own; none has to be
 * @param seal the tick after which it and the answers before it never change, or empty
 * @param when what calls for it, see {@link When}; always called for when empty
 */
public record FormTemplate(
        String id,
        int version,
        String title,
        String intro,
        String per,
        boolean many,
        String seal,
        String when,
        List<Question> questions) {
    public FormTemplate {
        title = title == null ? "" : title;
        intro = intro == null ? "" : intro;
        per = per == null ? "" : per;
        when = when == null ? "" : when;
        seal = seal == null ? "" : seal;
    }

    /** Codes of the answers that stay as they are once the seal is given: its own and all before it. */
    public List<String> sealed() {
        var codes = questions.stream().map(Question::code).toList();
        return seal.isEmpty() ? List.of() : codes.subList(0, codes.indexOf(seal) + 1);
    }

    Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /** The same form with the school's words in it. */
    FormTemplate worded(UnaryOperator<String> words) {
        var worded = questions.stream().map(question -> question.worded(words)).toList();
        return new FormTemplate(id, version, words.apply(title), words.apply(intro), per, many, seal, when, worded);
    }

    /** The same form with a question for each column of each row that is answered. */
    FormTemplate laidOut(Map<String, List<String>> answers) {
        var asked = questions.stream()
                .flatMap(question -> question.laidOut(answers))
                .toList();
        return new FormTemplate(id, version, title, intro, per, many, seal, when, asked);
    }

    /** The duties of a lead that these answers start at once. */
    public List<String> alerts(Map<String, List<String>> answers) {
        return questions.stream()
                .flatMap(question -> question.choices().stream()
                        .filter(choice ->
                                answers.getOrDefault(question.code(), List.of()).contains(choice.code())))
                .map(Choice::alert)
                .filter(alert -> !alert.isEmpty())
                .distinct()
                .toList();
    }

    public String ref() {
        return id + "@" + version;
    }
}
