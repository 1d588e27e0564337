package school.heed.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Confirms or withdraws a capability of a colleague. */
public record RoleDecision(
        @NotNull UUID personId,

        @NotNull @Pattern(regexp = "lead|deputy|head|pastoral", message = "Choose the role.")
        String capability,

        @NotNull @Pattern(regexp = "CONFIRM|WITHDRAW", message = "Choose confirm or withdraw.")
        String decision,

        @NotNull @Size(max = 500, message = "At most 500 characters.")
        String reason) {}
