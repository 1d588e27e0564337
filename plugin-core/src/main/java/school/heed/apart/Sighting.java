package school.heed.apart;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * That two children who are kept apart meet at this time of a week. Room, teacher and date are not part of it: another room for a
 * lesson that is known to be shared is no news.
 */
public record Sighting(Occasion occasion, DayOfWeek day, LocalTime from, String title) {
    /** What is found of one pair, in the occasions in which they are kept apart. */
    static Set<Sighting> of(List<Meeting> meetings, Set<Occasion> apart) {
        var found = new LinkedHashSet<Sighting>();
        Shared.of(meetings.stream()
                        .filter(each -> apart.contains(each.occasion()))
                        .toList())
                .forEach(row -> row.dates()
                        .forEach(date -> found.add(
                                new Sighting(row.meeting().occasion(), date.getDayOfWeek(), row.from(), row.what()))));
        return found;
    }

    /** "Science, Monday" */
    String words() {
        return title + ", " + day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
