package school.heed.people;

import java.util.List;
import school.heed.identity.Actor;

/** Parents and carers as the MIS names them now. The host's own part of Heed answers. */
public interface Carers {
    /** In the host's order of priority; none where it does not answer. Asked outside a transaction: it waits for the host. */
    List<Carer> of(Actor actor, String hostId);
}
