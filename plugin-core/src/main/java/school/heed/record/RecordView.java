package school.heed.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.casefile.CaseRole;
import school.heed.people.ChildLine;
import school.heed.people.PersonLine;
import school.heed.policy.FormTemplate;

/**
 * One form of a case with everything that its page shows. {@code child} is absent for a form about the whole case, {@code record}
 * before it is begun.
 *
 * @param revision how often it was saved
 * @param begun what the reports say already, as a beginning for a form that was never saved
 * @param missing codes of questions that must be answered before it is complete
 * @param known answers from elsewhere on which its questions depend
 * @param savings who saved it when, oldest first
 * @param draft absent when the reader has typed nothing that is not saved
 */
public record RecordView(
        UUID caseId,
        int number,
        List<RecordChild> children,
        UUID child,
        UUID record,
        FormTemplate form,
        int revision,
        Map<String, List<String>> answers,
        Map<String, List<String>> begun,
        List<String> missing,
        Map<String, List<String>> known,
        List<RecordSaving> savings,
        boolean mayWrite,
        RecordDraft draft) {

    /** What the reader typed and did not save, with the answers that they had before them. */
    public record RecordDraft(
            Instant savedAt, int base, Map<String, List<String>> before, Map<String, List<String>> answers) {}

    /** The same with another beginning. */
    RecordView begun(Map<String, List<String>> other) {
        return new RecordView(
                caseId, number, children, child, record, form, revision, answers, other, missing, known, savings,
                mayWrite, draft);
    }

    /** A child of the case and the part they may have had. */
    public record RecordChild(ChildLine child, CaseRole role) {}

    /** A saving. */
    public record RecordSaving(int revision, Instant at, PersonLine by) {}
}
