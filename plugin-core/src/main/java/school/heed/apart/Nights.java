package school.heed.apart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the timetables are looked at: once a night of the school, and again every half hour while the host does not answer. */
final class Nights {
    static final LocalTime AT = LocalTime.of(3, 0);
    private static final Duration AGAIN = Duration.ofMinutes(30);
    private static final int TOO_MANY = 2;

    private Nights() {}

    /** @param read the last complete look, or since when there is something to look at @param tried null where nobody tried since */
    static boolean due(Instant read, Instant tried, Instant now, ZoneId zone) {
        return passed(read, now, zone) > 0
                && (tried == null || !tried.plus(AGAIN).isAfter(now));
    }

    /** Whether it has to be said that nothing is known: not for one night, but for two. */
    static boolean tooMany(Instant read, Instant now, ZoneId zone) {
        return passed(read, now, zone) >= TOO_MANY;
    }

    /** The end of this school day, or of the next one where this one is over. */
    static Instant dayEnds(LocalTime at, Instant now, ZoneId zone) {
        var day = LocalDate.ofInstant(now, zone);
        var today = day.atTime(at).atZone(zone).toInstant();
        return today.isAfter(now)
                ? today
                : day.plusDays(1).atTime(at).atZone(zone).toInstant();
    }

    /** How many nights' hours lie between. */
    static long passed(Instant since, Instant now, ZoneId zone) {
        var nights = 0L;
        for (var day = LocalDate.ofInstant(since, zone);
                nights < TOO_MANY && !day.isAfter(LocalDate.ofInstant(now, zone));
                day = day.plusDays(1)) {
            var hour = day.atTime(AT).atZone(zone).toInstant();
            if (hour.isAfter(since) && !hour.isAfter(now)) {
                nights++;
            }
        }
        return nights;
    }
}
