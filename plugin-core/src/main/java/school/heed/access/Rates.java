package school.heed.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.identity.Actor;
import school.heed.platform.problem.Refusal;
import school.heed.platform.web.Buckets;

/**
 * At most so many requests a minute by one person and by one school, so that a script gone wild takes nobody else's turn. Reporting a
 * concern has a lane of its own, counted for its person alone: nothing that others do can close it.
 */
@ApplicationScoped
public class Rates {
    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "heed.rate.person", defaultValue = "300")
    int perPerson;

    @Inject
    @ConfigProperty(name = "heed.rate.school", defaultValue = "6000")
    int perSchool;

    @Inject
    @ConfigProperty(name = "heed.rate.reporting", defaultValue = "120")
    int perReporter;

    private Buckets people;
    private Buckets schools;
    private Buckets reporters;

    @PostConstruct
    void start() {
        people = new Buckets(perPerson);
        schools = new Buckets(perSchool);
        reporters = new Buckets(perReporter);
    }

    /** @throws Refusal 429 with the seconds to wait */
    public void count(Actor actor, boolean reserved) {
        var now = clock.instant();
        var person = actor.school() + " " + actor.ref();
        var wait = reserved ? reporters.take(person, now) : people.take(person, now);
        if (wait == 0 && !reserved) {
            wait = schools.take(actor.school().toString(), now);
        }
        if (wait > 0) {
            throw Refusal.tooMany(
                    "too-many-requests",
                    "Heed was asked too much at once. Wait a moment, then go on; what you have written is kept."
                            + " You can still report a concern.",
                    wait);
        }
    }
}
