package school.heed.apart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.apart.Timetables.Reading;
import school.heed.audit.Audit;
import school.heed.casefile.Cases;
import school.heed.casefile.ChildIn;
import school.heed.casefile.OpenCase;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.identity.Actor;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.db.Once;
import school.heed.platform.problem.Refusal;
import school.heed.policy.SettingStore;

/** What a plan keeps apart, said by a lead, and the look at the plan after it did not hold. */
@ApplicationScoped
@Transactional
@InSchool
public class Apart {
    private final Cases cases;
    private final ApartRepository repository;
    private final ApartPicture picture;
    private final Chronology chronology;
    private final Children children;
    private final SettingStore settings;
    private final Audit audit;
    private final Once once;

    @Inject
    Clock clock;

    protected Apart() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Apart(
            Cases cases,
            ApartRepository repository,
            ApartPicture picture,
            Chronology chronology,
            Children children,
            SettingStore settings,
            Audit audit,
            Once once) {
        this.cases = cases;
        this.repository = repository;
        this.picture = picture;
        this.chronology = chronology;
        this.children = children;
        this.settings = settings;
        this.audit = audit;
        this.once = once;
    }

    /** Whose timetables are to be read, for somebody who was let in. @param hostIds of the children who can be asked for */
    record Asked(
            UUID id,
            int number,
            boolean open,
            List<UUID> children,
            Map<UUID, ChildLine> names,
            Map<UUID, String> hostIds,
            Days days) {}

    Asked ask(Actor actor, UUID caseId) {
        var open = cases.look(actor, caseId);
        var ids = open.children().stream().map(ChildIn::id).toList();
        var names = children.lines(actor, ids);
        var hostIds = new LinkedHashMap<UUID, String>();
        ids.stream().filter(names::containsKey).forEach(id -> hostIds.put(id, children.hostId(actor, id)));
        return new Asked(
                open.id(),
                open.number(),
                open.isOpen(),
                ids,
                names,
                hostIds,
                Days.from(clock.instant(), settings.zone(actor)));
    }

    ApartView view(Actor actor, Asked asked, Reading reading) {
        var now = clock.instant();
        if (reading.answered()) {
            repository.read(actor, asked.id(), now);
        }
        return picture.view(actor, asked, reading, now, repository.readAt(asked.id()));
    }

    public ApartPlan keep(Actor actor, UUID caseId, UUID key, NewApart in) {
        var open = cases.open(actor, caseId);
        var both = open.children(List.of(in.one(), in.other()));
        if (both.size() < 2) {
            throw Refusal.invalid("same-child", "other", "Choose two different children of this case.");
        }
        if (once.before(actor, actor.ref(), key, in).isEmpty()) {
            // From here on nobody else writes in this case until this is stored.
            var now = chronology.recordedNow(actor, open.ref());
            var pair = Pair.of(in.one(), in.other());
            var kept = repository.kept(caseId).stream()
                    .filter(each -> each.pair().equals(pair))
                    .map(ApartRepository.Kept::occasion)
                    .collect(Collectors.toSet());
            var changed = in.occasions().stream()
                    .distinct()
                    .filter(each -> kept.contains(each) != in.apart())
                    .sorted()
                    .toList();
            if (!changed.isEmpty()) {
                var names = ApartPicture.both(children.lines(actor, both), pair);
                var what = changed.stream().map(Occasion::label).collect(Collectors.joining(", "));
                var said = names + (in.apart() ? " are kept apart in: " : " are no longer kept apart in: ") + what
                        + ".\n\nWhy: " + in.reason();
                var entry = line(actor, open, both, said, now);
                changed.forEach(each -> repository.keep(actor, caseId, pair, each, in.apart(), entry, now));
                repository.standing(actor, caseId).stream()
                        .filter(found -> !in.apart()
                                && found.pair().equals(pair)
                                && changed.contains(found.sighting().occasion()))
                        .forEach(found -> repository.over(found.id(), now));
                repository.watch(actor, caseId, now);
                audit.wrote(actor, "KEPT_APART", open.ref(), Ref.of("entry", entry));
            }
            once.after(actor, actor.ref(), key, caseId.toString());
        }
        return plan(actor, open);
    }

    /** The plan was looked at: what was found is answered and stays known, so that it does not come up again. */
    public ApartPlan looked(Actor actor, UUID caseId, UUID key, Looked in) {
        var open = cases.open(actor, caseId);
        if (once.before(actor, actor.ref(), key, in).isEmpty()) {
            var now = chronology.recordedNow(actor, open.ref());
            var entry =
                    line(actor, open, open.children(List.of()), "The plan was looked at again.\n\n" + in.done(), now);
            repository.looked(caseId, now);
            audit.wrote(actor, "APART_LOOKED_AT", open.ref(), Ref.of("entry", entry));
            once.after(actor, actor.ref(), key, entry.toString());
        }
        return plan(actor, open);
    }

    /** Stays here: a line about two children must not stand in one child's file at the host. */
    private UUID line(Actor actor, OpenCase open, List<UUID> about, String said, Instant now) {
        return chronology.append(actor, NewEntry.of(open.ref(), EntryKind.APART, about, said, Occurrence.now(now)));
    }

    private ApartPlan plan(Actor actor, OpenCase open) {
        var ids = open.children().stream().map(ChildIn::id).toList();
        return picture.plan(actor, open.id(), children.lines(actor, ids), open.isOpen());
    }
}
