package school.heed.host;

import java.time.Instant;
import java.util.UUID;

/**
 * What a host holds of one of Heed's entries.
 *
 * @param sha256 of the body the host stored, 64 hex digits
 * @param state {@code shown}, {@code withheld} or {@code erased}
 */
public record HeldEntry(UUID entryId, String hostEntryId, Instant storedAt, String sha256, String state) {}
