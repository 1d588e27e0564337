package school.heed.demohost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says in the school's own page what went wrong; endpoints called by scripts get problem+json. */
@Provider
@ApplicationScoped
public class PageProblems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(PageProblems.class.getName());

    @Inject
    Layout layout;

    @Context
    UriInfo address;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = asProblem(thrown);
        String path = address.getPath();
        boolean forScript = path.startsWith("demo/") || path.startsWith("heed/") || path.startsWith("session/");
        return forScript
                ? Response.status(problem.status())
                        .type("application/problem+json")
                        .entity(problem.body())
                        .build()
                : Response.status(problem.status())
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(layout.problem(problem))
                        .build();
    }

    private static Problem asProblem(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return problem;
        }
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return new Problem(status, "page-" + status, "There is no such page, or not for you.");
        }
        LOG.log(Level.WARNING, "A page failed: {0}", thrown.getClass().getName());
        return new Problem(500, "failed", "The page could not be made. Try again.");
    }
}
