package school.heed.host;

import java.time.Instant;
import java.util.UUID;

/** Somebody read one of Heed's entries in the host: when, who (the host's id), which. */
public record HostAuditLine(Instant at, String staffId, UUID entryId) {}
