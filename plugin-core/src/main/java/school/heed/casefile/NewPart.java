package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The part a child may have had, written anew. {@code was} is the part that the writer saw. */
public record NewPart(
        @NotNull UUID child,
        @NotNull CaseRole was,
        @NotNull(message = "Choose the part.") CaseRole role,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
