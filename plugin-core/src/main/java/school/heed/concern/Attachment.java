package school.heed.concern;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Attaches a report to an open case. */
public record Attachment(
        int version, @NotNull(message = "Choose the case.") UUID caseId) {}
