package school.heed.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import school.heed.host.Pairings;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** First screens: the lead's desk and everybody's tab. */
@RequestScoped
@Path("/")
@Produces("application/json")
@Consumes("application/json")
public class DeskResource {
    @Inject
    Actor actor;

    @Inject
    Desk desk;

    @Inject
    Tab tab;

    @Inject
    Roles roles;

    @Inject
    Pairings pairings;

    @GET
    @Path("desk")
    @Needs(Permission.DESK)
    public DeskView desk() {
        return desk.of(actor);
    }

    @GET
    @Path("tab")
    @Needs(Permission.REPORT)
    public TabView tab(@QueryParam("child") String child) {
        return tab.of(actor, Ids.optional(child));
    }

    @POST
    @Path("capabilities")
    @Needs(value = Permission.DESK, stepUp = true)
    public DeskView decide(@NotNull @Valid RoleDecision in) {
        roles.decide(actor, in);
        return desk.of(actor);
    }

    @POST
    @Path("pairings/{id}/approval")
    @Needs(value = Permission.DECIDE, stepUp = true)
    public DeskView approve(@PathParam("id") String id) {
        pairings.approve(actor, id);
        return desk.of(actor);
    }
}
