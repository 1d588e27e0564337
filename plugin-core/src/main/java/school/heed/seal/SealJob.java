package school.heed.seal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.heed.identity.Actor;
import school.heed.identity.Schools;

/** Seals every thirty seconds, school by school: between an act and its signed checkpoint lies less than a minute. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealJob {
    private static final Logger LOG = Logger.getLogger(SealJob.class.getName());
    /** Every so many rounds, the first included, all rows are looked at instead of the recent ones. */
    private static final int ROUNDS_TO_A_FULL_LOOK = 120;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong round = new AtomicLong();

    @Inject
    Schools schools;

    @Inject
    SealKeys keys;

    @Inject
    Sealer sealer;

    @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false, info = "seal")
    void seal() {
        if (!keys.present() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            var whatever = round.getAndIncrement() % ROUNDS_TO_A_FULL_LOOK == 0;
            schools.all().forEach(school -> {
                var system = Actor.system(school, "seal");
                while (sealer.seal(system, whatever)) {
                    LOG.log(Level.FINE, "sealed some");
                }
                sealer.checkpoint(system);
            });
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "sealing stopped this round: {0}",
                    e.getClass().getName());
        } finally {
            running.set(false);
        }
    }
}
