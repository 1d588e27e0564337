package school.heed.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where a row stands on the desk: past its time, today, this week, later. */
final class DueGroup {
    private DueGroup() {}

    static String of(Instant due, Instant now, ZoneId zone) {
        if (due.isBefore(now)) {
            return "PAST";
        }
        var today = LocalDate.ofInstant(now, zone);
        var day = LocalDate.ofInstant(due, zone);
        if (day.equals(today)) {
            return "TODAY";
        }
        return day.isBefore(today.plusDays(7)) ? "WEEK" : "LATER";
    }
}
