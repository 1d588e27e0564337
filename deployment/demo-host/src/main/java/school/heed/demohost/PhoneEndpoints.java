package school.heed.demohost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** For the demo and tests only: gives an invented person an invented phone, and reads it. */
@Path("demo/phones/{user}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PhoneEndpoints {
    @Inject
    DemoKey door;

    @Inject
    SchoolBook book;

    @Inject
    Phones phones;

    @HeaderParam("X-Demo-Key")
    String key;

    @PathParam("user")
    String user;

    @POST
    public Response give(byte[] body) {
        door.check(key);
        JsonObject in = JsonBody.read(body, Set.of("secret")).fields();
        phones.put(new Phones.Phone(owner().id(), in.getString("secret", "")));
        return Response.noContent().build();
    }

    /** The digits of now and those that come next. */
    @GET
    public Map<String, String> read() {
        door.check(key);
        String secret = phones.of(owner().id())
                .orElseThrow(() -> new Problem(404, "no-phone", "This person has no phone in the demo."));
        Instant now = Instant.now();
        return Map.of(
                "now", Phones.digits(secret, now), "next", Phones.digits(secret, now.plusSeconds(Phones.STEP_SECONDS)));
    }

    private Staff owner() {
        return book.byUser(user).orElseThrow(() -> new Problem(404, "no-such-staff", "Nobody signs in as this."));
    }
}
