package school.heed.host;

import java.time.Instant;

/**
 * The last comparison of Heed's receipts with what the host holds. Counts only.
 *
 * @param trouble why it came to no end, else empty
 */
public record Compared(
        Instant at,
        long pupils,
        long copies,
        long missing,
        long otherWords,
        long otherState,
        long strangers,
        String trouble) {
    /** How many copies are not as they should be. */
    public long differences() {
        return missing + otherWords + otherState + strangers;
    }

    /** In one sentence; empty where both sides agree. */
    public String sentence() {
        if (differences() == 0) {
            return trouble.isEmpty() ? "" : "The comparison with the MIS came to no end (" + trouble + ").";
        }
        return "The MIS and Heed differ in " + differences() + (differences() == 1 ? " copy: " : " copies: ") + missing
                + " missing there, " + otherWords + " with other words, " + otherState + " shown or hidden otherwise, "
                + strangers + " that Heed did not send.";
    }
}
