package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import school.heed.identity.Actor;
import school.heed.people.Carer;
import school.heed.people.Carers;

/** Asks the host for a pupil's parents and carers when somebody needs them; keeps nothing. */
@ApplicationScoped
public class HostCarers implements Carers {
    @Inject
    HostApi api;

    @Inject
    HostLinks links;

    @Override
    public List<Carer> of(Actor actor, String hostId) {
        try {
            return links.active(actor.school()).map(link -> new HostTarget(link.issuer(), link.apiUrl())).stream()
                    .flatMap(host -> api.contacts(host, hostId).items().stream())
                    .map(each -> new Carer(each.name(), each.relationship(), Boolean.TRUE.equals(each.doNotContact())))
                    .toList();
        } catch (HostFailure e) {
            return List.of();
        }
    }
}
