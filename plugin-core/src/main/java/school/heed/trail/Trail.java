package school.heed.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import school.heed.access.Sights;
import school.heed.audit.Audit;
import school.heed.audit.AuditLines;
import school.heed.casefile.Cases;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;
import school.heed.platform.web.Ids;
import school.heed.policy.SettingStore;

/** Reads the audit, and is itself read in it. */
@ApplicationScoped
@Transactional
@InSchool
public class Trail {
    private static final int PAGE = 50;
    private static final int RECORDS = 12;

    @Inject
    AuditLines lines;

    @Inject
    Sights sights;

    @Inject
    Capabilities capabilities;

    @Inject
    Staff staff;

    @Inject
    Cases cases;

    @Inject
    SettingStore settings;

    @Inject
    Audit audit;

    /** For leads: everything but what is kept from this lead, and what is about adults in school. */
    public TrailView ofEverybody(Actor actor, TrailQuery query) {
        var kept = new HashSet<>(sights.of(actor).kept());
        var adults = new HashSet<>(sights.aboutAdults(actor));
        adults.removeAll(sights.of(actor).granted());
        kept.addAll(adults);
        return page(actor, query, List.of(), kept, Set.of());
    }

    /**
     * For the head: what those did who are or were leads or deputies. Where only named people open a record the act is shown and the
     * record is not: closing a case does not hide a lead from the head.
     */
    public TrailView ofLeads(Actor actor, TrailQuery query) {
        var conflicts = sights.of(actor).conflicts();
        var unnamed = new HashSet<>(sights.of(actor).kept());
        unnamed.removeAll(conflicts);
        var leads = Stream.concat(
                        Stream.of(new Ref("person", "nobody")),
                        Stream.of("lead", "deputy")
                                .flatMap(role -> capabilities.everHeld(actor, role).stream())
                                .map(id -> Ref.of("person", id)))
                .distinct()
                .toList();
        return page(actor, query, leads, conflicts, unnamed);
    }

    private TrailView page(Actor actor, TrailQuery query, List<Ref> among, Set<Ref> kept, Set<Ref> unnamed) {
        var record = query.record() == null || query.record().isEmpty() ? null : ref(query.record());
        audit.listed(actor, "audit", record == null ? List.of() : List.of(record));
        if (record != null && unnamed.contains(record)) {
            return new TrailView(List.of(), null);
        }
        var zone = settings.zone(actor);
        var day = day(query.day());
        var from = day == null ? Instant.EPOCH : day.atStartOfDay(zone).toInstant();
        var end = day == null
                ? Chronology.NEWEST
                : day.plusDays(1).atStartOfDay(zone).toInstant();
        var before = Ids.moment(query.before(), Chronology.NEWEST);
        var asked = new AuditLines.Asked(actors(query, among), record, from, before.isBefore(end) ? before : end);
        var found = lines.page(actor, asked, kept, PAGE + 1);
        var shown = found.size() > PAGE ? upTo(found) : found;
        var older = shown.size() < found.size() ? shown.get(shown.size() - 1).at() : null;
        return new TrailView(named(actor, shown, kept, unnamed), older);
    }

    /** Lines of one moment stand on one page, because the next page begins after that moment. */
    private static List<AuditLines.Line> upTo(List<AuditLines.Line> found) {
        var last = found.get(PAGE - 1).at();
        return found.stream().filter(line -> !line.at().isBefore(last)).toList();
    }

    private static Collection<Ref> actors(TrailQuery query, List<Ref> among) {
        if (query.person() == null || query.person().isEmpty()) {
            return among;
        }
        var person = Ref.of("person", Ids.of(query.person()));
        // Somebody who never was a lead did nothing that this screen is for.
        return among.isEmpty() || among.contains(person) ? List.of(person) : List.of(new Ref("person", "nobody"));
    }

    private List<TrailView.TrailLine> named(Actor actor, List<AuditLines.Line> shown, Set<Ref> kept, Set<Ref> unnamed) {
        var refs = new LinkedHashSet<Ref>();
        shown.forEach(line -> {
            refs.add(line.actor());
            refs.addAll(line.refs());
        });
        // What was asked for in vain has no number, whether it exists or not.
        refs.removeAll(kept);
        var people = staff.lines(actor, ids(refs, "person"));
        var numbers = cases.numbers(actor, ids(refs, "case"));
        return shown.stream()
                .map(line -> {
                    var records = line.refs().stream()
                            .filter(ref -> !unnamed.contains(ref))
                            .toList();
                    return new TrailView.TrailLine(
                            line.at(),
                            who(line.actor(), people),
                            line.act(),
                            line.why(),
                            records.stream()
                                    .limit(RECORDS)
                                    .map(ref -> new TrailView.RecordLine(ref.toString(), name(ref, people, numbers)))
                                    .toList(),
                            Math.max(0, records.size() - RECORDS));
                })
                .toList();
    }

    private static String who(Ref actor, Map<UUID, PersonLine> people) {
        return switch (actor.kind()) {
            case "person" -> name(actor, people, Map.of());
            case "setup" -> "Set-up";
            default -> "Heed";
        };
    }

    private static String name(Ref ref, Map<UUID, PersonLine> people, Map<UUID, Integer> numbers) {
        return switch (ref.kind()) {
            case "person" ->
                people.getOrDefault(ref.uuid(), new PersonLine(ref.uuid(), "Somebody no longer listed"))
                        .name();
            case "case" -> numbers.containsKey(ref.uuid()) ? String.valueOf(numbers.get(ref.uuid())) : "";
            default -> "";
        };
    }

    private static List<UUID> ids(Collection<Ref> refs, String kind) {
        return refs.stream().filter(ref -> ref.is(kind)).map(Ref::uuid).toList();
    }

    private static Ref ref(String text) {
        try {
            return Ref.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("bad-record", "record", "This is not a record of Heed.");
        }
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("bad-date", "day", "Write the day as year-month-day.");
        }
    }
}
