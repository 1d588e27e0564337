package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import school.heed.access.Basis;

/** Somebody has a conflict of interest, or has it no longer. {@code childId} says which child is their own. */
public record NewConflict(
        @NotNull(message = "Choose the person.") UUID personId,
        @NotNull(message = "Say what the conflict is.") Basis basis,
        UUID childId,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
