package school.heed.notify;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.heed.concern.Escalation;
import school.heed.deadline.Deadlines;
import school.heed.identity.Actor;
import school.heed.identity.Schools;

/** Looks at the clocks every ten seconds and tells the people whom a lapsed one is for. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderJob {
    private static final Logger LOG = Logger.getLogger(ReminderJob.class.getName());

    @Inject
    Schools schools;

    @Inject
    Deadlines deadlines;

    @Inject
    Escalation escalation;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "reminders")
    void remind() {
        try {
            schools.all().forEach(school -> {
                var system = Actor.system(school, "reminders");
                deadlines.lapsedUntold(system, clock.instant()).forEach(due -> escalation.lapsed(system, due));
                escalation.nudge(system);
            });
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "reminders stopped this round: {0}",
                    e.getClass().getName());
        }
    }
}
