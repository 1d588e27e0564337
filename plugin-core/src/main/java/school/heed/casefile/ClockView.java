package school.heed.casefile;

import java.time.Instant;
import java.util.UUID;

/** A clock of the case: the act, its last moment, and how it was met. */
public record ClockView(
        UUID id, String kind, String act, Instant started, Instant due, Instant metAt, String metHow, boolean late) {}
