package school.heed.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import school.heed.chronology.Chronology;
import school.heed.chronology.Entries;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** Cases, for leads and deputies, and for those who are named in one. */
@RequestScoped
@Path("/cases")
@Produces("application/json")
@Consumes("application/json")
public class CasesResource {
    @Inject
    Actor actor;

    @Inject
    Cases cases;

    @Inject
    CaseWork work;

    @Inject
    CaseLife life;

    @Inject
    EarlierMatters earlier;

    @GET
    @Needs(Permission.NAMED)
    public CaseLines list(@QueryParam("before") @DefaultValue("2147483647") int before) {
        return cases.list(actor, before);
    }

    @GET
    @Path("{id}")
    @Needs(Permission.NAMED)
    public CaseView read(@PathParam("id") String id) {
        return cases.view(actor, Ids.of(id));
    }

    @GET
    @Path("{id}/entries")
    @Needs(Permission.NAMED)
    public Entries lines(@PathParam("id") String id, @QueryParam("before") String before) {
        return work.lines(actor, Ids.of(id), Ids.moment(before, Chronology.NEWEST));
    }

    @POST
    @Path("{id}/entries")
    @Needs(Permission.NAMED)
    public CaseView write(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewLine in) {
        return work.write(actor, Ids.of(id), Ids.key(key), in);
    }

    @POST
    @Path("{id}/entries/{entry}/correction")
    @Needs(Permission.CASES)
    public CaseView correct(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid Correction in) {
        return work.correct(actor, Ids.of(id), Ids.of(entry), Ids.key(key), in);
    }

    @POST
    @Path("{id}/contact-not-required")
    @Needs(Permission.DECIDE)
    public CaseView contactNotRequired(@PathParam("id") String id, @NotNull @Valid NotRequired in) {
        return work.contactNotRequired(actor, Ids.of(id), in);
    }

    @GET
    @Path("{id}/earlier")
    @Needs(Permission.CASES)
    public EarlierView earlier(@PathParam("id") String id) {
        return earlier.of(actor, Ids.of(id));
    }

    @POST
    @Path("{id}/earlier")
    @Needs(Permission.CASES)
    public CaseView earlierChecked(@PathParam("id") String id, @NotNull @Valid EarlierChecked in) {
        earlier.check(actor, Ids.of(id), in);
        return cases.view(actor, Ids.of(id));
    }

    @POST
    @Path("{id}/closing")
    @Needs(Permission.DECIDE)
    public CaseView close(@PathParam("id") String id, @NotNull @Valid CaseClosing in) {
        life.close(actor, Ids.of(id), in);
        return cases.view(actor, Ids.of(id));
    }

    @POST
    @Path("{id}/reopening")
    @Needs(Permission.CASES)
    public CaseView reopen(@PathParam("id") String id, @NotNull @Valid Reason in) {
        life.reopen(actor, Ids.of(id), in.reason());
        return cases.view(actor, Ids.of(id));
    }

    @POST
    @Path("{id}/host-copies")
    @Needs(value = Permission.DECIDE, stepUp = true)
    public CaseView hostCopies(@PathParam("id") String id, @NotNull @Valid HostCopiesIn in) {
        return work.hostCopies(actor, Ids.of(id), in);
    }

    @POST
    @Path("{id}/host-copies/again")
    @Needs(Permission.DECIDE)
    public CaseView copyAgain(@PathParam("id") String id) {
        return work.copyAgain(actor, Ids.of(id));
    }
}
