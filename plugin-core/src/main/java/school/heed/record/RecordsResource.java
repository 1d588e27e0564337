package school.heed.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** The records of a case: read by all who may open it, written by leads and deputies. */
@RequestScoped
@Path("/cases/{id}/records")
@Produces("application/json")
@Consumes("application/json")
public class RecordsResource {
    @Inject
    Actor actor;

    @Inject
    Records records;

    @Inject
    Series series;

    @Inject
    RecordPrints prints;

    @Inject
    Parents parents;

    @GET
    @Path("{form}")
    @Needs(Permission.NAMED)
    public RecordView read(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @QueryParam("child") String child,
            @QueryParam("record") String record) {
        return parents.with(actor, records.read(actor, Ids.of(id), form, Ids.optional(child), Ids.optional(record)));
    }

    @GET
    @Path("{form}/print")
    @Needs(Permission.NAMED)
    public RecordPrintView print(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @QueryParam("child") String child,
            @QueryParam("record") String record) {
        return prints.print(actor, Ids.of(id), form, Ids.optional(child), Ids.optional(record));
    }

    @GET
    @Path("{form}/series")
    @Needs(Permission.NAMED)
    public SeriesView series(
            @PathParam("id") String id, @PathParam("form") String form, @QueryParam("child") String child) {
        return series.read(actor, Ids.of(id), form, Ids.optional(child));
    }

    @PUT
    @Path("draft")
    @Needs(Permission.CASES)
    public Records.Kept keep(@PathParam("id") String id, @NotNull @Valid NewRecord in) {
        return records.keep(actor, Ids.of(id), in);
    }

    @POST
    @Needs(Permission.CASES)
    public RecordView save(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewRecord in) {
        return records.save(actor, Ids.of(id), Ids.key(key), in);
    }
}
