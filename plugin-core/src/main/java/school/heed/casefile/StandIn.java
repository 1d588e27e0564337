package school.heed.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import school.heed.access.Grants;
import school.heed.access.Sights;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.outbox.Outbox;
import school.heed.platform.Ref;

/** No child's record may be left to nobody: where every lead, deputy and named person is in conflict, the head is let in and told. */
@Dependent
public class StandIn {
    @Inject
    Capabilities capabilities;

    @Inject
    Grants grants;

    @Inject
    Sights sights;

    @Inject
    Outbox outbox;

    public void whereNobodyIsLeft(Actor actor, Collection<Ref> records) {
        records.stream()
                .filter(ref -> ref.is("case") || ref.is("concern"))
                .filter(ref -> nobodyIsLeft(actor, ref))
                .forEach(ref -> letTheHeadIn(actor, ref));
    }

    private boolean nobodyIsLeft(Actor actor, Ref ref) {
        var able = new LinkedHashSet<>(grants.people(actor, ref));
        able.removeAll(capabilities.holders(actor, "head"));
        able.addAll(capabilities.holders(actor, "lead"));
        able.addAll(capabilities.holders(actor, "deputy"));
        return able.stream().noneMatch(person -> sights.of(actor, person).hears(ref));
    }

    private void letTheHeadIn(Actor actor, Ref ref) {
        var letIn = grants.people(actor, ref);
        capabilities.holders(actor, "head").stream()
                .filter(head -> !sights.of(actor, head).conflicts().contains(ref))
                .forEach(head -> {
                    if (!letIn.contains(head)) {
                        grants.give(actor, ref, head, "nobody-left");
                    }
                    outbox.tell(actor, ref, List.of(head));
                });
    }
}
