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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The staff's home page, the two doors to Heed that need no pupil, and the bell. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class HomePages {
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Inject
    Layout layout;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Chronology chronology;

    @Inject
    SchoolBook book;

    @Inject
    Settings settings;

    @GET
    public String home() {
        String job = book.account(visitor.staff().id()).job();
        String admin = visitor.may("admin")
                ? card("/admin/heed", "Heed set-up", "Pair this system with Heed and say who may do what.")
                : "";
        return layout.page("Home", "/", """
                <h1>Good day, %s</h1>
                <p class="lead">%s</p>
                <div class="cards">%s%s%s%s</div>
                """.formatted(
                e(visitor.staff().name()),
                e(job),
                card(
                        "/report",
                        "Report a concern",
                        "Worried about a child, or about an adult in school? Say so now. It takes a few minutes."),
                card("/safeguarding", "Safeguarding", "Your concerns, and for the safeguarding team their desk."),
                card(
                        "/pupils",
                        "Pupils",
                        "%,d on roll.".formatted(book.pupils().present().size())
                                + " Find a pupil’s profile, timetable and family."),
                admin));
    }

    private static String card(String to, String title, String words) {
        return "<div class=\"card\"><h2><a href=\"" + to + "\">" + title + "</a></h2><p>" + words + "</p></div>";
    }

    @GET
    @Path("report")
    public String report() {
        return layout.page(
                "Report a concern", "/report", "<h1>Report a concern</h1>" + layout.heed("report", "", "/", null));
    }

    /** The workspace; {@code notice} or {@code entry} opens Heed at the place a notice or an entry points to. */
    @GET
    @Path("safeguarding")
    public String workspace(@QueryParam("notice") String notice, @QueryParam("entry") String entry) {
        String deeper = null;
        if (notice != null) {
            deeper = notices.of(visitor.staff().id()).stream()
                    .filter(n -> n.id().equals(notice))
                    .map(Notices.Line::link)
                    .findFirst()
                    .orElse(null);
        } else if (entry != null && visitor.staff().mayReadEntries()) {
            deeper = chronology.shownEntry(entry).map(Chronology.Held::link).orElse(null);
        }
        return layout.page(
                "Safeguarding", "/safeguarding", "<h1>Safeguarding</h1>" + layout.heed("workspace", "", "/", deeper));
    }

    @GET
    @Path("notices")
    public String notices() {
        List<Notices.Line> lines = notices.of(visitor.staff().id());
        StringBuilder list = new StringBuilder();
        for (Notices.Line line : lines) {
            list.append("<li class=\"card\"><form method=\"post\" action=\"/notices/")
                    .append(e(line.id()))
                    .append("/open\">")
                    .append(layout.csrf())
                    .append("<p>")
                    .append(line.seen() ? "" : "<span class=\"count\">New</span> ")
                    .append(e(line.text()))
                    .append("</p><p class=\"quiet\">")
                    .append(TIME.format(line.at()))
                    .append("</p><button>Open Safeguarding</button></form></li>");
        }
        String body =
                lines.isEmpty() ? "<p>Nothing is waiting for you.</p>" : "<ul class=\"bare stack\">" + list + "</ul>";
        return layout.page("Notices", "/notices", "<h1>Notices</h1>" + body);
    }

    @POST
    @Path("notices/{id}/open")
    public Response openNotice(@PathParam("id") String id, @FormParam("csrf") String csrf) {
        visitor.checkForm(csrf);
        Notices.Line line = notices.open(id, visitor.staff().id())
                .orElseThrow(() -> new Problem(404, "no-such-notice", "This notice is not yours, or is gone."));
        return Response.seeOther(URI.create(settings.issuer() + "/safeguarding?notice=" + line.id()))
                .build();
    }
}
