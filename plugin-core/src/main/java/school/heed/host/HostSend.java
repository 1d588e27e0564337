package school.heed.host;

import java.time.Instant;
import java.util.List;

/**
 * A pupil's special educational needs as a host holds them.
 *
 * @param provision {@code N} none, {@code K} SEN support, {@code E} education, health and care plan
 * @param primaryNeed the DfE's code of the need, or empty; so {@code secondaryNeed}
 * @param descriptors the host's own words, at most 20
 * @param eal English as an additional language; never counted as SEND
 * @param planExists null where the host does not say
 * @param communication how best to speak with this child, at most 500 characters, or empty
 * @param changedAt null where the host does not say
 */
public record HostSend(
        String pupilId,
        String provision,
        String primaryNeed,
        String secondaryNeed,
        List<String> descriptors,
        boolean eal,
        Boolean planExists,
        String communication,
        Instant changedAt) {
    /** Never the words: a record's own text form would carry a name into a log. */
    @Override
    public String toString() {
        return "HostSend[]";
    }
}
