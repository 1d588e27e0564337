package school.heed.apart;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.heed.identity.Actor;
import school.heed.identity.Schools;

/** Four times a minute, whether a night's look at children who are kept apart is due; case by case, so that one that fails holds up no other. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApartJob {
    private static final Logger LOG = Logger.getLogger(ApartJob.class.getName());
    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    Schools schools;

    @Inject
    Timetables timetables;

    @Inject
    NightWatch night;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "kept apart")
    void look() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            schools.all().forEach(this::look);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "the look at timetables stopped: {0}",
                    e.getClass().getName());
        } finally {
            running.set(false);
        }
    }

    private void look(UUID school) {
        var system = Actor.system(school, "apart");
        for (var watched : night.due(system)) {
            try {
                var reading = timetables.read(school, night.asked(system, watched), night.days(system));
                night.keep(system, watched, reading);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "a case was not looked at: {0}",
                        e.getClass().getName());
            }
        }
    }
}
