package school.heed.host;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.heed.identity.Schools;

/** Reads the host's changes every minute, school by school. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SyncJob {
    private static final Logger LOG = Logger.getLogger(SyncJob.class.getName());

    @Inject
    Schools schools;

    @Inject
    HostLinks links;

    @Inject
    RosterSync sync;

    @Inject
    Launches launches;

    @Schedule(hour = "*", minute = "7", second = "40", persistent = false, info = "keys")
    void keys() {
        launches.refreshKeys();
    }

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "roster")
    void changes() {
        try {
            schools.all().forEach(school -> links.active(school).ifPresent(sync::run));
            links.forgetOldNonces();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "roster stopped this round: {0}",
                    e.getClass().getName());
        }
    }
}
