package school.heed.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.LastLines;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/**
 * Earlier and other matters of the children in a case: small and closed ones show a pattern, too (004 note 9; 003 App 3). Each reader
 * sees what is open to them, so the line about having looked counts nothing.
 */
@ApplicationScoped
@Transactional
@InSchool
public class EarlierMatters {
    @Inject
    Cases cases;

    @Inject
    ChildCases childCases;

    @Inject
    EarlierReports reports;

    @Inject
    Chronology chronology;

    @Inject
    LastLines last;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public EarlierView of(Actor actor, UUID id) {
        var open = cases.look(actor, id);
        var checked = last.of(actor, open.ref(), EntryKind.EARLIER_CHECKED);
        var children = open.children().stream()
                .map(child -> {
                    var by = checked.get(child.id());
                    return new EarlierView.OfChild(
                            child.id(),
                            matters(actor, open, child.id()),
                            by == null ? null : by.at(),
                            by == null ? null : by.by());
                })
                .toList();
        audit.listed(
                actor,
                "earlier",
                children.stream()
                        .flatMap(child -> child.matters().stream())
                        .map(matter -> Ref.parse(matter.ref()))
                        .distinct()
                        .toList());
        return new EarlierView(children);
    }

    public void check(Actor actor, UUID id, EarlierChecked in) {
        var open = cases.open(actor, id);
        var about = open.children(List.of(in.child()));
        var where = new ArrayList<>(List.of("in Heed"));
        if (in.mis()) {
            where.add("in the MIS");
        }
        if (in.paper()) {
            where.add("in the confidential file on paper");
        }
        var said =
                "Earlier matters of this child were looked for " + String.join(", ", where) + ".\nFound: " + in.found();
        var entry = chronology.append(
                actor,
                NewEntry.of(open.ref(), EntryKind.EARLIER_CHECKED, about, said, Occurrence.now(clock.instant())));
        audit.wrote(actor, "EARLIER_CHECKED", open.ref(), Ref.of("entry", entry));
    }

    private List<EarlierView.Matter> matters(Actor actor, OpenCase open, UUID child) {
        var all = new ArrayList<EarlierView.Matter>();
        childCases.of(actor, child).stream()
                .filter(each -> !each.open().ref().equals(open.ref()))
                .forEach(each -> all.add(new EarlierView.Matter(
                        each.open().ref().toString(),
                        each.open().number(),
                        each.openedAt(),
                        each.open().isOpen(),
                        each.role())));
        all.addAll(reports.of(actor, child));
        all.sort(java.util.Comparator.comparing(EarlierView.Matter::since).reversed());
        return all;
    }
}
