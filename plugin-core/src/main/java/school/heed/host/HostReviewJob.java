package school.heed.host;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.heed.identity.Schools;

/** Every hour who read copies in the host, every night whether the copies are as they should be. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HostReviewJob {
    private static final Logger LOG = Logger.getLogger(HostReviewJob.class.getName());

    @Inject
    Schools schools;

    @Inject
    HostLinks links;

    @Inject
    HostReview review;

    @Schedule(hour = "*", minute = "37", second = "10", persistent = false, info = "host readings")
    void readings() {
        everywhere(review::readings);
    }

    @Schedule(hour = "2", minute = "40", second = "0", persistent = false, info = "host comparison")
    void compare() {
        everywhere(review::compare);
    }

    private void everywhere(Consumer<HostLinks.Link> act) {
        schools.all().forEach(school -> links.active(school).ifPresent(link -> {
            try {
                act.accept(link);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "host review stopped: {0}", e.getClass().getName());
            }
        }));
    }
}
