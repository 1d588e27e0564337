package school.heed.chronology;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.people.PersonLine;

/**
 * A line as people admitted to the case read it. {@code corrects}, {@code correctedBy}, {@code occurredFrom} may be absent.
 * {@code hostTrouble} is the code with which the host refused, else empty.
 */
public record EntryView(
        UUID id,
        long seq,
        String kind,
        String kindLabel,
        List<PersonLine> children,
        String text,
        String verbatim,
        String occurredText,
        Instant occurredFrom,
        Instant recordedAt,
        PersonLine by,
        String corrects,
        String correctedBy,
        String host,
        String hostTrouble) {}
