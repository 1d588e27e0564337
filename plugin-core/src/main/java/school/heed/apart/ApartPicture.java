package school.heed.apart;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.heed.apart.ApartView.MeetingLine;
import school.heed.apart.ApartView.OccasionLine;
import school.heed.apart.ApartView.PairView;
import school.heed.apart.ApartView.RowNote;
import school.heed.apart.Timetables.Reading;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.people.ChildLine;
import school.heed.people.PersonLine;
import school.heed.people.Staff;

/** Puts together where children meet and what the plan keeps apart, in words. */
@Dependent
class ApartPicture {
    private static final int MOST_IN_A_NOTE = 12;
    private static final Map<String, Set<Occasion>> ROWS = Map.of(
            "lessons", Set.of(Occasion.LESSON, Occasion.FORM, Occasion.CHANGE),
            "breaks", Set.of(Occasion.BREAK, Occasion.LUNCH, Occasion.CLUB),
            "transport", Set.of(Occasion.TRANSPORT, Occasion.GATE));

    @Inject
    ApartRepository repository;

    @Inject
    Staff staff;

    ApartPlan plan(Actor actor, UUID caseId, Map<UUID, ChildLine> names, boolean open) {
        var kept = repository.kept(caseId);
        var people = staff.lines(
                actor, kept.stream().map(each -> each.by().uuid()).distinct().toList());
        return new ApartPlan(
                kept.stream()
                        .map(each -> new ApartPlan.KeptApart(
                                each.pair().one(),
                                each.pair().other(),
                                both(names, each.pair()),
                                each.occasion(),
                                each.occasion().label(),
                                each.at(),
                                people.getOrDefault(
                                        each.by().uuid(),
                                        new PersonLine(each.by().uuid(), "Somebody no longer listed"))))
                        .toList(),
                repository.standing(actor, caseId).stream()
                        .map(each -> new ApartPlan.MetAgain(
                                each.id(),
                                both(names, each.pair()),
                                each.sighting().words(),
                                each.at(),
                                each.looked()))
                        .toList(),
                open && actor.may(Permission.CASES));
    }

    /** @param knownAt when the timetables were last read in full; null where they never were */
    ApartView view(Actor actor, Apart.Asked asked, Reading reading, Instant now, Instant knownAt) {
        var shared = new LinkedHashMap<Pair, List<Shared>>();
        Pair.all(asked.children()).forEach(pair -> shared.put(pair, Shared.of(reading.of(pair))));
        var plan = plan(actor, asked.id(), asked.names(), asked.open());
        var teachers = teachers(actor, shared.values());
        return new ApartView(
                asked.id(),
                asked.number(),
                reading.days().from(),
                reading.days().to(),
                state(reading, shared.keySet()),
                now,
                knownAt,
                reading.gaps().entrySet().stream()
                        .map(gap -> called(asked.names(), gap.getKey()) + ": "
                                + gap.getValue().words())
                        .toList(),
                shared.keySet().stream()
                        .map(pair -> new PairView(
                                pair.one(),
                                pair.other(),
                                both(asked.names(), pair),
                                reading.knows(pair),
                                lines(pair, shared.get(pair), plan, teachers)))
                        .toList(),
                Arrays.stream(Occasion.values())
                        .map(each -> new OccasionLine(each, each.label()))
                        .toList(),
                asked.children().stream()
                        .flatMap(child ->
                                ROWS.keySet().stream().sorted().map(code -> note(child, code, shared, teachers)))
                        .filter(note -> !note.text().isEmpty())
                        .toList(),
                plan);
    }

    /** Nothing that was left open by the host is ever shown as all known. */
    private static String state(Reading reading, Collection<Pair> pairs) {
        if (pairs.stream().noneMatch(reading::knows)) {
            return "UNKNOWN";
        }
        return reading.gaps().isEmpty() ? "KNOWN" : "PARTLY";
    }

    private static List<MeetingLine> lines(Pair pair, List<Shared> rows, ApartPlan plan, Map<String, String> teachers) {
        var apart = plan.kept().stream()
                .filter(each -> new Pair(each.one(), each.other()).equals(pair))
                .map(ApartPlan.KeptApart::occasion)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> new MeetingLine(
                        row.meeting().occasion(),
                        sentence(row, teachers),
                        row.meeting().sure(),
                        apart.contains(row.meeting().occasion())))
                .toList();
    }

    /** In a child's own sheet no other child is named (003 s1). */
    private static RowNote note(UUID child, String code, Map<Pair, List<Shared>> shared, Map<String, String> teachers) {
        var sentences = shared.entrySet().stream()
                .filter(each -> each.getKey().has(child))
                .flatMap(each -> each.getValue().stream())
                .filter(row -> ROWS.get(code).contains(row.meeting().occasion()))
                .map(row -> sentence(row, teachers))
                .distinct()
                .toList();
        var more = sentences.size() - MOST_IN_A_NOTE;
        var text = sentences.stream().limit(MOST_IN_A_NOTE).collect(Collectors.joining(".\n"));
        return new RowNote(
                child, code, text.isEmpty() ? "" : text + "." + (more > 0 ? "\nAnd " + more + " more." : ""));
    }

    /** Names by the host's id of the teacher; somebody whom Heed does not know is left out. */
    private Map<String, String> teachers(Actor actor, Collection<List<Shared>> shared) {
        var names = new HashMap<String, String>();
        shared.stream()
                .flatMap(List::stream)
                .map(row -> row.meeting().staffId())
                .filter(id -> !id.isEmpty())
                .distinct()
                .forEach(id -> staff.byHostId(actor, id)
                        .ifPresent(person ->
                                names.put(id, staff.line(actor, person).name())));
        return names;
    }

    private static String sentence(Shared row, Map<String, String> teachers) {
        return row.sentence(teachers.getOrDefault(row.meeting().staffId(), ""));
    }

    static String both(Map<UUID, ChildLine> names, Pair pair) {
        return Stream.of(pair.one(), pair.other())
                .map(child -> called(names, child))
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static String called(Map<UUID, ChildLine> names, UUID child) {
        return names.containsKey(child) ? names.get(child).shortName() : "A child no longer listed";
    }
}
