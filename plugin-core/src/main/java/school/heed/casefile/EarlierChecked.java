package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Somebody has looked for earlier matters of a child: in Heed, and where else; and what it means. */
public record EarlierChecked(
        @NotNull UUID child,
        boolean mis,
        boolean paper,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Write what was found, or that there is nothing.")
        @Size(max = 4000, message = "At most 4,000 characters.")
        String found) {}
