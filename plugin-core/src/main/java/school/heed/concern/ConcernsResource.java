package school.heed.concern;

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
import school.heed.access.ReservedLane;
import school.heed.casefile.CaseView;
import school.heed.casefile.Cases;
import school.heed.casefile.NewConflict;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** Reports: made by any member of staff, worked on at the desk. */
@RequestScoped
@Path("/concerns")
@Produces("application/json")
@Consumes("application/json")
public class ConcernsResource {
    @Inject
    Actor actor;

    @Inject
    Concerns concerns;

    @Inject
    Triage triage;

    @Inject
    ConcernConflicts conflicts;

    @Inject
    Cases cases;

    @POST
    @ReservedLane
    @Needs(Permission.REPORT)
    public jakarta.ws.rs.core.Response submit(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewConcern in) {
        var taken = concerns.submit(actor, Ids.key(key), in);
        return jakarta.ws.rs.core.Response.status(taken.first() ? 201 : 200)
                .entity(taken.receipt())
                .build();
    }

    @GET
    @Path("{id}/own")
    @Needs(Permission.REPORT)
    public OwnConcern own(@PathParam("id") String id) {
        return concerns.own(actor, Ids.of(id));
    }

    @POST
    @Path("{id}/additions")
    @Needs(Permission.REPORT)
    public OwnConcern add(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewAddition in) {
        return concerns.add(actor, Ids.of(id), Ids.key(key), in);
    }

    @POST
    @Path("{id}/opening")
    @Needs(Permission.DESK)
    public ConcernView open(@PathParam("id") String id) {
        return triage.open(actor, Ids.of(id));
    }

    @GET
    @Path("{id}")
    @Needs(Permission.NAMED)
    public ConcernView read(@PathParam("id") String id) {
        return triage.read(actor, Ids.of(id));
    }

    @POST
    @Path("{id}/acknowledgement")
    @Needs(Permission.DESK)
    public ConcernView acknowledge(@PathParam("id") String id, @NotNull @Valid Acknowledgement in) {
        return triage.acknowledge(actor, Ids.of(id), in);
    }

    @POST
    @Path("{id}/case")
    @Needs(Permission.CASES)
    public CaseView openCase(@PathParam("id") String id, @NotNull @Valid CaseOpening in) {
        return cases.view(actor, triage.openCase(actor, Ids.of(id), in).id());
    }

    @POST
    @Path("{id}/attachment")
    @Needs(Permission.CASES)
    public CaseView attach(@PathParam("id") String id, @NotNull @Valid Attachment in) {
        return cases.view(actor, triage.attach(actor, Ids.of(id), in).id());
    }

    @POST
    @Path("{id}/conflicts")
    @Needs(Permission.DESK)
    public ConcernConflicts.Declared declare(@PathParam("id") String id, @NotNull @Valid NewConflict in) {
        return conflicts.declare(actor, Ids.of(id), in);
    }

    @POST
    @Path("{id}/closing")
    @Needs(Permission.DESK)
    public ConcernView close(@PathParam("id") String id, @NotNull @Valid Closing in) {
        return triage.close(actor, Ids.of(id), in);
    }
}
