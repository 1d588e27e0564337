package school.heed.apart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** Where the children of a case would meet: read by all who may open it; what the plan keeps apart is said by leads and deputies. */
@RequestScoped
@Path("/cases/{id}/apart")
@Produces("application/json")
@Consumes("application/json")
public class ApartResource {
    @Inject
    Actor actor;

    @Inject
    Apart apart;

    @Inject
    Timetables timetables;

    /** The host is asked between two transactions: let in and written down first, put together after. */
    @GET
    @Needs(Permission.NAMED)
    public ApartView read(@PathParam("id") String id) {
        var asked = apart.ask(actor, Ids.of(id));
        return apart.view(actor, asked, timetables.read(actor.school(), asked.hostIds(), asked.days()));
    }

    @POST
    @Needs(Permission.CASES)
    public ApartPlan keep(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewApart in) {
        return apart.keep(actor, Ids.of(id), Ids.key(key), in);
    }

    @POST
    @Path("looked")
    @Needs(Permission.CASES)
    public ApartPlan looked(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid Looked in) {
        return apart.looked(actor, Ids.of(id), Ids.key(key), in);
    }
}
