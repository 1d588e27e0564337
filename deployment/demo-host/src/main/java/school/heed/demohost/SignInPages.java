package school.heed.demohost;

import static school.heed.demohost.Layout.e;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signing in and out. It is a demonstration: everybody's password is the same and stands on the page. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SignInPages {
    private static final String PASSWORD = "demo";
    private static final String[] KNOWN = {"lowther", "adeyinka", "corrie", "head", "kessie", "oduya"};

    @Inject
    Layout layout;

    @Inject
    Visitor visitor;

    @Inject
    Sessions sessions;

    @Inject
    SchoolBook book;

    @Inject
    Settings settings;

    @GET
    @Path("sign-in")
    public String form() {
        return form("");
    }

    private String form(String said) {
        StringBuilder people = new StringBuilder();
        for (String user : KNOWN) {
            book.byUser(user).ifPresent(s -> people.append("<tr><th scope=\"row\"><code>")
                    .append(e(user))
                    .append("</code></th><td>")
                    .append(e(s.name()))
                    .append("</td><td>")
                    .append(e(book.account(s.id()).job()))
                    .append("</td></tr>"));
        }
        return layout.page("Sign in", "", """
                <div class="narrow">
                <h1>Sign in</h1>
                %s
                <form class="card stack" method="post" action="/sign-in">
                <div><label for="user">User name</label>
                <input id="user" name="user" autocomplete="username" autocapitalize="none" required></div>
                <div><label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required></div>
                <button>Sign in</button>
                </form>
                <h2>Who you can be</h2>
                <p>This is a demonstration. Everybody’s password is <code>demo</code>.</p>
                <table><thead><tr><th scope="col">User name</th><th scope="col">Name</th><th scope="col">Role</th></tr></thead>
                <tbody>%s</tbody></table>
                </div>
                """.formatted(said, people));
    }

    @POST
    @Path("sign-in")
    public Response signIn(@FormParam("user") String user, @FormParam("password") String password) {
        Staff person = user == null ? null : book.byUser(user.strip()).orElse(null);
        if (person == null || !PASSWORD.equals(password)) {
            String said = "<p class=\"error\" role=\"alert\">The user name or the password is wrong. Try again.</p>";
            return Response.status(403).entity(form(said)).build();
        }
        return Response.seeOther(URI.create(settings.issuer() + "/"))
                .cookie(cookie(sessions.start(person.id()), -1))
                .build();
    }

    @POST
    @Path("sign-out")
    public Response signOut(@FormParam("csrf") String csrf) {
        visitor.checkForm(csrf);
        sessions.end(visitor.token());
        return Response.seeOther(URI.create(settings.issuer() + "/sign-in"))
                .cookie(cookie("", 0))
                .build();
    }

    /** Called by the frame script while somebody types in Heed: asking keeps the session. */
    @POST
    @Path("session/ping")
    public Response ping() {
        return Response.status(visitor.staff() == null ? 401 : 204).build();
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(Sessions.COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(settings.issuer().startsWith("https:"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
