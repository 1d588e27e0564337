package school.heed.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.outbox.Outbox;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** Whatever changes about a person's second factor is written down, and every lead and the head hear that something did. */
@ApplicationScoped
@Transactional
@InSchool
public class FactorNews {
    @Inject
    Capabilities capabilities;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    public void tell(Actor actor, String act, UUID person) {
        var who = Ref.of("person", person);
        audit.wrote(actor, act, who);
        var people = new LinkedHashSet<UUID>(capabilities.holders(actor, "lead"));
        people.addAll(capabilities.holders(actor, "head"));
        outbox.tell(actor, who, people);
    }
}
