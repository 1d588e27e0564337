package school.heed.host;

import java.time.Instant;
import java.util.Set;

/**
 * A member of staff as a host describes them.
 *
 * @param email empty where the host does not say
 * @param gone removed from the host
 * @param capabilities what the host offers, of {@code report admin lead deputy head pastoral}; other words are dropped
 */
public record HostStaff(
        String id,
        String name,
        String email,
        boolean active,
        boolean gone,
        Set<String> capabilities,
        Instant changedAt) {
    /** Never the words: a record's own text form would carry a name into a log. */
    @Override
    public String toString() {
        return "HostStaff[active=" + active + "]";
    }
}
