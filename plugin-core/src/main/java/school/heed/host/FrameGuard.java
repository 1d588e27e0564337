package school.heed.host;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may frame Heed: under {@code /ui/{hostId}/} that host's origin alone, anywhere else nobody. On every answer, errors included. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class FrameGuard implements Filter {
    private static final Pattern HOST = Pattern.compile("/ui/(h[a-z0-9]{6,40})(/.*)?");

    @Inject
    HostLinks links;

    @Inject
    @ConfigProperty(name = "heed.public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var in = (HttpServletRequest) request;
        var out = (HttpServletResponse) response;
        out.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors " + ancestors(asked(in)));
        out.setHeader("X-Content-Type-Options", "nosniff");
        out.setHeader("Referrer-Policy", "strict-origin");
        out.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        out.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (publicUrl.startsWith("https://")) {
            // Browsers that were here once never again ask for Heed over plain http.
            out.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!in.getRequestURI().startsWith("/ui/assets/")) {
            out.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** The address the browser asked for, also while the container shows its error page instead. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    private String ancestors(String path) {
        var host = HOST.matcher(path);
        if (!host.matches()) {
            return "'none'";
        }
        try {
            return links.find(host.group(1))
                    .filter(link -> link.status().equals("ACTIVE"))
                    .map(HostLinks.Link::origin)
                    .orElse("'none'");
        } catch (RuntimeException e) {
            // Without the database nobody may frame anything; the answer itself will say what is wrong.
            return "'none'";
        }
    }
}
