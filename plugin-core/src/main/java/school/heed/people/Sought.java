package school.heed.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The beginning of a first or last name. It travels in the body: an address is written down in too many places to hold a name. */
public record Sought(
        @NotNull(message = "Type at least two letters of the name.")
        @Size(max = 200, message = "A name has at most 200 letters here.")
        String q) {}
