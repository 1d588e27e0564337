package school.heed.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;

/** The lead's first answer: may it need others, since when the lead knows, and what was done for everybody's safety. */
public record Acknowledgement(
        int version,
        @NotNull(message = "Answer yes, no or can’t tell.") MayNeedOthers mayNeedOthers,

        @NotNull(message = "Say on which day you first knew.")
        LocalDate knewDay,

        @NotNull(message = "Say at what time you first knew.")
        LocalTime knewTime,

        boolean talkedToReporter,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Write the first steps you took or agreed for everybody’s safety.")
        @Size(max = 4000, message = "At most 4,000 characters.")
        String safetySteps) {}
