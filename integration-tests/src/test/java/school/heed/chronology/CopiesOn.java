package school.heed.chronology;

import jakarta.persistence.EntityManager;
import school.heed.outbox.Outbox;

/** The application's own record of copies, on a connection of the test's. */
public final class CopiesOn {
    private CopiesOn() {}

    public static HostCopies of(EntityManager em, Outbox outbox) {
        var copies = new HostCopies();
        copies.em = em;
        copies.outbox = outbox;
        return copies;
    }
}
