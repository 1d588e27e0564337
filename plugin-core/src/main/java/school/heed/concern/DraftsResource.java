package school.heed.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import school.heed.access.ReservedLane;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;

/** The form before it is sent: everything it needs in one answer, the draft, and numbered paper forms. */
@RequestScoped
@Path("/")
@Produces("application/json")
@Consumes("application/json")
public class DraftsResource {
    @Inject
    Actor actor;

    @Inject
    Drafts drafts;

    @Inject
    ReportForm form;

    /** How many numbered forms to print. */
    public record NewPaperForms(
            @Min(value = 1, message = "At least one form.") @Max(value = 50, message = "At most 50 forms at once.")
            int count) {}

    @GET
    @Path("report")
    @ReservedLane
    @Needs(Permission.REPORT)
    public ReportForm.View report(@QueryParam("child") String child) {
        return form.view(actor, child);
    }

    @PUT
    @Path("draft")
    @ReservedLane
    @Needs(Permission.REPORT)
    public Drafts.Saved save(@NotNull @Valid DraftIn in) {
        return drafts.save(actor, in);
    }

    @DELETE
    @Path("draft")
    @Needs(Permission.REPORT)
    public void delete() {
        drafts.delete(actor);
    }

    @POST
    @Path("paper-forms")
    @Needs(Permission.REPORT)
    public ReportForm.PaperForms paper(@NotNull @Valid NewPaperForms in) {
        return form.paper(actor, in.count());
    }
}
