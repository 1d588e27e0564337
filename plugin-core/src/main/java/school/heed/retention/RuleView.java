package school.heed.retention;

import java.time.Instant;
import school.heed.people.PersonLine;

/** How long cases are kept. {@code by} and {@code at} are absent for the rule Heed begins with. */
public record RuleView(ClockStart starts, int years, PersonLine by, Instant at, String reason) {}
