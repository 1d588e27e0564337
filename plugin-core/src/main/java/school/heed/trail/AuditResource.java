package school.heed.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;

/** The audit, for leads about everybody and for the head about the leads. */
@RequestScoped
@Path("/audit")
@Produces("application/json")
public class AuditResource {
    @Inject
    Actor actor;

    @Inject
    Trail trail;

    @GET
    @Needs(Permission.AUDIT)
    public TrailView everybody(
            @QueryParam("person") String person,
            @QueryParam("record") String record,
            @QueryParam("day") String day,
            @QueryParam("before") String before) {
        return trail.ofEverybody(actor, new TrailQuery(person, record, day, before));
    }

    @GET
    @Path("leads")
    @Needs(Permission.AUDIT_LEADS)
    public TrailView leads(
            @QueryParam("person") String person,
            @QueryParam("record") String record,
            @QueryParam("day") String day,
            @QueryParam("before") String before) {
        return trail.ofLeads(actor, new TrailQuery(person, record, day, before));
    }
}
