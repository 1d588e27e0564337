package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A child and the part they may have had. */
public record ChildIn(
        @NotNull(message = "Choose the child from the list.")
        UUID id,

        @NotNull(message = "Say which part the child had, or leave it at “not sure yet”.")
        CaseRole role) {}
