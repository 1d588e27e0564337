package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Closes a case to all but these people and oneself. */
public record NamedOnly(
        @NotNull @Size(max = 20, message = "At most 20 people.")
        List<@NotNull UUID> people,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
