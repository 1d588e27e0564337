package school.heed.riskassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.casefile.CaseRecords;
import school.heed.casefile.ChildIn;
import school.heed.casefile.OpenCase;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;
import school.heed.riskassessment.AssessmentView.AssessmentChild;
import school.heed.riskassessment.AssessmentView.RiskSaving;
import school.heed.riskassessment.AssessmentView.RiskSignature;
import school.heed.riskassessment.RiskBook.Book;

/** Puts an assessment together for its pages. */
@Dependent
class RiskPicture {
    private static final Set<String> FORMS = Set.of("assessment", "safety-plan");

    @Inject
    CaseRecords records;

    @Inject
    RiskBook books;

    @Inject
    RiskWords words;

    @Inject
    Children children;

    @Inject
    Staff staff;

    @Inject
    PolicyLibrary policy;

    @Inject
    SettingStore settings;

    /** With the forms beside the risks, for the list of steps of the page. */
    AssessmentView withForms(Actor actor, Book book) {
        return of(actor, book)
                .with(records.of(actor, book.open())
                        .sheets()
                        .filter(each -> FORMS.contains(each.form()))
                        .toList());
    }

    AssessmentView of(Actor actor, Book book) {
        var signing = books.signing(actor, book);
        var open = book.open();
        var writes = actor.may(Permission.CASES) && open.isOpen();
        return new AssessmentView(
                open.id(),
                open.number(),
                book.template(),
                book.revision(),
                children(actor, open),
                book.rows().stream()
                        .map(row -> RiskRow.of(book.template(), row))
                        .toList(),
                books.missing(actor, book),
                book.doc().reviewOn(),
                signatures(actor, book),
                signing.next(),
                open.isOpen() ? signing.may(actor).orElse(null) : null,
                savings(actor, book),
                null,
                writes);
    }

    /** As it was after so many savings: to be read and compared, neither written nor signed. */
    AssessmentView then(Actor actor, Book book, int revision) {
        var now = of(actor, book);
        var doc = books.at(actor, book, revision);
        return new AssessmentView(
                now.caseId(),
                now.number(),
                now.template(),
                revision,
                now.children(),
                doc.rows().stream().map(row -> RiskRow.of(book.template(), row)).toList(),
                List.of(),
                doc.reviewOn(),
                now.signatures().stream()
                        .filter(signature -> signature.revision() <= revision)
                        .toList(),
                now.next(),
                null,
                now.savings(),
                null,
                false);
    }

    List<RiskSignature> signatures(Actor actor, Book book) {
        var terms = policy.in(settings.settings(actor).termPack()).terms();
        var people = people(actor, book);
        return book.signatures().stream()
                .map(each -> new RiskSignature(
                        each.step(),
                        people.get(each.by().uuid()),
                        terms.word(each.role()),
                        each.at(),
                        each.step() == SignStep.COMPLETED ? null : each.proceed(),
                        words.reason(actor, book.open().ref(), each),
                        each.revision(),
                        each.revision() == book.revision()))
                .toList();
    }

    /** Names of the children as the chronology says them. */
    Map<UUID, String> names(Actor actor, OpenCase open) {
        return lines(actor, open).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().shortName()));
    }

    private List<AssessmentChild> children(Actor actor, OpenCase open) {
        var lines = lines(actor, open);
        return open.children().stream()
                .filter(child -> lines.containsKey(child.id()))
                .map(child -> new AssessmentChild(lines.get(child.id()), child.role()))
                .toList();
    }

    private List<RiskSaving> savings(Actor actor, Book book) {
        var people = people(actor, book);
        return book.savings().stream()
                .map(each -> new RiskSaving(
                        each.revision(),
                        each.at(),
                        people.get(each.by().uuid()),
                        words.why(actor, book.open().ref(), each)))
                .toList();
    }

    private Map<UUID, PersonLine> people(Actor actor, Book book) {
        var ids = new HashSet<UUID>();
        book.savings().forEach(each -> ids.add(each.by().uuid()));
        book.signatures().forEach(each -> ids.add(each.by().uuid()));
        return staff.lines(actor, ids);
    }

    private Map<UUID, ChildLine> lines(Actor actor, OpenCase open) {
        return children.lines(actor, open.children().stream().map(ChildIn::id).toList());
    }
}
