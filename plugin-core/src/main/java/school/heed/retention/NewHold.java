package school.heed.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why nothing of a case may be destroyed for now. */
public record NewHold(
        @NotNull(message = "Write why.")
        @Pattern(regexp = "(?s).*\\S.*", message = "Write why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
