package school.heed.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** Who is in a case. Every step answers with the case as it is then. */
@RequestScoped
@Path("/cases/{id}/children")
@Produces("application/json")
@Consumes("application/json")
public class CasePeopleResource {
    @Inject
    Actor actor;

    @Inject
    CasePeople people;

    @Inject
    Cases cases;

    @POST
    @Needs(Permission.CASES)
    public CaseView add(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewPerson in) {
        people.add(actor, Ids.of(id), Ids.key(key), in);
        return cases.view(actor, Ids.of(id));
    }

    @POST
    @Path("part")
    @Needs(Permission.CASES)
    public CaseView part(@PathParam("id") String id, @NotNull @Valid NewPart in) {
        people.part(actor, Ids.of(id), in);
        return cases.view(actor, Ids.of(id));
    }

    @POST
    @Path("removal")
    @Needs(Permission.DECIDE)
    public CaseView takeOut(@PathParam("id") String id, @NotNull @Valid TakenOut in) {
        people.takeOut(actor, Ids.of(id), in);
        return cases.view(actor, Ids.of(id));
    }

    @POST
    @Path("facts")
    @Needs(Permission.CASES)
    public CaseView describe(@PathParam("id") String id, @NotNull @Valid Described in) {
        people.describe(actor, Ids.of(id), in);
        return cases.view(actor, Ids.of(id));
    }
}
