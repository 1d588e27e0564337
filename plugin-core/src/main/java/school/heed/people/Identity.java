package school.heed.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who a child is, as a printed record says it (003 App 3, App 4).
 *
 * @param registered the name the school's system has them under, where they use another; else empty
 * @param born absent where the school's system does not say
 * @param homeAuthority the council of the area where they live, or empty
 * @param elsewhere absent for a pupil
 */
public record Identity(
        UUID id,
        String name,
        String registered,
        LocalDate born,
        String year,
        String form,
        boolean left,
        String homeAuthority,
        Elsewhere elsewhere) {}
