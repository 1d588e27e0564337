package school.heed.demohost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Stands before every API operation: counts it, plays the asked-for faults, checks token, scope and size. */
@Provider
@RequestScoped
public class ApiGuard implements ContainerRequestFilter, ContainerResponseFilter {
    private static final int LARGEST_BODY = 65_536;

    @Inject
    Pairing pairing;

    @Inject
    Faults faults;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String operation = resource.getResourceMethod().getName();
        faults.called(operation);
        faults.before(operation, request);
        NeedsScope needs = resource.getResourceMethod().getAnnotation(NeedsScope.class);
        if (needs == null) {
            throw new Problem(403, "closed", "This operation is closed.");
        }
        if (!needs.value().equals(NeedsScope.NO_TOKEN)) {
            checkToken(request.getHeaderString(HttpHeaders.AUTHORIZATION), needs.value());
        }
        byte[] body = request.getEntityStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Problem(413, "too-large", "Bodies are at most 64 KiB.");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private void checkToken(String header, String scope) {
        if (header == null || !header.startsWith("Bearer ")) {
            throw new Problem(401, "token-missing", "This call needs a token of the paired Heed.");
        }
        TokenVerifier.Caller caller =
                pairing.check(header.substring("Bearer ".length()).strip());
        if (!scope.equals(NeedsScope.ANY) && !caller.scopes().contains(scope)) {
            throw new Problem(403, "scope-missing", "The token lacks the scope " + scope + ".");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }
}
