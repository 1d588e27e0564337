package school.heed.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** Closes a case. {@code reasons} says of each form that is still incomplete why it stays so, by the form's place in the case. */
public record CaseClosing(
        @NotNull @Size(max = 200)
        Map<@NotNull String, @NotNull @Size(max = 1000, message = "At most 1,000 characters.") String> reasons) {}
