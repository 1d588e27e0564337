package school.heed.demohost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The three files the pages need. */
@Path("assets")
@ApplicationScoped
public class AssetFiles {
    private static final Map<String, String> TYPES = Map.of(
            "host.css", "text/css;charset=UTF-8",
            "heed-frame.js", "text/javascript;charset=UTF-8",
            "thistle.svg", "image/svg+xml");

    @GET
    @Path("{name}")
    public Response file(@PathParam("name") String name) throws IOException {
        if (!TYPES.containsKey(name)) {
            throw new Problem(404, "no-such-file", "There is no such file.");
        }
        try (InputStream in = AssetFiles.class.getResourceAsStream("/assets/" + name)) {
            return Response.ok(in.readAllBytes(), TYPES.get(name))
                    .header("Cache-Control", "no-cache")
                    .build();
        }
    }
}
