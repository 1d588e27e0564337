package school.heed.demohost;

import java.time.Instant;
import java.util.List;

/** A member of staff as the host tells Heed; {@code capabilities} are the boxes ticked on the administrator's page. */
public record Staff(
        String id,
        String name,
        String email,
        boolean active,
        boolean gone,
        List<String> capabilities,
        Instant changedAt) {

    /** The same person with other capabilities or another state, changed at {@code at}. */
    public Staff changed(boolean nowActive, boolean nowGone, List<String> now, Instant at) {
        return new Staff(id, name, email, nowActive, nowGone, List.copyOf(now), at);
    }

    /** Whether the host lets this person read Heed's restricted entries. */
    public boolean mayReadEntries() {
        return capabilities.stream().anyMatch(c -> c.equals("lead") || c.equals("deputy") || c.equals("head"));
    }
}
