package school.heed.apart;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.apart.SamePlace.Answer;
import school.heed.host.HostSlot;

/**
 * Where and when two children would meet, from their timetables. A slot is its start and the time until, not with, its end: who leaves
 * at ten does not meet who comes at ten, but at the door. What the timetables leave open is said as open, never as safe.
 */
final class Overlap {
    /** Who comes this soon after the other left still meets them at the door. */
    private static final Duration AT_THE_DOOR = Duration.ofMinutes(10);

    private static final Set<String> IN_A_ROOM = Set.of("lesson", "form", "club");

    private final List<HostSlot> one;
    private final List<HostSlot> other;
    private final Set<HostSlot> together = new HashSet<>();
    private final List<Meeting> found = new ArrayList<>();

    private Overlap(List<HostSlot> one, List<HostSlot> other) {
        this.one = one;
        this.other = other;
    }

    /** In the order of days. */
    static List<Meeting> between(List<HostSlot> one, List<HostSlot> other) {
        var others = byDay(other);
        var found = new ArrayList<Meeting>();
        byDay(one).forEach((day, slots) -> {
            if (others.containsKey(day)) {
                found.addAll(new Overlap(slots, others.get(day)).ofTheDay());
            }
        });
        return found;
    }

    private List<Meeting> ofTheDay() {
        one.forEach(mine -> other.forEach(theirs -> inside(mine, theirs)));
        one.forEach(mine -> other.forEach(theirs -> {
            atTheDoor(mine, theirs);
            atTheDoor(theirs, mine);
        }));
        atTheGate("Arriving", slot -> slot.start(), true);
        atTheGate("Leaving", Overlap::end, false);
        return found;
    }

    private void inside(HostSlot mine, HostSlot theirs) {
        var from = later(mine.start(), theirs.start());
        var to = earlier(end(mine), end(theirs));
        if (!from.isBefore(to)) {
            return;
        }
        var same = SamePlace.of(mine, theirs);
        if (same == Answer.NO) {
            return;
        }
        if (same == Answer.YES) {
            together.add(mine);
            together.add(theirs);
        }
        found.add(new Meeting(
                occasion(mine, theirs),
                mine.date(),
                from,
                to,
                joined(mine.title(), theirs.title()),
                joined(mine.place(), theirs.place()),
                mine.staffId().equals(theirs.staffId()) ? mine.staffId() : "",
                same == Answer.YES));
    }

    private void atTheDoor(HostSlot leaves, HostSlot comes) {
        var gap = Duration.between(end(leaves), comes.start());
        if (gap.isNegative()
                || gap.compareTo(AT_THE_DOOR) > 0
                || !SamePlace.sameRoom(leaves, comes)
                || !IN_A_ROOM.contains(leaves.kind())
                || !IN_A_ROOM.contains(comes.kind())
                || together.contains(leaves)
                || together.contains(comes)) {
            return;
        }
        found.add(
                new Meeting(Occasion.CHANGE, leaves.date(), end(leaves), comes.start(), "", leaves.place(), "", true));
    }

    private void atTheGate(String title, Function<HostSlot, LocalTime> edge, boolean first) {
        var mine = edge(one, edge, first);
        if (mine != null && mine.equals(edge(other, edge, first))) {
            found.add(new Meeting(Occasion.GATE, one.get(0).date(), mine, mine, title, "", "", false));
        }
    }

    /** When the day begins or ends in school; null for one that is spent on the way only. */
    private static LocalTime edge(List<HostSlot> day, Function<HostSlot, LocalTime> edge, boolean first) {
        var times = day.stream()
                .filter(slot -> !slot.kind().equals("transport"))
                .map(edge)
                .sorted()
                .toList();
        return times.isEmpty() ? null : times.get(first ? 0 : times.size() - 1);
    }

    private static Occasion occasion(HostSlot mine, HostSlot theirs) {
        if (SamePlace.otherBuses(mine, theirs)) {
            return Occasion.GATE;
        }
        var here = Occasion.of(mine.kind());
        var there = Occasion.of(theirs.kind());
        return here.compareTo(there) <= 0 ? here : there;
    }

    private static String joined(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || SamePlace.same(one, other)) {
            return one.isEmpty() ? other : one;
        }
        return one.compareTo(other) < 0 ? one + " and " + other : other + " and " + one;
    }

    /** A host that has the end before the start leaves the start to go by. */
    private static LocalTime end(HostSlot slot) {
        return slot.end().isAfter(slot.start()) ? slot.end() : slot.start().plusNanos(1);
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static Map<LocalDate, List<HostSlot>> byDay(List<HostSlot> slots) {
        return slots.stream().collect(Collectors.groupingBy(HostSlot::date, TreeMap::new, Collectors.toList()));
    }
}
