package school.heed.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Opens a case from a report. */
public record CaseOpening(
        int version,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say in a few neutral words what the case is about.")
        @Size(max = 120, message = "At most 120 characters.")
        String about) {}
