package school.heed.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a kind of record is kept. Without a rule of the school's own it is the date of birth plus 25 years.
 *
 * @param years 1 to 100
 */
record RetentionClock(ClockStart starts, int years) {
    static final RetentionClock DEFAULT = new RetentionClock(ClockStart.BIRTH, 25);

    /**
     * The last day on which the record must still be there, whole. Nothing when it cannot be told: then it is kept.
     *
     * @param youngest date of birth of the youngest child, when every child's is known
     */
    Optional<LocalDate> until(Optional<LocalDate> youngest, LocalDate lastLine) {
        var from = starts == ClockStart.BIRTH ? youngest : Optional.of(lastLine);
        // Never before the record's own last line: a child of 26 may still be written about.
        return from.map(day -> day.plusYears(years)).map(day -> day.isBefore(lastLine) ? lastLine : day);
    }
}
