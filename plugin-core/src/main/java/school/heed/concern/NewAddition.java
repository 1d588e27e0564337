package school.heed.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the reporter adds to an own report. */
public record NewAddition(
        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Write what you want to add.")
        @Size(max = 10000, message = "At most 10,000 characters. Put the rest in a second addition.")
        String words) {}
