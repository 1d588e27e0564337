package school.heed.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import school.heed.people.Outsider;

/** What is known of somebody in a case who is no pupil, written anew. */
public record Described(
        @NotNull UUID child,
        @NotNull @Valid Outsider outsider,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {}
