package school.heed.casefile;

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
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** Who may open a case. A lead decides; anybody who works on it may declare a conflict of their own. */
@RequestScoped
@Path("/cases/{id}/access")
@Produces("application/json")
@Consumes("application/json")
public class CaseAccessResource {
    @Inject
    Actor actor;

    @Inject
    CaseAccess access;

    @Inject
    CaseConflicts conflicts;

    @GET
    @Needs(Permission.CASES)
    public AccessView read(@PathParam("id") String id) {
        return access.view(actor, Ids.of(id));
    }

    @POST
    @Path("named-only")
    @Needs(Permission.DECIDE)
    public AccessView restrict(@PathParam("id") String id, @NotNull @Valid NamedOnly in) {
        return access.restrict(actor, Ids.of(id), in);
    }

    @POST
    @Path("reopening")
    @Needs(Permission.DECIDE)
    public AccessView reopen(@PathParam("id") String id, @NotNull @Valid Reason in) {
        return access.reopen(actor, Ids.of(id), in);
    }

    @POST
    @Path("people")
    @Needs(Permission.DECIDE)
    public AccessView add(@PathParam("id") String id, @NotNull @Valid NamedPerson in) {
        return access.add(actor, Ids.of(id), in);
    }

    @POST
    @Path("people/removal")
    @Needs(Permission.DECIDE)
    public AccessView remove(@PathParam("id") String id, @NotNull @Valid NamedPerson in) {
        return access.remove(actor, Ids.of(id), in);
    }

    @POST
    @Path("conflicts")
    @Needs(Permission.CASES)
    public AccessView declare(@PathParam("id") String id, @NotNull @Valid NewConflict in) {
        return conflicts.declare(actor, Ids.of(id), in);
    }

    @POST
    @Path("conflicts/lifting")
    @Needs(Permission.DECIDE)
    public AccessView lift(@PathParam("id") String id, @NotNull @Valid NewConflict in) {
        return conflicts.lift(actor, Ids.of(id), in);
    }
}
