package school.heed.concern;

import java.util.List;
import school.heed.policy.Answered;

/** What was written, as it is stored: sealed, never changed. {@code adultName} is empty unless the report is about an adult. */
public record Words(List<Answered> answers, List<String> unknownChildren, String adultName, String occurredText) {
    /** The document for the chronology: everything but the child's own words, which stand apart. */
    String text() {
        var text = new StringBuilder();
        answers.stream().filter(answer -> !answer.verbatim()).forEach(answer -> text.append(answer.label())
                .append('\n')
                .append(String.join("; ", answer.values()))
                .append("\n\n"));
        if (!unknownChildren.isEmpty()) {
            text.append("Children whose names are not known\n")
                    .append(String.join("; ", unknownChildren))
                    .append("\n\n");
        }
        return text.toString().strip();
    }

    String verbatim() {
        return String.join(
                "\n",
                answers.stream()
                        .filter(Answered::verbatim)
                        .flatMap(answer -> answer.values().stream())
                        .toList());
    }
}
