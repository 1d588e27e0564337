package school.heed.demohost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a pupil is at a time of each week, in place of what the form does then. Without {@code kind} the time is free. */
public record Moved(String pupilId, int weekday, String start, String end, String kind, String title, String place) {

    /** The slots with this change in them. */
    List<Slot> in(List<Slot> slots, LocalDate from, LocalDate to) {
        List<Slot> changed = new ArrayList<>();
        for (Slot slot : slots) {
            boolean then = slot.date().getDayOfWeek().getValue() == weekday
                    && slot.start().compareTo(end) < 0
                    && start.compareTo(slot.end()) < 0;
            if (!then) {
                changed.add(slot);
            }
        }
        for (LocalDate day = from; kind != null && !day.isAfter(to); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() == weekday) {
                changed.add(new Slot(day, start, end, kind, title, place, null));
            }
        }
        changed.sort(Comparator.comparing(Slot::date).thenComparing(Slot::start));
        return changed;
    }
}
