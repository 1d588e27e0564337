package school.heed.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** A case's chronology for paper, for everybody who may read the case. */
@RequestScoped
@Path("/cases/{id}/print")
@Produces("application/json")
public class CasePrintResource {
    @Inject
    Actor actor;

    @Inject
    CasePrints prints;

    @GET
    @Needs(Permission.NAMED)
    public CasePrintView print(@PathParam("id") String id, @QueryParam("part") @DefaultValue("1") int part) {
        return prints.print(actor, Ids.of(id), part);
    }
}
