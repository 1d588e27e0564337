package school.heed.childfile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.identity.Needs;
import school.heed.identity.Permission;
import school.heed.platform.web.Ids;

/** One child's own file, for those who work on cases. */
@RequestScoped
@Path("/children/{id}/file")
@Produces("application/json")
public class ChildFileResource {
    @Inject
    Actor actor;

    @Inject
    ChildFiles files;

    @GET
    @Needs(Permission.CASES)
    public ChildFileView read(@PathParam("id") String id, @QueryParam("before") String before) {
        return files.read(actor, Ids.of(id), Ids.moment(before, Chronology.NEWEST));
    }

    @GET
    @Path("print")
    @Needs(Permission.CASES)
    public ChildPrintView print(@PathParam("id") String id, @QueryParam("part") @DefaultValue("1") int part) {
        return files.print(actor, Ids.of(id), part);
    }
}
