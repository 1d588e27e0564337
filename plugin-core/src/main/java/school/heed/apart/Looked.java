package school.heed.apart;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody looked at the plan after two children who are kept apart would have met, and this is what was done. */
public record Looked(
        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Write what was done, or why the plan holds.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String done) {}
