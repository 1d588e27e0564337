package school.heed.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;

/** Finding a child or a colleague by name, for the report. */
@RequestScoped
@Path("/")
@Produces("application/json")
@Consumes("application/json")
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

    @POST
    @Path("children/search")
    @Needs(Permission.REPORT)
    public ChildrenFound children(@NotNull @Valid Sought in) {
        return new ChildrenFound(children.search(actor, in.q()));
    }

    @POST
    @Path("staff/search")
    @Needs(Permission.REPORT)
    public StaffFound staff(@NotNull @Valid Sought in) {
        return new StaffFound(staff.search(actor, in.q()));
    }
}
