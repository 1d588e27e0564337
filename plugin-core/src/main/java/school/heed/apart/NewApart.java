package school.heed.apart;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Two children of a case are kept apart in these from now on, or no longer ({@code apart} false), and why. */
public record NewApart(
        @NotNull(message = "Choose the first child.") UUID one,
        @NotNull(message = "Choose the second child.") UUID other,

        @NotNull @NotEmpty(message = "Choose in what they are kept apart.") @Size(max = 20)
        List<@NotNull Occasion> occasions,

        boolean apart,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
