package school.heed.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What a host says about itself.
 *
 * @param capabilities which parts of the API it offers; words Heed does not know are dropped
 * @param clock the host's time when it answered
 * @param fingerprint as the host's settings page shows it, empty where it does not say
 */
public record HostStatus(
        String product,
        String version,
        String addOnVersion,
        String apiVersion,
        Set<String> capabilities,
        Instant clock,
        String fingerprint) {
    /** How far the host's clock is ahead of {@code now}; negative where it is behind. */
    public Duration clockAhead(Instant now) {
        return Duration.between(now, clock);
    }
}
