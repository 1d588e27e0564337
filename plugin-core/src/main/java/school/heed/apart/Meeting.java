package school.heed.apart;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Two children in one place on one day, in the school's own time.
 *
 * @param title empty where the host does not say; so {@code place} and {@code staffId}
 * @param sure false where the host does not say enough to tell, but nothing speaks against it
 */
record Meeting(
        Occasion occasion,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        String title,
        String place,
        String staffId,
        boolean sure) {
    Meeting on(LocalDate other) {
        return new Meeting(occasion, other, from, to, title, place, staffId, sure);
    }
}
