package school.heed.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.identity.Passes;
import school.heed.outbox.Outbox;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;

/** A capability counts once somebody already confirmed agrees, never oneself; every lead and the head hear of each decision. */
@ApplicationScoped
@Transactional
@InSchool
public class Roles {
    @Inject
    Capabilities capabilities;

    @Inject
    Staff staff;

    @Inject
    Passes passes;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    public void decide(Actor actor, RoleDecision in) {
        // Deputies work on cases but do not decide who may.
        if (!actor.is("lead") && !actor.is("head")) {
            audit.refused(actor, "role decision", Ref.of("person", in.personId()));
            throw Refusal.notAllowed();
        }
        if (in.personId().equals(actor.person())) {
            audit.refused(actor, "own role", Ref.of("person", in.personId()));
            throw Refusal.rule(
                    "own-role", "Nobody confirms or withdraws a role of their own. Ask another lead or the head.");
        }
        if (staff.find(actor, in.personId()).isEmpty()) {
            throw Refusal.notFound();
        }
        var latest = capabilities.of(actor, in.personId()).getOrDefault(in.capability(), "NONE");
        if (in.decision().equals("CONFIRM")) {
            if (!latest.equals("OFFERED") && !latest.equals("WITHDRAWN")) {
                throw Refusal.rule(
                        "not-offered",
                        "The school’s system does not offer this role for this person, or it is confirmed already.");
            }
            capabilities.confirmed(actor, in.personId(), in.capability(), in.reason());
        } else {
            mustNotBeLast(actor, in, latest);
            capabilities.withdrawn(actor, in.personId(), in.capability(), in.reason());
            passes.endAll(actor, in.personId());
        }
        var person = Ref.of("person", in.personId());
        audit.wrote(actor, "ROLE_" + in.decision() + "_" + in.capability().toUpperCase(java.util.Locale.ROOT), person);
        var people = new LinkedHashSet<UUID>(capabilities.holders(actor, "lead"));
        people.addAll(capabilities.holders(actor, "head"));
        outbox.tell(actor, person, people);
    }

    /** A school without a lead would be deaf. */
    private void mustNotBeLast(Actor actor, RoleDecision in, String latest) {
        if (in.capability().equals("lead")
                && latest.equals("CONFIRMED")
                && capabilities.holders(actor, "lead").size() == 1) {
            throw Refusal.rule("last-lead", "This is the only lead. Confirm another lead first.");
        }
    }
}
