package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why a step is taken. */
public record Reason(
        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
