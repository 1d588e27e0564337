package school.heed.deadline;

import java.time.Instant;
import java.util.UUID;
import school.heed.platform.Ref;

/** A duty with its last moment. {@code metAt} and {@code toldAt} are absent until it happened. */
public record Due(
        UUID id,
        Ref about,
        String kind,
        Instant startedAt,
        Instant dueAt,
        Instant toldAt,
        Instant metAt,
        String metHow) {
    public boolean isLateAt(Instant now) {
        return metAt == null ? now.isAfter(dueAt) : metAt.isAfter(dueAt);
    }
}
