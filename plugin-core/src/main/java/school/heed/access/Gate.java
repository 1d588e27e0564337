package school.heed.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;

/** The one question before a record opens, and the audit line of the answer. */
@ApplicationScoped
@Transactional
@InSchool
public class Gate {
    private final Sights sights;
    private final Audit audit;

    protected Gate() {
        this(null, null);
    }

    @Inject
    public Gate(Sights sights, Audit audit) {
        this.sights = sights;
        this.audit = audit;
    }

    /** Lets the reader in and writes it down. @throws Refusal not-found, the same as for what does not exist */
    public void read(Actor actor, Door door) {
        admit(actor, door);
        audit.read(actor, door.ref());
    }

    /** Lets the writer in; the use case writes its own line. @throws Refusal not-found */
    public void admit(Actor actor, Door door) {
        if (!admits(actor, door)) {
            audit.refused(actor, "record", door.ref());
            throw Refusal.notFound();
        }
    }

    /** Whether a record may be in a list for this person; asks without writing a line. */
    public boolean admits(Actor actor, Door door) {
        return NeedToKnow.admits(actor, door, sights.of(actor).flags(door.ref()));
    }

    /** Somebody asked for what is not there. Written down in the same way, so that both cases take the same steps. */
    public Refusal absent(Actor actor, Ref asked) {
        sights.of(actor);
        audit.refused(actor, "record", asked);
        return Refusal.notFound();
    }
}
