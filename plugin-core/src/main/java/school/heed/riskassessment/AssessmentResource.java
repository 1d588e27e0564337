package school.heed.riskassessment;

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

/** The risks of a case: read by all who may open it, written by leads and deputies, signed by whoever’s turn it is. */
@RequestScoped
@Path("/cases/{id}/assessment")
@Produces("application/json")
@Consumes("application/json")
public class AssessmentResource {
    @Inject
    Actor actor;

    @Inject
    Assessments assessments;

    @Inject
    Signatures signatures;

    @Inject
    AssessmentPrints prints;

    @GET
    @Needs(Permission.NAMED)
    public AssessmentView read(@PathParam("id") String id) {
        return assessments.read(actor, Ids.of(id));
    }

    @GET
    @Path("versions/{revision}")
    @Needs(Permission.NAMED)
    public AssessmentView version(@PathParam("id") String id, @PathParam("revision") String revision) {
        return assessments.version(actor, Ids.of(id), revision);
    }

    /** The whole is for the safeguarding team alone. */
    @GET
    @Path("print")
    @Needs(Permission.CASES)
    public AssessmentPrintView print(@PathParam("id") String id) {
        return prints.print(actor, Ids.of(id));
    }

    @POST
    @Needs(Permission.CASES)
    public AssessmentView save(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewAssessment in) {
        return assessments.save(actor, Ids.of(id), Ids.key(key), in);
    }

    @POST
    @Path("signatures")
    @Needs(Permission.NAMED)
    public AssessmentView sign(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewSignature in) {
        return signatures.sign(actor, Ids.of(id), Ids.key(key), in);
    }
}
