package school.heed.chronology;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something happened: from, to, how exactly, and the person's own words. {@code from} and {@code to} may be absent together. */
public record Occurrence(Instant from, Instant to, Precision precision, String words) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    public static Occurrence now(Instant now) {
        return new Occurrence(now, now, Precision.EXACT, "");
    }

    /** As a line in a chronology says it. */
    public String text(ZoneId zone) {
        if (from == null) {
            return words.isEmpty() ? "Time not known" : "“" + words + "”";
        }
        var when = from.equals(to)
                ? (precision == Precision.ABOUT ? "about " : "") + MOMENT.format(from.atZone(zone))
                : DAY.format(from.atZone(zone));
        return words.isEmpty() ? when : when + ", “" + words + "”";
    }
}
