package school.heed.concern;

import java.time.Instant;

/** Something the reporter added later. */
public record Addition(Instant at, String words) {}
