package school.heed.demohost;

import static school.heed.demohost.Layout.e;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/** The IT administrator's page: pairing, and which boxes are ticked for whom. Other staff do not find it. */
@Path("admin/heed")
@RequestScoped
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AdminPages {
    static final List<String> CAPABILITIES = List.of("report", "admin", "lead", "deputy", "head", "pastoral");

    @Inject
    Layout layout;

    @Inject
    Visitor visitor;

    @Inject
    Pairing pairing;

    @Inject
    SchoolBook book;

    @Inject
    HostClock clock;

    @Inject
    Settings settings;

    @GET
    public String page() {
        onlyAdmin();
        return page("");
    }

    /** Shows a fresh code, once: reloading the page does not show it again. */
    @POST
    @Path("code")
    public String showCode(@FormParam("csrf") String csrf) {
        onlyAdmin();
        visitor.checkForm(csrf);
        return page(
                """
                <div class="code" role="status"><p>Copy this code into Heed’s set-up page. It works once, until %s.</p>
                <p><label for="code">Pairing code</label>
                <textarea id="code" readonly rows="5" spellcheck="false">%s</textarea></p></div>
                """.formatted(HomePages.TIME.format(clock.instant().plus(PairingCodes.LIFE)), e(pairing.showCode())));
    }

    private String page(String code) {
        String state = pairing.paired()
                .map(p -> """
                        <p><span class="good">Paired</span> with <b>%s</b> since %s.</p>
                        <dl><div><dt>Fingerprint</dt><dd class="print">%s</dd></div></dl>
                        <p class="quiet">Heed’s set-up page shows the same eight characters. If they differ, do not go on.</p>
                        """.formatted(e(p.issuer()), HomePages.TIME.format(p.since()), e(p.fingerprint())))
                .orElse("<p>Not paired yet. Show a code, then paste it into Heed’s set-up page.</p>");
        return layout.page("Heed set-up", "/admin/heed", """
                <h1>Heed set-up</h1>
                <section class="card"><h2>Pairing</h2>%s%s
                <form method="post" action="/admin/heed/code">%s<button>%s</button></form></section>
                <section class="card"><h2>Who may do what</h2>
                <p>Heed takes <i>report</i> and <i>admin</i> from here. The other four wait until a person already confirmed
                inside Heed confirms them.</p>%s</section>
                <section><h2>Heed’s own set-up</h2>%s</section>
                """.formatted(
                        state,
                        code,
                        layout.csrf(),
                        pairing.paired().isPresent() ? "Show a code for a new pairing" : "Show a pairing code",
                        staffTable(),
                        layout.heed("setup", "", "/", null)));
    }

    private String staffTable() {
        StringBuilder rows = new StringBuilder();
        List<Staff> staff = book.staff().present().stream()
                .sorted(Comparator.comparing(Staff::id))
                .toList();
        for (Staff s : staff) {
            rows.append(
                    "<tr id=\"%s\"><th scope=\"row\">%s<br><span class=\"quiet\">%s%s</span></th><td><form method=\"post\" action=\"/admin/heed/staff/%s\">%s"
                            .formatted(
                                    e(s.id()),
                                    e(s.name()),
                                    e(book.account(s.id()).job()),
                                    s.active() ? "" : ", inactive",
                                    e(s.id()),
                                    layout.csrf()));
            for (String c : CAPABILITIES) {
                rows.append(
                        "<label class=\"tick\"><input type=\"checkbox\" name=\"capability\" value=\"%s\"%s>%s</label>"
                                .formatted(c, s.capabilities().contains(c) ? " checked" : "", c));
            }
            rows.append("<button class=\"small\" aria-label=\"Save %s\">Save</button></form></td></tr>"
                    .formatted(e(s.name())));
        }
        return """
                <div class="scroll tall" tabindex="0" role="region" aria-label="Staff and capabilities"><table>
                <thead><tr><th scope="col">Name</th><th scope="col">Capabilities</th></tr></thead><tbody>%s</tbody></table></div>
                """.formatted(rows);
    }

    @POST
    @Path("staff/{id}")
    public Response tick(
            @PathParam("id") String id,
            @FormParam("csrf") String csrf,
            @FormParam("capability") List<String> capabilities) {
        onlyAdmin();
        visitor.checkForm(csrf);
        Staff person = book.staff()
                .get(id)
                .filter(s -> !s.gone())
                .orElseThrow(() -> new Problem(404, "no-such-staff", "Nobody on the staff has this id."));
        List<String> ticked =
                CAPABILITIES.stream().filter(capabilities::contains).toList();
        book.change(person.changed(person.active(), false, ticked, clock.instant()));
        return Response.seeOther(URI.create(settings.issuer() + "/admin/heed#" + person.id()))
                .build();
    }

    private void onlyAdmin() {
        if (!visitor.may("admin")) {
            throw new Problem(404, "page-404", "There is no such page, or not for you.");
        }
    }
}
