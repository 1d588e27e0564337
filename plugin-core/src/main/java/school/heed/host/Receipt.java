package school.heed.host;

import java.time.Instant;

/**
 * The host's word that it stored an entry.
 *
 * @param hostEntryId the host's own id, at most 64 characters
 * @param sha256 of the body that was sent, 64 hex digits; already compared
 */
public record Receipt(String hostEntryId, Instant storedAt, String sha256) {}
