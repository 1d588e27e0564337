package school.heed.chronology;

import java.time.Instant;
import java.util.List;
import school.heed.people.PersonLine;

/**
 * What a printed chronology says of itself, so that somebody can compare it with the record years later.
 *
 * @param total lines of the whole document; this part holds those numbered {@code from} to {@code to}
 */
public record DocumentFoot(
        Instant printedAt,
        PersonLine printedBy,
        long total,
        long from,
        long to,
        int part,
        int parts,
        List<DocumentSeal> seals) {}
