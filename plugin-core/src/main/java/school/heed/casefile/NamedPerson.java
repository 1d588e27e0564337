package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Names a person in a case, or no longer. */
public record NamedPerson(
        @NotNull(message = "Choose the person.") UUID personId,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
