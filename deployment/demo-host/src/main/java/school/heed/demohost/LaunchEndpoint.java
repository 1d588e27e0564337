package school.heed.demohost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;

/** Signs a launch token for the person signed in here. Origin and Sec-Fetch-Site are checked by {@link PageGuard}. */
@Path("heed/launch")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LaunchEndpoint {
    private static final Set<String> VIEWS = Set.of("tab", "report", "workspace", "setup");

    @Inject
    Visitor visitor;

    @Inject
    Pairing pairing;

    @Inject
    SchoolBook book;

    @Inject
    Settings settings;

    @Inject
    Faults faults;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Map<String, String> launch(
            @FormParam("nonce") String nonce, @FormParam("view") String view, @FormParam("pupil") String pupil) {
        Staff person = visitor.staff();
        if (person == null) {
            throw new Problem(401, "signed-out", "You are signed out. Sign in again.");
        }
        String about = pupil == null ? "" : pupil;
        boolean wellFormed =
                nonce != null && nonce.matches("[A-Za-z0-9_-]{43}") && view != null && VIEWS.contains(view);
        if (!wellFormed || view.equals("tab") && about.isEmpty()) {
            throw new Problem(400, "invalid-launch", "The launch needs a nonce, a view, and for a tab a pupil.");
        }
        // Any member of staff may open any pupil's profile in this school.
        if (!about.isEmpty() && book.pupilHere(about).isEmpty()) {
            throw new Problem(404, "no-such-pupil", "No pupil on roll has this id.");
        }
        Pairing.Paired heed = pairing.paired()
                .orElseThrow(() -> new Problem(409, "not-paired", "This host is not paired with Heed."));
        return Map.of(
                "token",
                LaunchTokens.sign(
                        pairing.key(), settings.issuer(), heed, person, nonce, view, about, faults.shownTime()));
    }
}
