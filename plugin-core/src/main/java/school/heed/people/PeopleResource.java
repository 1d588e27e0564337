package school.heed.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;

/** Finding a child or a colleague by name, for the report. */
@RequestScoped
@Path("/")
@Produces("application/json")
public class PeopleResource {
    @Inject
    Actor actor;

    @Inject
    Children children;

    @Inject
    Staff staff;

    /** Children found. */
    public record ChildrenFound(List<ChildLine> items) {}

    /** Colleagues found. */
    public record StaffFound(List<PersonLine> items) {}

    @GET
    @Path("children")
    @Needs(Permission.REPORT)
    public ChildrenFound children(@QueryParam("q") @DefaultValue("") String q) {
        return new ChildrenFound(children.search(actor, q));
    }

    @GET
    @Path("staff")
    @Needs(Permission.REPORT)
    public StaffFound staff(@QueryParam("q") @DefaultValue("") String q) {
        return new StaffFound(staff.search(actor, q));
    }
}
