package school.heed.demohost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/** The invented phone of the person who is signed in: six digits to type in Heed. */
@Path("authenticator")
@RequestScoped
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PhonePages {
    @Inject
    Layout layout;

    @Inject
    Visitor visitor;

    @Inject
    Settings settings;

    @Inject
    Phones phones;

    @GET
    public String phone() {
        String secret = phones.of(visitor.staff().id())
                .filter(s -> settings.faultsOn())
                .orElseThrow(() -> new Problem(404, "page-404", "There is no such page, or not for you."));
        Instant now = Instant.now();
        long left = Phones.STEP_SECONDS - now.getEpochSecond() % Phones.STEP_SECONDS;
        String digits = Phones.digits(secret, now);
        return layout.page(
                "Invented phone", "/authenticator", """
                <h1>Your invented phone</h1>
                <p class="lead">In a real school these six digits stand on the person’s own phone and nowhere in the school’s system.
                Here the demo shows them, because its people have no phones.</p>
                <div class="card"><p>Type these in Safeguarding:</p>
                <p class="digits" id="digits">%s %s</p>
                <p>They change in %d seconds. Each code works once.</p>
                <p><a href="/authenticator">Show the digits of now</a></p></div>
                """.formatted(digits.substring(0, 3), digits.substring(3), left));
    }
}
