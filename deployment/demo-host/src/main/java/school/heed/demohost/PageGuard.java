package school.heed.demohost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Stands before every page: knows who is signed in, sends others to sign in, and sets the pages' safety headers. */
@Provider
@ApplicationScoped
public class PageGuard implements ContainerRequestFilter, ContainerResponseFilter {
    @Inject
    Sessions sessions;

    @Inject
    SchoolBook book;

    @Inject
    Pairing pairing;

    @Inject
    Settings settings;

    @Inject
    Visitor visitor;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.startsWith("assets/") || path.startsWith("demo/")) {
            return;
        }
        if (request.getMethod().equals("POST")) {
            checkOrigin(request);
        }
        Cookie cookie = request.getCookies().get(Sessions.COOKIE);
        String token = cookie == null ? null : cookie.getValue();
        sessions.find(token).ifPresent(session -> book.staff()
                .get(session.staffId())
                .filter(s -> s.active() && !s.gone())
                .ifPresent(s -> visitor.is(s, token, session)));
        boolean open = path.equals("sign-in") || path.equals("heed/launch") || path.equals("session/ping");
        if (visitor.staff() == null && !open) {
            request.abortWith(Response.seeOther(URI.create(settings.issuer() + "/sign-in"))
                    .build());
        }
    }

    /** A form of ours comes from a page of ours: browsers say so, and cannot be made to lie about it. */
    private void checkOrigin(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean ours = settings.origin().equals(origin) && (site == null || site.equals("same-origin"));
        if (!ours) {
            throw new Problem(403, "foreign-page", "Open this system at " + settings.issuer() + " and try again.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        String frames =
                pairing.paired().map(p -> Settings.originOf(p.launchUrl())).orElse("'none'");
        headers.putSingle(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src " + frames);
        headers.putSingle("Referrer-Policy", "strict-origin");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (!request.getUriInfo().getPath().startsWith("assets/")) {
            headers.putSingle("Cache-Control", "no-store");
        }
    }
}
