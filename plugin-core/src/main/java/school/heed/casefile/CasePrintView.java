package school.heed.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.chronology.DocumentFoot;
import school.heed.chronology.Reported;
import school.heed.people.Identity;
import school.heed.people.PersonLine;

/**
 * A case's chronology as the school's form prints it (003 App 4). What nobody has written down is left out, never guessed.
 *
 * @param wrote everybody but the lead who wrote a line
 */
public record CasePrintView(
        UUID id,
        int number,
        String schoolName,
        String about,
        CaseStatus status,
        Instant openedAt,
        PersonLine ledBy,
        List<PrintedRole> roles,
        List<HeadLine> head,
        List<PrintedStep> steps,
        List<Reported> reported,
        List<PersonLine> wrote,
        List<PrintedLine> lines,
        DocumentFoot foot) {

    /**
     * What the records say for one line of the form's head; a line that nothing is said of is left out.
     *
     * @param child whom it is about, with their part; absent for the whole case
     */
    public record HeadLine(String code, String child, CaseRole role, String text) {}

    /** Everybody who may have had one part, under the school's word for it; nobody is an answer too. */
    public record PrintedRole(CaseRole role, String label, List<Identity> children) {}

    /**
     * One row of the log.
     *
     * @param action what kind of line it is
     * @param documentRef the attached concern it comes from, as the case counts them; empty for the case's own lines
     */
    public record PrintedLine(
            long number,
            String when,
            Instant recordedAt,
            List<String> children,
            String text,
            String verbatim,
            Long corrects,
            List<Long> correctedBy,
            String action,
            String documentRef,
            String by) {}
}
