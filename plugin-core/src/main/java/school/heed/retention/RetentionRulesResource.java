package school.heed.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** How long the school keeps its cases. */
@RequestScoped
@Path("/retention")
@Produces("application/json")
@Consumes("application/json")
public class RetentionRulesResource {
    @Inject
    Actor actor;

    @Inject
    Retention retention;

    @GET
    @Needs(Permission.CASES)
    public RulesView read() {
        return retention.rules(actor);
    }

    @POST
    @Needs(Permission.DECIDE)
    public RulesView change(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewRule in) {
        return retention.change(actor, Ids.key(key), in);
    }
}
