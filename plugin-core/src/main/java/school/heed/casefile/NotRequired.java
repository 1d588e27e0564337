package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why neither children's services nor the police are contacted (000 Responding). */
public record NotRequired(
        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why no contact is required.")
        @Size(max = 4000, message = "At most 4,000 characters.")
        String because) {}
