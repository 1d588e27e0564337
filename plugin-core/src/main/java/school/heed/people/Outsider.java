package school.heed.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Somebody in a case who is no pupil here, as a lead writes them down. {@code born} may be absent. */
public record Outsider(
        @NotNull(message = "Say whether this is a child or an adult.")
        Elsewhere.Kind kind,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "Write the first name, or what is known instead of it.")
        @Size(max = 100, message = "At most 100 characters.")
        String firstName,

        @NotNull @Size(max = 100, message = "At most 100 characters.")
        String lastName,

        @Past(message = "This day has not come yet.") LocalDate born,

        @NotNull @Size(max = 200, message = "At most 200 characters.")
        String school,

        @NotNull @Size(max = 100, message = "At most 100 characters.")
        String homeAuthority,

        @NotNull @Size(max = 200, message = "At most 200 characters.")
        String contact) {}
