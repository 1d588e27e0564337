package school.heed.record;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Ages at which the law or the procedure changes: criminal responsibility from 10, no consent below 13, age of consent 16, a child
 * until 18 (001 s4; 000 This policy; 002 rec iii).
 */
final class AgeBand {
    private AgeBand() {}

    /** @return a code for forms, {@code unknown} without a date of birth or with one to come */
    static String on(LocalDate day, Optional<LocalDate> born) {
        if (born.isEmpty() || born.get().isAfter(day)) {
            return "unknown";
        }
        var age = Period.between(born.get(), day).getYears();
        if (age < 10) {
            return "under-10";
        }
        if (age < 13) {
            return "10-12";
        }
        if (age < 16) {
            return "13-15";
        }
        return age < 18 ? "16-17" : "adult";
    }
}
