package school.heed.concern;

import java.util.Map;
import java.util.Set;

/** The way of a concern at the desk, and what may follow what. */
public enum ConcernStatus {
    NEW,
    OPENED,
    ACKNOWLEDGED,
    ATTACHED,
    CLOSED;

    private static final Map<ConcernStatus, Set<ConcernStatus>> NEXT = Map.of(
            NEW, Set.of(OPENED),
            OPENED, Set.of(ACKNOWLEDGED),
            ACKNOWLEDGED, Set.of(ATTACHED, CLOSED),
            ATTACHED, Set.of(),
            CLOSED, Set.of());

    boolean leadsTo(ConcernStatus next) {
        return NEXT.get(this).contains(next);
    }
}
