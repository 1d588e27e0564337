package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a line should have said, and why it is corrected. Both lines stay. */
public record Correction(
        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Write what the line should say.")
        @Size(max = 10000, message = "At most 10,000 characters.")
        String text,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why it is corrected.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String why) {}
