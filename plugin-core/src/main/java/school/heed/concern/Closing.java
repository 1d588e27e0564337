package school.heed.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Closes a report without a case, with the reason. */
public record Closing(
        int version,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why it is closed.")
        @Size(max = 4000, message = "At most 4,000 characters.")
        String reason) {}
