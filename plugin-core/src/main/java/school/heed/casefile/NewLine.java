package school.heed.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import school.heed.chronology.OccurredIn;

/** A line for the chronology. Without {@code occurred} it happened now; without children it is about every child of the case. */
public record NewLine(
        @NotNull @Pattern(regexp = "NOTE|DECISION|CHILD_WORDS|MEETING", message = "Choose what kind of line this is.")
        String kind,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Write what happened.")
        @Size(max = 10000, message = "A line holds at most 10,000 characters. Write the rest in a second line.")
        String text,

        @NotNull @Size(max = 20, message = "At most 20 children.")
        List<@NotNull UUID> children,

        @Valid OccurredIn occurred) {}
