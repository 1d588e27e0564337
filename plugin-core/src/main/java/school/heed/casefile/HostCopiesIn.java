package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Hide or erase what the host holds of this case, with the reason. */
public record HostCopiesIn(
        @NotNull @Pattern(regexp = "WITHHOLD|ERASE", message = "Choose hide or erase.")
        String act,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
