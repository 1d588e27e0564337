package school.heed.chronology;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import school.heed.platform.problem.Refusal;

/**
 * When something happened, as a person says it: a day, a time, how sure, or just words such as "about lunchtime last week".
 * {@code day} and {@code time} are the school's own; {@code day}, {@code time} and {@code words} may be absent.
 */
public record OccurredIn(
        LocalDate day,
        LocalTime time,

        @NotNull(message = "Say how exactly you know when it happened.")
        Precision precision,

        @Size(max = 200, message = "At most 200 characters.")
        String words) {

    @AssertTrue(message = "Say when it happened in your own words, choose a day, or tick that you do not know.")
    public boolean isAnswered() {
        return day != null || (words != null && !words.isBlank()) || precision == Precision.UNKNOWN;
    }

    @AssertTrue(message = "Choose the day as well, or put the time into your own words.")
    public boolean isTimeWithItsDay() {
        return time == null || day != null;
    }

    /** @throws Refusal when the day lies in the future or far in the past */
    public Occurrence at(ZoneId zone, Instant now) {
        var said = words == null ? "" : words;
        if (day == null) {
            return new Occurrence(null, null, precision == Precision.EXACT ? Precision.ABOUT : precision, said);
        }
        var today = LocalDate.ofInstant(now, zone);
        if (day.isAfter(today)) {
            throw Refusal.invalid("bad-date", "occurred.day", "This day has not come yet.");
        }
        if (day.isBefore(today.minusYears(25))) {
            throw Refusal.invalid("bad-date", "occurred.day", "This day is more than 25 years ago.");
        }
        if (time == null) {
            return new Occurrence(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant(),
                    Precision.ABOUT,
                    said);
        }
        var moment = day.atTime(time).atZone(zone).toInstant();
        if (moment.isAfter(now.plusSeconds(60))) {
            throw Refusal.invalid("bad-date", "occurred.time", "This time has not come yet.");
        }
        return new Occurrence(moment, moment, precision, said);
    }
}
