package school.heed.concern;

import java.time.Instant;
import java.util.UUID;

/** A waiting report as a row of the desk: first names and initials only. */
public record DeskConcern(
        UUID id,
        About about,
        ConcernStatus status,
        String reporter,
        String who,
        String year,
        Instant recordedAt,
        boolean danger,
        String told,
        String room) {}
