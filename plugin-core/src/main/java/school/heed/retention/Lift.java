package school.heed.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The end of a hold, and why. */
public record Lift(
        @NotNull(message = "Say which hold.") UUID hold,

        @NotNull(message = "Write why.")
        @Pattern(regexp = "(?s).*\\S.*", message = "Write why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
