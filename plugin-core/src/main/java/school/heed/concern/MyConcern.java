package school.heed.concern;

import java.time.Instant;
import java.util.UUID;

/** What the reporter sees of an own report, and nothing else. {@code seenAt} and {@code actedOnAt} may be absent. */
public record MyConcern(
        UUID id,
        String receipt,
        Instant receivedAt,
        Instant seenAt,
        Instant actedOnAt,
        String state,
        About about,
        String who) {}
