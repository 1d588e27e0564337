package school.heed.concern;

import java.time.Instant;
import java.util.UUID;

/** What the desk did: first steps for safety (000 How will the school respond) and, if it was closed, why. Sealed. */
public record Response(
        Instant at,
        UUID by,
        boolean talkedToReporter,
        String safetySteps,
        MayNeedOthers mayNeedOthers,
        Instant knewAt,
        String closedBecause) {
    static final Response NONE = new Response(null, null, false, "", null, null, "");

    Response closed(String because) {
        return new Response(at, by, talkedToReporter, safetySteps, mayNeedOthers, knewAt, because);
    }
}
