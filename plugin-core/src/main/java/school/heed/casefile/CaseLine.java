package school.heed.casefile;

import java.time.Instant;
import java.util.UUID;

/** A case in a list: first names and initials only. {@code role} and {@code nextDue} may be absent. */
public record CaseLine(
        UUID id,
        int number,
        String who,
        String about,
        CaseStatus status,
        Instant openedAt,
        CaseRole role,
        Instant nextDue,
        String nextAct) {}
