package school.heed.riskassessment;

import java.time.LocalDate;

/** The day of the next review: today or later, and within a year (001 Annex A; 003 s1.6). */
final class ReviewDay {
    private ReviewDay() {}

    /** @return a sentence for the person who chose it, or empty when it can be taken */
    static String problem(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return "This day has passed. Choose the day of the next review.";
        }
        return day.isAfter(today.plusYears(1)) ? "This is more than a year away. Choose an earlier day." : "";
    }
}
