package school.heed.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import school.heed.access.Basis;
import school.heed.access.Gate;
import school.heed.access.Sights;
import school.heed.casefile.CaseConflicts;
import school.heed.casefile.NewConflict;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** A conflict of interest in a report that may not be in any case yet. */
@ApplicationScoped
@Transactional
@InSchool
public class ConcernConflicts {
    @Inject
    ConcernRepository concerns;

    @Inject
    CaseConflicts conflicts;

    @Inject
    Gate gate;

    @Inject
    Sights sights;

    /** @param open whether the report is still open to the one who declared it */
    public record Declared(boolean open) {}

    public Declared declare(Actor actor, UUID id, NewConflict in) {
        var concern = concerns.find(id).orElseThrow(() -> gate.absent(actor, Ref.of("concern", id)));
        gate.admit(actor, concern.door());
        var where = in.basis() == Basis.OWN_CHILD ? CaseConflicts.child(in, concern.childIds()) : concern.ref();
        conflicts.declare(actor, concern.ref(), where, in);
        return new Declared(sights.of(actor).hears(concern.ref()));
    }
}
