package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import school.heed.access.Sights;
import school.heed.casefile.OpenCase;
import school.heed.casefile.StandIn;
import school.heed.deadline.Deadlines;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.outbox.Outbox;
import school.heed.policy.FormTemplate;
import school.heed.policy.PolicyLibrary;

/**
 * An answer that cannot wait, such as red behaviour (003 App 2): the leads hear of it at once, and it stays on the desk until a lead has
 * opened the record. Whoever leads and saves it knows already.
 */
@Dependent
class Alerts {
    @Inject
    Deadlines deadlines;

    @Inject
    Capabilities capabilities;

    @Inject
    Sights sights;

    @Inject
    StandIn standIn;

    @Inject
    Outbox outbox;

    @Inject
    PolicyLibrary policy;

    void saved(
            Actor actor,
            OpenCase open,
            FormTemplate form,
            Map<String, List<String>> before,
            Map<String, List<String>> now,
            Instant at) {
        var raised = form.alerts(now);
        var known = form.alerts(before);
        known.stream()
                .filter(kind -> !raised.contains(kind))
                .forEach(kind -> deadlines.met(actor, open.ref(), kind, at, "CHANGED"));
        var fresh = raised.stream().filter(kind -> !known.contains(kind)).toList();
        if (!fresh.isEmpty() && !actor.is("lead")) {
            fresh.forEach(kind -> deadlines.move(
                    actor,
                    open.ref(),
                    kind,
                    at,
                    at.plus(policy.deadlines().row(kind).duration())));
            tell(actor, open);
        }
    }

    void opened(Actor actor, OpenCase open, FormTemplate form, Map<String, List<String>> answers, Instant at) {
        if (actor.is("lead")) {
            form.alerts(answers).forEach(kind -> deadlines.met(actor, open.ref(), kind, at, "SEEN"));
        }
    }

    private void tell(Actor actor, OpenCase open) {
        outbox.tell(
                actor,
                open.ref(),
                capabilities.holders(actor, "lead").stream()
                        .filter(person -> sights.of(actor, person).hears(open.ref()))
                        .toList());
        standIn.whereNobodyIsLeft(actor, List.of(open.ref()));
    }
}
