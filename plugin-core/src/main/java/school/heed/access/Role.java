package school.heed.access;

import java.util.Locale;
import java.util.Set;
import school.heed.identity.Actor;

/** Roles, and whose records each works on without being let in one by one. Trust and governor are names that open nothing yet. */
enum Role {
    REPORT,
    ADMIN,
    LEAD(Door.About.CHILD),
    DEPUTY(Door.About.CHILD),
    HEAD(Door.About.ADULT),
    PASTORAL,
    TRUST,
    GOVERNOR;

    private final Set<Door.About> worksOn;

    Role(Door.About... worksOn) {
        this.worksOn = Set.of(worksOn);
    }

    boolean isOf(Actor actor) {
        return actor.is(name().toLowerCase(Locale.ROOT));
    }

    boolean worksOn(Door.About about) {
        return worksOn.contains(about);
    }
}
