package school.heed.factor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person's second step, and for leads and the head those of their colleagues.
 *
 * @param enrolledAt absent while there is none
 * @param codesLeft recovery codes that still work
 */
public record FactorView(Instant enrolledAt, int codesLeft, List<Colleague> colleagues) {
    /** Somebody with a role that needs a second step; {@code enrolledAt} is absent while they have none. */
    public record Colleague(UUID id, String name, List<String> roles, Instant enrolledAt) {}
}
