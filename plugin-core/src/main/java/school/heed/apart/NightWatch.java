package school.heed.apart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.heed.access.Sights;
import school.heed.apart.ApartRepository.Found;
import school.heed.apart.ApartRepository.Kept;
import school.heed.apart.ApartRepository.Watched;
import school.heed.apart.Timetables.Reading;
import school.heed.audit.Audit;
import school.heed.casefile.StandIn;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.deadline.Deadlines;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.outbox.Outbox;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.policy.SettingStore;

/**
 * The nightly look at children who are kept apart. Where they would meet after all, the plan is opened again, once for each thing found:
 * a line in the chronology, the review brought forward to today, a row at the desk, a notice that says nothing (001 s12).
 */
@ApplicationScoped
@Transactional
@InSchool
public class NightWatch {
    private static final int MOST_IN_A_LINE = 20;

    @Inject
    ApartRepository repository;

    @Inject
    Chronology chronology;

    @Inject
    Children children;

    @Inject
    Deadlines deadlines;

    @Inject
    Capabilities capabilities;

    @Inject
    Sights sights;

    @Inject
    StandIn standIn;

    @Inject
    Outbox outbox;

    @Inject
    SettingStore settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Cases whose turn it is. */
    List<Watched> due(Actor system) {
        var now = clock.instant();
        var zone = settings.zone(system);
        return repository.watched(system).stream()
                .filter(each -> Nights.due(each.read(), each.tried(), now, zone))
                .toList();
    }

    /** The host's ids of the children who are kept apart in a case. */
    Map<UUID, String> asked(Actor system, Watched watched) {
        var ids = new LinkedHashMap<UUID, String>();
        repository.kept(watched.caseId()).stream()
                .flatMap(each -> Stream.of(each.pair().one(), each.pair().other()))
                .forEach(child -> ids.computeIfAbsent(child, id -> children.hostId(system, id)));
        return ids;
    }

    Days days(Actor system) {
        return Days.from(clock.instant(), settings.zone(system));
    }

    /** Keeps what one look found. A look without an answer changes nothing but that it was tried; two nights of it are said. */
    void keep(Actor system, Watched watched, Reading reading) {
        var ref = Ref.of("case", watched.caseId());
        // Nobody else writes in this case until this is stored, nor does another node look at it.
        var now = chronology.recordedNow(system, ref);
        repository.night(watched.caseId(), reading.answered(), now);
        var fresh = new ArrayList<Found>();
        var known = repository.standing(system, watched.caseId());
        var kept = repository.kept(watched.caseId()).stream().collect(Collectors.groupingBy(Kept::pair));
        kept.forEach((pair, apart) -> fresh.addAll(compared(watched, reading, pair, apart, known, now)));
        if (!fresh.isEmpty()) {
            reopen(system, ref, fresh, now);
        }
        if (!reading.answered()
                && watched.told() == null
                && Nights.tooMany(watched.read(), now, settings.zone(system))) {
            repository.told(watched.caseId(), now);
            tell(system, ref);
            audit.wrote(system, "APART_NOT_KNOWN", ref);
        }
    }

    /** What is new of one pair; what is no longer so is over. */
    private List<Found> compared(
            Watched watched, Reading reading, Pair pair, List<Kept> apart, List<Found> known, Instant now) {
        if (!reading.knows(pair)) {
            return List.of();
        }
        var mine = known.stream().filter(each -> each.pair().equals(pair)).toList();
        var occasions = apart.stream().map(Kept::occasion).collect(Collectors.toSet());
        var change = Change.of(
                mine.stream().map(Found::sighting).collect(Collectors.toCollection(HashSet::new)),
                Sighting.of(reading.of(pair), occasions),
                Change.taught(
                        reading.days(),
                        reading.slots().get(pair.one()),
                        reading.slots().get(pair.other())));
        mine.stream()
                .filter(each -> change.over().contains(each.sighting()))
                .forEach(each -> repository.over(each.id(), now));
        return change.fresh().stream()
                .map(each -> new Found(UUID.randomUUID(), watched.caseId(), pair, now, each, null))
                .toList();
    }

    private void reopen(Actor system, Ref ref, List<Found> fresh, Instant now) {
        var about = fresh.stream()
                .flatMap(each -> Stream.of(each.pair().one(), each.pair().other()))
                .distinct()
                .toList();
        var names = children.lines(system, about);
        var entry = chronology.append(
                system, NewEntry.of(ref, EntryKind.APART, about, words(names, fresh), Occurrence.now(now)));
        fresh.forEach(each -> repository.add(system, ref.uuid(), each.pair(), each.sighting(), entry, now));
        deadlines.sooner(
                system,
                ref,
                "ASSESSMENT_REVIEW",
                Nights.dayEnds(LocalTime.parse(settings.settings(system).dayEnds()), now, settings.zone(system)));
        tell(system, ref);
        audit.wrote(system, "MET_AGAIN", ref, Ref.of("entry", entry));
    }

    private static String words(Map<UUID, ChildLine> names, List<Found> fresh) {
        var found = fresh.stream()
                .map(each -> ApartPicture.both(names, each.pair()) + ": "
                        + each.sighting().words() + ", " + each.sighting().from())
                .toList();
        var more = found.size() - MOST_IN_A_LINE;
        return "By the timetable, children whom the plan keeps apart would meet:\n"
                + found.stream().limit(MOST_IN_A_LINE).collect(Collectors.joining("\n"))
                + (more > 0 ? "\nand " + more + " more." : "");
    }

    private void tell(Actor system, Ref ref) {
        var people = new HashSet<UUID>(capabilities.holders(system, "lead"));
        people.addAll(capabilities.holders(system, "deputy"));
        people.removeIf(person -> !sights.of(system, person).hears(ref));
        outbox.tell(system, ref, people);
        standIn.whereNobodyIsLeft(system, List.of(ref));
    }
}
