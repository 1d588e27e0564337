package school.heed.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.audit.Audit;
import school.heed.chronology.Chronology;
import school.heed.chronology.ChronologyDocument;
import school.heed.chronology.DocumentLine;
import school.heed.deadline.Deadlines;
import school.heed.deadline.Due;
import school.heed.identity.Actor;
import school.heed.people.Children;
import school.heed.people.Identities;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/** A case's chronology for paper: the header filled from the case, the log whole, and the seals it ends at (003 App 4). */
@ApplicationScoped
@Transactional
@InSchool
public class CasePrints {
    @Inject
    Cases cases;

    @Inject
    CasePicture picture;

    @Inject
    Chronology chronology;

    @Inject
    ChronologyDocument documents;

    @Inject
    Identities identities;

    @Inject
    Children children;

    @Inject
    CaseRecords records;

    @Inject
    Deadlines deadlines;

    @Inject
    Staff staff;

    @Inject
    SettingStore settings;

    @Inject
    PolicyLibrary policy;

    @Inject
    Audit audit;

    /** @param part of a chronology too long for one, from 1 */
    public CasePrintView print(Actor actor, UUID id, int part) {
        var file = cases.admitted(actor, id);
        var streams = chronology.streams(file.ref());
        var document = documents.of(actor, streams, part, settings.zone(actor));
        var book = records.of(actor, new OpenCase(file));
        // A copy that leaves the screen is more than a look at it.
        audit.printed(actor, "", List.of(file.ref()));
        return new CasePrintView(
                file.id(),
                file.number(),
                settings.settings(actor).schoolName(),
                picture.about(actor, file),
                file.status(),
                file.openedAt(),
                staff.line(actor, file.lead()),
                roles(actor, file),
                head(actor, file, book),
                PrintedStep.of(document.lines(), clocks(actor, streams), policy.deadlines(), book),
                document.reported(),
                document.authors().stream()
                        .filter(author -> !author.id().equals(file.lead()))
                        .toList(),
                document.lines().stream().map(line -> row(line, streams)).toList(),
                document.foot());
    }

    private List<CasePrintView.PrintedRole> roles(Actor actor, CaseFile file) {
        var terms = policy.in(settings.settings(actor).termPack()).terms();
        var people = identities.of(actor, file.childIds());
        return Arrays.stream(CaseRole.values())
                .map(role -> new CasePrintView.PrintedRole(
                        role,
                        RoleWords.of(terms, role),
                        file.children().stream()
                                .filter(child -> child.role() == role)
                                .map(child -> people.get(child.childId()))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    private List<Due> clocks(Actor actor, List<Ref> streams) {
        return deadlines.of(actor, streams).stream()
                .filter(due -> due.kind().equals("CONTACT_24H"))
                .toList();
    }

    /** The lines of the form's head, from the answers that the school's policy names for them. */
    private List<CasePrintView.HeadLine> head(Actor actor, CaseFile file, CaseBook book) {
        var names = children.lines(actor, file.childIds());
        return policy.in(settings.settings(actor).termPack()).records().head().stream()
                .flatMap(line -> book.filled().stream()
                        .filter(each ->
                                each.child() == null || file.child(each.child()).isPresent())
                        .map(each -> new CasePrintView.HeadLine(
                                line.code(),
                                each.child() == null
                                        ? null
                                        : names.get(each.child()).name(),
                                each.child() == null
                                        ? null
                                        : file.child(each.child()).orElseThrow().role(),
                                said(line.from(), each)))
                        .filter(each -> !each.text().isEmpty()))
                .toList();
    }

    private static String said(List<String> from, CaseBook.FilledForm filled) {
        return from.stream()
                .filter(code -> code.startsWith(filled.form() + "."))
                .map(code -> filled.words(code.substring(code.indexOf('.') + 1)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static CasePrintView.PrintedLine row(DocumentLine line, List<Ref> streams) {
        var entry = line.entry();
        return new CasePrintView.PrintedLine(
                line.number(),
                entry.occurredText(),
                entry.recordedAt(),
                entry.children().stream().map(PersonLine::name).toList(),
                entry.text(),
                entry.verbatim(),
                line.corrects(),
                line.correctedBy(),
                entry.kindLabel(),
                line.stream().is("concern") ? "Concern " + streams.indexOf(line.stream()) : "",
                entry.by().name());
    }
}
