package school.heed.riskassessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import school.heed.casefile.CaseRole;
import school.heed.casefile.RecordRow.RecordSheet;
import school.heed.people.ChildLine;
import school.heed.people.PersonLine;
import school.heed.policy.RiskTemplate;

/**
 * The risks of a case with everything that their pages show.
 *
 * @param revision how often it was saved
 * @param rows where it was never saved the template’s for the children and groups, nothing confirmed
 * @param missing what stands between this and complete
 * @param reviewOn absent until somebody sets it
 * @param maySign what this person may sign now; absent where nothing
 * @param savings oldest first
 * @param sheets the forms beside the risks and how far they are; absent from the answer to a saving, which does not change them
 */
public record AssessmentView(
        UUID caseId,
        int number,
        RiskTemplate template,
        int revision,
        List<AssessmentChild> children,
        List<RiskRow> rows,
        List<Missing> missing,
        LocalDate reviewOn,
        List<RiskSignature> signatures,
        NextStep next,
        SignStep maySign,
        List<RiskSaving> savings,
        List<RecordSheet> sheets,
        boolean mayWrite) {

    AssessmentView with(List<RecordSheet> forms) {
        return new AssessmentView(
                caseId,
                number,
                template,
                revision,
                children,
                rows,
                missing,
                reviewOn,
                signatures,
                next,
                maySign,
                savings,
                forms,
                mayWrite);
    }

    /** A child of the case and the part they may have had. */
    public record AssessmentChild(ChildLine child, CaseRole role) {}

    /** @param proceed absent for whoever completed it @param stands whether nothing was saved since */
    public record RiskSignature(
            SignStep step,
            PersonLine by,
            String role,
            Instant at,
            Boolean proceed,
            String reason,
            int revision,
            boolean stands) {}

    /** @param why the reason given for changing what was signed, or empty */
    public record RiskSaving(int revision, Instant at, PersonLine by, String why) {}
}
