package school.heed.demohost;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Every refusal and failure of the API is problem+json, never a page. */
@Provider
public class ApiProblems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ApiProblems.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return answer(problem, null);
        }
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return answer(new Problem(status, code(status), words(status)), web.getResponse());
        }
        LOG.log(Level.WARNING, "An API call failed: {0}", thrown.getClass().getName());
        return answer(new Problem(500, "failed", words(500)), null);
    }

    private static Response answer(Problem problem, Response before) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.body());
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, PairingCodes.LIFE.toSeconds());
        }
        if (before != null && before.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, before.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "invalid-request";
            case 404 -> "no-such-address";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 415 -> "json-only";
            default -> "failed";
        };
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> "The request cannot be understood.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "Answers are application/json.";
            case 415 -> "Bodies are application/json.";
            default -> "The host could not answer. Nothing is known to have been stored.";
        };
    }
}
