package school.heed.host;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Serves the page of the iframe, told its host's origin, and the hashed assets, compressed once and cached by browsers for a year. */
@WebServlet("/ui/*")
public class UiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PAGE = Pattern.compile("/(h[a-z0-9]{6,40}|setup|direct)/");
    /** Pages that no host frames. */
    private static final Set<String> ALONE = Set.of("setup", "direct");

    private static final Pattern ASSET = Pattern.compile("/assets/[A-Za-z0-9._-]+\\.(js|css|svg|woff2)");
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "svg", "image/svg+xml", "woff2", "font/woff2");
    private final transient Map<String, byte[]> assets = new ConcurrentHashMap<>();

    @Inject
    transient HostLinks links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        var page = PAGE.matcher(path);
        if (page.matches()) {
            page(page.group(1), response);
        } else if (ASSET.matcher(path).matches()) {
            asset(path, response);
        } else {
            response.sendError(404);
        }
    }

    private void page(String hostId, HttpServletResponse response) throws IOException {
        var origin = ALONE.contains(hostId)
                ? ""
                : links.find(hostId)
                        .filter(link -> link.status().equals("ACTIVE"))
                        .map(HostLinks.Link::origin)
                        .orElse(null);
        var html = read("/index.html");
        if (origin == null || html == null) {
            response.sendError(404);
            return;
        }
        var text = new String(html, StandardCharsets.UTF_8)
                .replace(
                        "name=\"heed-host-origin\" content=\"\"",
                        "name=\"heed-host-origin\" content=\"" + origin + "\"")
                .replace(
                        "name=\"heed-host-id\" content=\"\"",
                        "name=\"heed-host-id\" content=\"" + (hostId.equals("setup") ? "" : hostId) + "\"");
        response.setContentType("text/html;charset=UTF-8");
        compressed(response, gzip(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void asset(String path, HttpServletResponse response) throws IOException {
        var bytes = assets.get(path);
        if (bytes == null) {
            var plain = read(path);
            if (plain == null) {
                response.sendError(404);
                return;
            }
            bytes = gzip(plain);
            assets.put(path, bytes);
        }
        response.setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)) + ";charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        compressed(response, bytes);
    }

    private static void compressed(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private byte[] read(String path) throws IOException {
        try (var in = getServletContext().getResourceAsStream("/ui" + path)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
