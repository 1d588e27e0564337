package school.heed.retention;

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

/** How long one case is kept, and the holds on it. */
@RequestScoped
@Path("/cases/{id}/retention")
@Produces("application/json")
@Consumes("application/json")
public class RetentionResource {
    @Inject
    Actor actor;

    @Inject
    Retention retention;

    @GET
    @Needs(Permission.CASES)
    public RetentionView read(@PathParam("id") String id) {
        return retention.of(actor, Ids.of(id));
    }

    @POST
    @Path("hold")
    @Needs(Permission.DECIDE)
    public RetentionView hold(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewHold in) {
        return retention.hold(actor, Ids.of(id), Ids.key(key), in);
    }

    @POST
    @Path("lift")
    @Needs(Permission.DECIDE)
    public RetentionView lift(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid Lift in) {
        return retention.lift(actor, Ids.of(id), Ids.key(key), in);
    }
}
