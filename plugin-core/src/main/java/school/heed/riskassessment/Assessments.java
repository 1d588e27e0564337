package school.heed.riskassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.casefile.Cases;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.identity.Actor;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.db.Once;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;
import school.heed.policy.Merge;
import school.heed.policy.RiskTemplate;
import school.heed.riskassessment.RiskBook.Book;

/** Rating the risks of a case, and reading what was rated. */
@ApplicationScoped
@Transactional
@InSchool
public class Assessments {
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
    Staff staff;

    @Inject
    Chronology chronology;

    @Inject
    Audit audit;

    @Inject
    Once once;

    public AssessmentView read(Actor actor, UUID caseId) {
        return picture.withForms(actor, books.of(actor, cases.look(actor, caseId)));
    }

    /** @throws Refusal when it was not saved so often */
    public AssessmentView version(Actor actor, UUID caseId, String asked) {
        var book = books.of(actor, cases.look(actor, caseId));
        var revision = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 0;
        if (revision < 1 || revision > book.revision()) {
            throw Refusal.invalid(
                    "unknown-saving", "revision", "It was not saved so often. Open the assessment again.");
        }
        return picture.then(actor, book, revision);
    }

    /** Saves rows, half done or whole; nothing that was saved before is lost. */
    public AssessmentView save(Actor actor, UUID caseId, UUID key, NewAssessment in) {
        var open = cases.open(actor, caseId);
        var first = once.before(actor, actor.ref(), key, in);
        // From here on nobody else writes in this case until this is stored.
        var now = chronology.recordedNow(actor, open.ref());
        var book = books.of(actor, open);
        if (first.isEmpty()) {
            if (!book.template().ref().equals(in.template())) {
                throw Refusal.invalid(
                        "unknown-template",
                        "template",
                        "The list of risks has changed. Open the assessment again; what you typed is kept.");
            }
            store(actor, book, in, joined(actor, book, in), now);
            once.after(actor, actor.ref(), key, open.id().toString());
        }
        return picture.of(actor, books.of(actor, open));
    }

    private RiskDoc joined(Actor actor, Book book, NewAssessment in) {
        var base = books.at(actor, book, in.base());
        var mine = base.with(
                in.reviewOn(),
                in.rows().stream().map(row -> asOffered(book, row)).toList());
        var merge = Merge.of(RiskFields.of(base), RiskFields.of(book.doc()), RiskFields.of(mine));
        if (!merge.both().isEmpty()) {
            throw Refusal.conflict(
                    "answered-by-another",
                    "Somebody saved something else in the same places while you wrote. Nothing of yours is lost: compare it, then save again.",
                    merge.both().stream()
                            .map(field -> new FieldError(field, "Somebody changed this while you wrote."))
                            .toList());
        }
        return RiskFields.doc(book.doc(), merge.answers());
    }

    /** A row of the template is that row, whatever name the page gave it, and reads as the template says. */
    private static NewRiskRow asOffered(Book book, NewRiskRow row) {
        var actions = row.actions().stream()
                .map(action -> action.what().isBlank()
                        ? action.saying(book.template()
                                .action(action.code())
                                .map(RiskTemplate.RiskMeasure::label)
                                .orElse(""))
                        : action)
                .toList();
        var offer = book.template().row(row.code());
        return new NewRiskRow(
                offer.isPresent() ? RiskRows.id(book.open().id(), row.code(), row.who(), row.child()) : row.id(),
                row.code(),
                row.who(),
                row.child(),
                offer.map(RiskTemplate.TemplateRow::kind).orElse(row.kind()),
                offer.map(RiskTemplate.TemplateRow::nature).orElse(row.nature()),
                row.inPlace(),
                row.note(),
                row.before(),
                row.after(),
                actions,
                row.why(),
                row.removed(),
                row.added());
    }

    private void store(Actor actor, Book book, NewAssessment in, RiskDoc doc, Instant now) {
        check(actor, book, doc);
        if (book.revision() > 0 && RiskFields.of(doc).equals(RiskFields.of(book.doc()))) {
            return;
        }
        if (!book.standing().isEmpty() && in.why().isBlank()) {
            throw Refusal.invalid(
                    "why-missing",
                    "why",
                    "This was signed. Say why it is changed; the signatures then no longer stand.");
        }
        var open = book.open();
        var revision = book.revision() + 1;
        var text = new RiskText(book.template(), picture.names(actor, open));
        var about = open.children(RiskText.about(book.doc(), doc));
        var line = NewEntry.of(
                open.ref(),
                EntryKind.RISK,
                about,
                text.changes(revision, book.doc(), doc, in.why()),
                Occurrence.now(now));
        var entry = chronology.append(actor, line);
        var id = UUID.randomUUID();
        repository.add(new SavedRisks(
                id,
                actor,
                open.id(),
                revision,
                new SavedRisks.Saving(
                        book.template().ref(),
                        RiskBook.isSerious(book.template(), doc.rows()),
                        entry,
                        now,
                        words.sealWhy(actor, open.ref(), id, in.why()),
                        words.seal(actor, open.ref(), id, doc))));
        audit.wrote(actor, "RISKS_SAVED", open.ref(), Ref.of("risks", id), Ref.of("entry", entry));
        review.saved(actor, book, doc.reviewOn(), now);
    }

    private void check(Actor actor, Book book, RiskDoc doc) {
        var owners = doc.rows().stream()
                .flatMap(row -> row.actions().stream())
                .map(RiskAction::ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<UUID> known =
                owners.isEmpty() ? Set.of() : staff.lines(actor, owners).keySet();
        new RowCheck(book.template(), RiskBook.ids(book.open().children()), known).check(book.doc(), doc);
        if (doc.reviewOn() != null && !doc.reviewOn().equals(book.doc().reviewOn())) {
            var problem = ReviewDay.problem(doc.reviewOn(), books.today(actor));
            if (!problem.isEmpty()) {
                throw Refusal.invalid("review-day", List.of(new FieldError("reviewOn", problem)));
            }
        }
    }
}
