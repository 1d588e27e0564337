package school.heed.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import school.heed.casefile.RecordRow.RecordSheet;
import school.heed.people.PersonLine;
import school.heed.policy.Answered;

/**
 * The records of a case: how far each is, and what those that are begun say.
 *
 * @param filled in the order in which they were begun, each as it was last saved
 */
public record CaseBook(List<RecordRow> rows, List<FilledForm> filled) {
    /** @param child absent for a form about the whole case @param answers by question code, as given @param shown as they read */
    public record FilledForm(
            String form,
            UUID child,
            UUID record,
            Instant at,
            PersonLine by,
            Map<String, List<String>> answers,
            List<Answered> shown) {

        /** How the answer to a question reads, or empty. */
        String words(String code) {
            return shown.stream()
                    .filter(answer -> answer.code().equals(code))
                    .map(answer -> String.join(", ", answer.values()))
                    .findFirst()
                    .orElse("");
        }
    }

    public Stream<RecordSheet> sheets() {
        return rows.stream().flatMap(row -> row.sheets().stream());
    }

    /** A form about the whole case, once it is begun. */
    Optional<FilledForm> ofCase(String form) {
        return filled.stream()
                .filter(each -> each.form().equals(form) && each.child() == null)
                .findFirst();
    }
}
