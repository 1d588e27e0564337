package school.heed.retention;

import java.time.Instant;
import java.util.UUID;
import school.heed.people.PersonLine;

/** A hold on a case. {@code liftedBy}, {@code liftedAt}, {@code liftedReason} are absent while it stands. */
public record HoldView(
        UUID id, PersonLine by, Instant at, String reason, PersonLine liftedBy, Instant liftedAt, String liftedReason) {
    boolean stands() {
        return liftedAt == null;
    }
}
