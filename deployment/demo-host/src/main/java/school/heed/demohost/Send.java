package school.heed.demohost;

import java.time.Instant;
import java.util.List;

/**
 * Special educational needs of one pupil. {@code provision} is N, K or E; needs are DfE types of need;
 * {@code descriptors} are the school's own words. English as an additional language is told apart and is never SEND.
 */
public record Send(
        String pupilId,
        String provision,
        String primaryNeed,
        String secondaryNeed,
        List<String> descriptors,
        boolean eal,
        boolean planExists,
        String communication,
        Instant changedAt) {

    /** The provision in words a colleague would use. */
    public String provisionWords() {
        return switch (provision) {
            case "K" -> "SEN support";
            case "E" -> "Education, health and care plan";
            default -> "None";
        };
    }
}
