package school.heed.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Who is on duty in the school day, and who outside it. The first of each list is asked first. */
public record Duty(
        @NotNull @Size(max = 10, message = "At most ten people.")
        List<@Valid OnDutyPerson> day,

        @NotNull @Size(max = 10, message = "At most ten people.")
        List<@Valid OnDutyPerson> outOfHours) {
    public static final Duty NOBODY = new Duty(List.of(), List.of());

    /** @param phone an extension or number, as people say it */
    public record OnDutyPerson(
            @NotNull UUID personId,

            @NotNull @Size(min = 2, max = 60, message = "Give a phone number, at most 60 characters.")
            String phone,

            @NotNull @Size(max = 60, message = "At most 60 characters.")
            String room) {}
}
