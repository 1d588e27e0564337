package school.heed.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import school.heed.platform.problem.Refusal;

/** Ids and moments as they come in addresses and headers. */
public final class Ids {
    private static final String SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** Other years are moments in Java, but lie outside what the database can hold. */
    private static final String FOUR_DIGIT_YEAR = "[0-9]{4}-.+";

    private Ids() {}

    /** What is not an id of ours is not there. */
    public static UUID of(String text) {
        if (!text.matches(SHAPE)) {
            throw Refusal.notFound();
        }
        return UUID.fromString(text);
    }

    /** An id that may be missing. @return null when it is */
    public static UUID optional(String text) {
        return text == null || text.isEmpty() ? null : of(text);
    }

    /** The number of a click. @return the key; absent or malformed ones are refused */
    public static UUID key(String text) {
        if (text == null || !text.matches(SHAPE)) {
            throw Refusal.invalid(
                    "key-missing", "Idempotency-Key", "The page forgot to number this step. Open it again.");
        }
        return UUID.fromString(text);
    }

    public static Instant moment(String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            if (text.matches(FOUR_DIGIT_YEAR)) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            // Refused below, like anything else that is no moment.
        }
        throw Refusal.invalid("bad-date", "before", "This is not a moment in time.");
    }
}
