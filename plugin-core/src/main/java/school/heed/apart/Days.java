package school.heed.apart;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The two weeks looked at, both days included: a fortnightly timetable is in them once. */
record Days(LocalDate from, LocalDate to) {
    private static final int FORTNIGHT = 14;

    static Days from(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return new Days(today, today.plusDays(FORTNIGHT - 1));
    }

    List<LocalDate> of(DayOfWeek day) {
        return from.datesUntil(to.plusDays(1))
                .filter(date -> date.getDayOfWeek() == day)
                .toList();
    }
}
