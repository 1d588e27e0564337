package school.heed.outbox;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.heed.identity.Actor;
import school.heed.identity.Schools;

/** Sends what waits, every second, school by school. Several nodes may run it: a message is locked while it is sent. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDrain {
    private static final Logger LOG = Logger.getLogger(OutboxDrain.class.getName());
    private static final int MOST_IN_A_ROW = 500;
    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    OutboxStep step;

    @Inject
    Schools schools;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "outbox")
    void drain() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            schools.all().forEach(school -> send(Actor.system(school, "outbox")));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "outbox stopped this round: {0}",
                    e.getClass().getName());
        } finally {
            running.set(false);
        }
    }

    private void send(Actor system) {
        for (var sent = 0; sent < MOST_IN_A_ROW && oneMore(step, system); sent++) {
            LOG.log(Level.FINE, "sent one");
        }
    }

    /** @return whether there was a message to send */
    static boolean oneMore(OutboxStep step, Actor system) {
        try {
            return step.sendNext(system);
        } catch (OutboxStep.Stumbled e) {
            step.putOff(system, e);
            return true;
        }
    }
}
