package school.heed.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import school.heed.access.Basis;
import school.heed.access.Restrictions;
import school.heed.access.Sights;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;

/** Conflicts of interest: the person loses sight of the record at once, and nothing of it is left to be read in the host. */
@ApplicationScoped
@Transactional
@InSchool
public class CaseConflicts {
    @Inject
    Cases cases;

    @Inject
    CaseInsight insight;

    @Inject
    AccessPicture picture;

    @Inject
    Restrictions restrictions;

    @Inject
    Sights sights;

    @Inject
    StandIn standIn;

    @Inject
    Staff staff;

    @Inject
    Audit audit;

    public AccessView declare(Actor actor, UUID id, NewConflict in) {
        var open = new OpenCase(cases.admitted(actor, id));
        var where = in.basis() == Basis.OWN_CHILD ? child(in, open.children(List.of())) : open.ref();
        declare(actor, open.ref(), where, in);
        return sights.of(actor).hears(open.ref())
                ? picture.of(actor, open.ref(), open.children(List.of()))
                : AccessView.NOTHING;
    }

    /** @param record the case or concern it was declared at @param where the same, or the child it holds for */
    public void declare(Actor actor, Ref record, Ref where, NewConflict in) {
        if (!in.personId().equals(actor.person()) && !actor.is("lead") && !actor.is("head")) {
            throw Refusal.rule("own-only", "You can declare a conflict of your own. For a colleague, ask a lead.");
        }
        if (staff.find(actor, in.personId()).isEmpty()) {
            throw Refusal.invalid("unknown-person", "personId", "Heed does not know this person. Choose again.");
        }
        restrictions.declare(actor, where, in.personId(), in.basis(), in.reason());
        var lost = sights.of(actor, in.personId()).conflicts();
        insight.keepFromHost(actor, lost);
        standIn.whereNobodyIsLeft(actor, lost);
        audit.wrote(actor, "CONFLICT_DECLARED", record, where, Ref.of("person", in.personId()));
    }

    /** Somebody who sees the case takes a conflict back; who is in conflict does not see it, so nobody takes back their own. */
    public AccessView lift(Actor actor, UUID id, NewConflict in) {
        var open = new OpenCase(cases.admitted(actor, id));
        var children = open.children(List.of());
        var where = in.basis() == Basis.OWN_CHILD ? child(in, children) : open.ref();
        if (restrictions.standing(actor, List.of(where)).stream()
                .noneMatch(each -> each.person().equals(in.personId()))) {
            throw Refusal.rule("no-conflict", "No such conflict is declared for this person.");
        }
        restrictions.lift(actor, where, in.personId(), in.basis(), in.reason());
        audit.wrote(actor, "CONFLICT_LIFTED", open.ref(), where, Ref.of("person", in.personId()));
        return picture.of(actor, open.ref(), children);
    }

    /** @return the child that is said to be their own. @throws Refusal when it is not one of these */
    public static Ref child(NewConflict in, List<UUID> children) {
        if (in.childId() == null || !children.contains(in.childId())) {
            throw Refusal.invalid("child-missing", "childId", "Say which child is their own.");
        }
        return Ref.of("child", in.childId());
    }
}
