package school.heed.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Attaches a report to a case. {@code reopen} says why a closed one is opened again for it; absent for an open one. */
public record Attachment(
        int version,
        @NotNull(message = "Choose the case.") UUID caseId,

        @Size(max = 1000, message = "At most 1,000 characters.")
        String reopen) {}
