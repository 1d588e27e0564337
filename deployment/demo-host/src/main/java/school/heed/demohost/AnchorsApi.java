package school.heed.demohost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Where Heed leaves its signed checkpoints. */
@Path("anchors")
@RequestScoped
public class AnchorsApi {
    @Inject
    Anchors anchors;

    @PUT
    @Path("{seq}")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope("anchors.write")
    public Response putAnchor(@PathParam("seq") String seq, byte[] body) {
        JsonBody in = JsonBody.read(body, Set.of("school", "checkpoint", "signature"));
        if (!seq.matches("[1-9][0-9]{0,15}") || !in.text("signature", 128).matches("[0-9a-f]{128}")) {
            throw JsonBody.invalid("An anchor has a number from 1 and a signature of 64 bytes in hex.");
        }
        anchors.keep(
                JsonBody.uuid(in.text("school", 36)),
                Long.parseLong(seq),
                in.text("checkpoint", 1000),
                in.text("signature", 128));
        return Response.noContent().build();
    }
}
