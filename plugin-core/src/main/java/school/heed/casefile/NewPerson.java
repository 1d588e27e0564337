package school.heed.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import school.heed.people.Outsider;

/** Somebody joins a case: either a pupil ({@code child}) or somebody who is none ({@code outsider}). */
public record NewPerson(
        UUID child,
        @Valid Outsider outsider,

        @NotNull(message = "Say which part they may have had, or leave it at “not sure yet”.")
        CaseRole role,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Say why.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        String reason) {

    @AssertTrue(message = "Choose a pupil, or write down somebody who is none.")
    public boolean isOneOfBoth() {
        return (child == null) != (outsider == null);
    }
}
