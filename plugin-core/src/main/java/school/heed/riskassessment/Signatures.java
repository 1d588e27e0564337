package school.heed.riskassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.casefile.Cases;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.db.Once;
import school.heed.platform.problem.Refusal;
import school.heed.riskassessment.RiskBook.Book;

/** Signing an assessment, step by step (003 App 3). */
@ApplicationScoped
@Transactional
@InSchool
public class Signatures {
    @Inject
    Cases cases;

    @Inject
    RiskBook books;

    @Inject
    RiskRepository repository;

    @Inject
    RiskWords words;

    @Inject
    RiskPicture picture;

    @Inject
    ReviewClock review;

    @Inject
    Chronology chronology;

    @Inject
    Audit audit;

    @Inject
    Once once;

    public AssessmentView sign(Actor actor, UUID caseId, UUID key, NewSignature in) {
        var open = cases.open(actor, caseId);
        var first = once.before(actor, actor.ref(), key, in);
        // From here on nobody else saves or signs in this case until this is stored.
        var now = chronology.recordedNow(actor, open.ref());
        if (first.isEmpty()) {
            var book = books.of(actor, open);
            mustBeTheirs(actor, book, in);
            store(actor, book, in, now);
            once.after(actor, actor.ref(), key, open.id().toString());
        }
        return picture.of(actor, books.of(actor, open));
    }

    private void mustBeTheirs(Actor actor, Book book, NewSignature in) {
        if (in.revision() != book.revision()) {
            throw Refusal.stale();
        }
        var signing = books.signing(actor, book);
        if (signing.may(actor).filter(in.step()::equals).isEmpty()) {
            throw refusal(actor, signing, in.step());
        }
        var decides = in.step() != SignStep.COMPLETED;
        if (decides == (in.proceed() == null)) {
            throw Refusal.invalid("proceed-missing", "proceed", "Say whether what is planned can proceed.");
        }
        if (in.isRefusal() && in.reason().isBlank()) {
            throw Refusal.invalid("reason-missing", "reason", "Say why it cannot proceed.");
        }
    }

    private static Refusal refusal(Actor actor, Signing signing, SignStep step) {
        if (step == SignStep.COMPLETED && signing.next() == NextStep.FILL) {
            return Refusal.rule("not-complete", "Something is still missing. It is listed above; then sign.");
        }
        if (step == SignStep.SECOND && signing.next() == NextStep.SECOND && signing.completed(actor)) {
            return Refusal.rule("second-person", "You completed it. The second signature is another person’s.");
        }
        if (step == SignStep.HEAD && Signing.role(actor, SignStep.HEAD).isEmpty()) {
            return Refusal.rule("head-only", "This signature is the headteacher’s.");
        }
        return Refusal.rule("not-to-sign", "This is not for you to sign now. Open the assessment again.");
    }

    private void store(Actor actor, Book book, NewSignature in, Instant now) {
        var ref = book.open().ref();
        var line = NewEntry.of(
                ref, EntryKind.RISK, book.open().children(List.of()), RiskText.signed(in), Occurrence.now(now));
        var entry = chronology.append(actor, line);
        var id = UUID.randomUUID();
        var sealed = words.sealReason(actor, ref, id, in.reason());
        var role = Signing.role(actor, in.step()).orElseThrow();
        repository.add(new Signature(id, actor, book.open().id(), new Signature.Signed(in, role, entry, now, sealed)));
        audit.wrote(actor, "RISKS_SIGNED", ref, Ref.of("signature", id), Ref.of("entry", entry));
        if (in.step() == SignStep.COMPLETED) {
            review.completed(actor, book, now);
        }
    }
}
