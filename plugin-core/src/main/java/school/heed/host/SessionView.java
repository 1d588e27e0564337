package school.heed.host;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.people.PersonLine;

/**
 * A session as the page needs it: the token (kept in memory only), who one is, what one may do, where to begin, the school's words.
 * {@code factor}: ENROL or PROVE where confirmed roles wait for the second step, else NONE.
 */
public record SessionView(
        String token,
        Instant expiresAt,
        long idleSeconds,
        PersonLine person,
        String schoolName,
        String zone,
        List<String> can,
        String factor,
        Place place,
        Map<String, String> terms) {

    /** Where the host opened Heed. {@code childId} is absent away from a pupil's page. */
    public record Place(String view, UUID childId) {}
}
