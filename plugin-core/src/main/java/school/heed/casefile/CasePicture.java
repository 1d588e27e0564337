package school.heed.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import school.heed.chronology.CaseStreams;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.LastLines;
import school.heed.deadline.Deadlines;
import school.heed.deadline.Due;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.people.Identities;
import school.heed.people.Outsiders;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/** Puts a case together for the screen: its facts, the children in it, its clocks and lines. */
@Dependent
class CasePicture {
    private final Chronology chronology;
    private final CaseStreams caseStreams;
    private final Deadlines deadlines;
    private final Children children;
    private final Staff staff;
    private final SettingStore settings;
    private final PolicyLibrary policy;
    private final CaseRecords records;

    @Inject
    Identities identities;

    @Inject
    Outsiders outsiders;

    @Inject
    LastLines last;

    @Inject
    CasePicture(
            Chronology chronology,
            CaseStreams caseStreams,
            Deadlines deadlines,
            Children children,
            Staff staff,
            SettingStore settings,
            PolicyLibrary policy,
            CaseRecords records) {
        this.chronology = chronology;
        this.caseStreams = caseStreams;
        this.deadlines = deadlines;
        this.children = children;
        this.staff = staff;
        this.settings = settings;
        this.policy = policy;
        this.records = records;
    }

    CaseView of(Actor actor, CaseFile file, Instant now) {
        var zone = settings.zone(actor);
        var lines = chronology.of(actor, file.ref(), Chronology.NEWEST, zone);
        var people = children.lines(actor, file.childIds());
        var known = identities.of(actor, file.childIds());
        var book = records.of(actor, new OpenCase(file));
        var checked = last.of(actor, file.ref(), EntryKind.EARLIER_CHECKED);
        var written = outsiders.of(actor, file.childIds());
        var streams = chronology.streams(file.ref());
        var lanes = policy.in(settings.settings(actor).termPack()).records().lanes();
        return new CaseView(
                file.id(),
                file.number(),
                file.version(),
                about(actor, file),
                file.status(),
                file.openedAt(),
                staff.line(actor, file.lead()),
                file.children().stream()
                        .map(child -> new CaseView.CaseChildView(
                                people.get(child.childId()),
                                child.role(),
                                children.siblings(actor, child.childId()),
                                known.get(child.childId()).homeAuthority(),
                                written.get(child.childId()),
                                LaneRow.of(lanes, book, child.childId()),
                                checked.get(child.childId())))
                        .toList(),
                clocks(deadlines.of(actor, streams), now),
                lines.items(),
                chronology.count(file.ref()),
                lines.more(),
                streams.stream().filter(ref -> ref.is("concern")).map(Ref::uuid).toList(),
                book.rows(),
                actor.may(Permission.CASES) && file.status() == CaseStatus.OPEN,
                actor.may(Permission.DECIDE),
                file.goesToHost() ? settings.settings(actor).detail() : "withheld");
    }

    List<CaseLine> lines(Actor actor, List<CaseFile> files, Instant now) {
        var ids = files.stream()
                .flatMap(file -> file.childIds().stream())
                .distinct()
                .toList();
        var people = children.lines(actor, ids);
        var refs = files.stream().map(CaseFile::ref).toList();
        var streams = caseStreams.of(actor, refs);
        var running = deadlines
                .of(actor, streams.values().stream().flatMap(List::stream).toList())
                .stream()
                .collect(Collectors.groupingBy(Due::about));
        return files.stream()
                .map(file -> {
                    var of = streams.get(file.ref()).stream()
                            .flatMap(ref -> running.getOrDefault(ref, List.of()).stream())
                            .sorted(Comparator.comparing(Due::dueAt))
                            .toList();
                    var next = clocks(of, now).stream()
                            .filter(clock -> clock.metAt() == null)
                            .findFirst();
                    var who = file.childIds().stream()
                            .map(people::get)
                            .filter(Objects::nonNull)
                            .map(ChildLine::shortName)
                            .collect(Collectors.joining(", "));
                    return new CaseLine(
                            file.id(),
                            file.number(),
                            who,
                            about(actor, file),
                            file.status(),
                            file.openedAt(),
                            null,
                            next.map(ClockView::due).orElse(null),
                            next.map(ClockView::act).orElse(""));
                })
                .toList();
    }

    /** What the case is about, in the lead's words. */
    String about(Actor actor, CaseFile file) {
        return FieldCipher.open(chronology.key(actor, file.ref()), "case.about/" + file.id(), file.about());
    }

    private List<ClockView> clocks(List<Due> all, Instant now) {
        return all.stream()
                .filter(due -> due.kind().equals("CONTACT_24H"))
                .map(due -> clock(due, now))
                .toList();
    }

    private ClockView clock(Due due, Instant now) {
        var act = policy.deadlines().row(due.kind()).act();
        return new ClockView(
                due.id(), due.kind(), act, due.startedAt(), due.dueAt(), due.metAt(), due.metHow(), due.isLateAt(now));
    }
}
