package school.heed.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Another time for keeping cases, and why. */
public record NewRule(
        @NotNull(message = "Choose from when the years are counted.")
        ClockStart starts,

        @Min(value = 1, message = "At least one year.") @Max(value = 100, message = "At most 100 years.")
        int years,

        @NotNull(message = "Write why.")
        @Pattern(regexp = "(?s).*\\S.*", message = "Write why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
