package school.heed.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.deadline.Deadlines;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;

/**
 * Closing a case and opening it again. No source says when a case may be closed: the closing record does, with the headteacher's
 * agreement, and every other record is complete or its gap has a reason. It is opened again at any time (001 s12).
 */
@ApplicationScoped
@Transactional
@InSchool
public class CaseLife {
    private static final String CLOSING = "closure";

    @Inject
    Cases cases;

    @Inject
    CaseRepository repository;

    @Inject
    CaseRecords records;

    @Inject
    Chronology chronology;

    @Inject
    Deadlines deadlines;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public void close(Actor actor, UUID id, CaseClosing in) {
        var open = cases.open(actor, id);
        mustNotWaitForContact(actor, open);
        var book = records.of(actor, open);
        var closing = agreed(book);
        var gaps = book.sheets().filter(RecordRow.RecordSheet::isGap).toList();
        mustHaveReasons(gaps, in);
        var text = new StringBuilder("Case ").append(open.number()).append(" closed. What is known in the end: ");
        text.append(closing.words("outcome")).append(". Agreed with: ");
        text.append(closing.words("head")).append('.');
        gaps.forEach(gap -> text.append("\nLeft incomplete: ")
                .append(gap.title())
                .append(gap.childName().isEmpty() ? "" : ", " + gap.childName())
                .append(": ")
                .append(in.reasons().get(gap.key())));
        turn(actor, open.file(), CaseStatus.CLOSED, text.toString());
    }

    public void reopen(Actor actor, UUID id, String reason) {
        turn(actor, cases.held(actor, id), CaseStatus.OPEN, "Opened again. Why: " + reason);
    }

    /** Something new was said to a report that is part of this case: if it was closed it is open again, so that somebody reads it. */
    public void heard(Actor actor, Ref caseRef) {
        repository
                .held(caseRef.uuid())
                .filter(file -> file.status() == CaseStatus.CLOSED)
                .ifPresent(file -> turn(
                        Actor.system(actor.school(), "reports"),
                        file,
                        CaseStatus.OPEN,
                        "Opened again. Why: the reporter of a concern in it added to what they had written."));
    }

    /** Stays here: what is said of several children must not stand in one child's file at the host (adr 12). */
    private void turn(Actor actor, CaseFile file, CaseStatus next, String text) {
        file.becomes(next);
        var kind = next == CaseStatus.CLOSED ? EntryKind.CASE_CLOSED : EntryKind.CASE_REOPENED;
        chronology.append(actor, NewEntry.of(file.ref(), kind, file.childIds(), text, Occurrence.now(clock.instant())));
        audit.wrote(actor, kind.name(), file.ref());
    }

    private void mustNotWaitForContact(Actor actor, OpenCase open) {
        // A review goes on being due; whether the plans have ended is asked by the record about closing.
        var running = deadlines.of(actor, chronology.streams(open.ref())).stream()
                .anyMatch(due -> due.kind().equals("CONTACT_24H") && due.metAt() == null);
        if (running) {
            throw Refusal.rule(
                    "contact-clock-running",
                    "A clock of this case still runs. Record the contact with children’s services or the police, or why none is required.");
        }
    }

    private static CaseBook.FilledForm agreed(CaseBook book) {
        var whole = book.sheets().anyMatch(sheet -> sheet.form().equals(CLOSING) && !sheet.isGap());
        return book.ofCase(CLOSING)
                .filter(closing ->
                        whole && List.of("yes").equals(closing.answers().get("close")))
                .orElseThrow(
                        () -> Refusal.rule(
                                "closing-record-open",
                                "Fill in the record about closing first, whole, with the headteacher’s agreement; it has to say that the case is to be closed."));
    }

    private static void mustHaveReasons(List<RecordRow.RecordSheet> gaps, CaseClosing in) {
        var silent = gaps.stream()
                .filter(gap -> in.reasons().getOrDefault(gap.key(), "").isBlank())
                .map(gap -> new FieldError(
                        "reasons." + gap.key(), gap.title() + ": complete it, or say why it stays as it is."))
                .toList();
        if (!silent.isEmpty()) {
            throw Refusal.invalid(silent);
        }
    }
}
