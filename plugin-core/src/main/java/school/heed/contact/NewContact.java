package school.heed.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import school.heed.chronology.OccurredIn;

/** A conversation with somebody outside: with whom, how, what was said, when. */
public record NewContact(
        @NotNull UUID caseId,
        @NotNull(message = "Choose whom you contacted.") Party party,

        @NotNull @Size(max = 200, message = "At most 200 characters.")
        String who,

        @NotNull(message = "Choose how.") Means how,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Write what was said and agreed.")
        @Size(max = 10000, message = "At most 10,000 characters.")
        String said,

        @NotNull @Size(max = 20, message = "At most 20 children.")
        List<@NotNull UUID> children,

        @NotNull(message = "Say when it happened.") @Valid OccurredIn occurred) {}
