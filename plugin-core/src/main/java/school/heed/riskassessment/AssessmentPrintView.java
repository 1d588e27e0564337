package school.heed.riskassessment;

import java.util.List;
import school.heed.casefile.CaseForms.CaseForm;
import school.heed.chronology.DocumentFoot;
import school.heed.people.Identity;

/**
 * The school’s own form, whole: the questions before, the risks by group, the scale, the signatures, and each child’s plan. For the
 * safeguarding team alone; a family gets the child’s own file (003 App 3; 001 Annex A).
 *
 * @param questions the form about the whole case; none before it is begun
 * @param foot where the case’s history ended when it was printed
 * @param assessment rows, scale with its bands, signatures and savings
 */
public record AssessmentPrintView(
        String schoolName,
        List<PrintedChild> children,
        List<CaseForm> questions,
        List<CaseForm> plans,
        AssessmentView assessment,
        DocumentFoot foot) {

    /** @param role the school’s word for the part they may have had */
    public record PrintedChild(Identity child, String role) {}
}
