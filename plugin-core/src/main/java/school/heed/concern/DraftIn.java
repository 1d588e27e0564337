package school.heed.concern;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** An unfinished report to be kept. It may lack anything; what is there has the shape of a report. */
public record DraftIn(Instant savedAt, @NotNull NewConcern concern) {}
