package school.heed.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import school.heed.casefile.CaseView;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** Contacts with people outside, logged in a case. */
@RequestScoped
@Path("/contacts")
@Produces("application/json")
@Consumes("application/json")
public class ContactsResource {
    @Inject
    Actor actor;

    @Inject
    Contacts contacts;

    @POST
    @Needs(Permission.CASES)
    public CaseView log(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewContact in) {
        return contacts.log(actor, Ids.key(key), in);
    }
}
