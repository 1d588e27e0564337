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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The pupil list and the four parts of a pupil's profile. */
@Path("pupils")
@RequestScoped
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PupilPages {
    private static final int PER_PAGE = 30;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    @Inject
    Layout layout;

    @Inject
    Visitor visitor;

    @Inject
    Sessions sessions;

    @Inject
    SchoolBook book;

    @Inject
    EntryPages entries;

    @Inject
    HostClock clock;

    @Inject
    Settings settings;

    @GET
    public String list(@QueryParam("page") String wanted) {
        List<Pupil> found = book.find(visitor.search());
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int page = wanted != null && wanted.matches("[0-9]{1,4}")
                ? Math.min(pages, Math.max(1, Integer.parseInt(wanted)))
                : 1;
        StringBuilder rows = new StringBuilder();
        for (Pupil p : found.subList((page - 1) * PER_PAGE, Math.min(found.size(), page * PER_PAGE))) {
            rows.append("<tr><th scope=\"row\"><a href=\"/pupils/%s\">%s</a></th><td>%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(e(p.id()), e(p.listName()), e(p.year()), e(p.form()), e(p.house())));
        }
        String table = found.isEmpty()
                ? "<p>Nobody on roll fits. Try part of a last name, or a form such as 9R.</p>"
                : """
                  <div class="scroll" tabindex="0" role="region" aria-label="Pupils"><table><thead><tr><th scope="col">Name</th><th scope="col">Year</th>
                  <th scope="col">Form</th><th scope="col">House</th></tr></thead><tbody>%s</tbody></table></div>%s
                  """.formatted(rows, paging(page, pages));
        return layout.page("Pupils", "/pupils", """
                <h1>Pupils</h1>
                <form class="search" method="post" action="/pupils/search" role="search">%s
                <label for="words">Name, form or UPN</label>
                <div><input id="words" name="words" type="search" value="%s" maxlength="80"><button>Find</button></div></form>
                <p class="quiet" role="status">%,d found</p>
                %s
                """.formatted(layout.csrf(), e(visitor.search()), found.size(), table));
    }

    private static String paging(int page, int pages) {
        String before = page > 1 ? "<a rel=\"prev\" href=\"/pupils?page=" + (page - 1) + "\">Previous page</a>" : "";
        String after = page < pages ? "<a rel=\"next\" href=\"/pupils?page=" + (page + 1) + "\">Next page</a>" : "";
        return "<nav class=\"paging\" aria-label=\"Pages\">" + before + "<span>Page " + page + " of " + pages
                + "</span>" + after + "</nav>";
    }

    /** What is looked for stays in the session: names do not belong in addresses. */
    @POST
    @Path("search")
    public Response search(@FormParam("words") String words, @FormParam("csrf") String csrf) {
        visitor.checkForm(csrf);
        String kept = words == null ? "" : words.substring(0, Math.min(80, words.length()));
        sessions.remember(visitor.token(), kept);
        return Response.seeOther(URI.create(settings.issuer() + "/pupils")).build();
    }

    @GET
    @Path("{id}")
    public String details(@PathParam("id") String id) {
        Pupil p = pupil(id);
        Send send = book.send().get(p.id()).orElseThrow();
        String needs =
                send.descriptors().isEmpty() ? "" : row("In school’s words", String.join("; ", send.descriptors()));
        String hint = send.communication() == null ? "" : row("Communication", send.communication());
        return profile(
                p,
                "",
                "<div class=\"columns\"><section class=\"card\"><h2>Details</h2><dl>"
                        + row("Date of birth", DAY.format(p.dateOfBirth()))
                        + row("UPN", p.upn())
                        + row("First language", p.firstLanguage())
                        + row("On roll since", DAY.format(p.startDate()))
                        + row("Home authority", p.homeAuthority())
                        + "</dl></section><section class=\"card\"><h2>Additional needs</h2><dl>"
                        + row("SEND", send.provisionWords())
                        + needs
                        + hint
                        + row("English as an additional language", send.eal() ? "Yes" : "No")
                        + "</dl></section></div>");
    }

    @GET
    @Path("{id}/timetable")
    public String timetable(@PathParam("id") String id) {
        Pupil p = pupil(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate monday = today.getDayOfWeek().getValue() > 5
                ? today.with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY))
                : today.with(DayOfWeek.MONDAY);
        StringBuilder days = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            LocalDate day = monday.plusDays(i);
            days.append("<section class=\"card day\"><h2>")
                    .append(WEEKDAY.format(day))
                    .append("</h2><ol class=\"bare\">");
            for (Slot slot : book.slots(p, day, day)) {
                String staff = slot.staffId() == null
                        ? ""
                        : ", "
                                + book.staff()
                                        .get(slot.staffId())
                                        .map(Staff::name)
                                        .orElse("");
                days.append(
                        "<li class=\"%s\"><span class=\"when\">%s–%s</span> <b>%s</b> <span class=\"quiet\">%s%s</span></li>"
                                .formatted(
                                        slot.kind(),
                                        slot.start(),
                                        slot.end(),
                                        e(slot.title()),
                                        e(slot.place()),
                                        e(staff)));
            }
            days.append("</ol></section>");
        }
        return profile(p, "/timetable", "<div class=\"week\">" + days + "</div>");
    }

    @GET
    @Path("{id}/family")
    public String family(@PathParam("id") String id) {
        Pupil p = pupil(id);
        StringBuilder people = new StringBuilder();
        for (Contact c : book.contacts(p.id())) {
            people.append("<section class=\"card\"><h2>%s</h2><dl>".formatted(e(c.name())))
                    .append(row("Relationship", c.relationship()))
                    .append(row("Lives with pupil", c.livesWith() ? "Yes" : "No"))
                    .append(row("Parental responsibility", c.parentalResponsibility() ? "Yes" : "No"))
                    .append(row("Phone", String.join(", ", c.phones())))
                    .append(row("Email", String.join(", ", c.emails())))
                    .append("</dl></section>");
        }
        StringBuilder siblings = new StringBuilder();
        for (String sibling : p.siblings()) {
            book.pupilHere(sibling)
                    .ifPresent(s -> siblings.append("<li><a href=\"/pupils/%s\">%s</a>, %s</li>"
                            .formatted(e(s.id()), e(s.fullName()), e(s.form()))));
        }
        String others = siblings.isEmpty() ? "<p>No brothers or sisters in school.</p>" : "<ul>" + siblings + "</ul>";
        return profile(
                p,
                "/family",
                "<div class=\"columns\">" + people + "<section class=\"card\"><h2>Brothers and sisters here</h2>"
                        + others + "</section></div>");
    }

    @GET
    @Path("{id}/safeguarding")
    public String safeguarding(@PathParam("id") String id) {
        Pupil p = pupil(id);
        String held = visitor.staff().mayReadEntries() ? entries.below(p) : "";
        return profile(p, "/safeguarding", layout.heed("tab", p.id(), "/pupils/" + p.id(), null) + held);
    }

    /** The profile with its tabs. The title of the window names nobody. */
    String profile(Pupil p, String tab, String body) {
        String base = "/pupils/" + e(p.id());
        return layout.page("Pupil profile", "/pupils", """
                <p class="back"><a href="/pupils">All pupils</a></p>
                <h1>%s</h1>
                <p class="lead">%s · Form %s · %s house</p>
                <nav class="tabs" aria-label="Profile"><ul>%s%s%s%s</ul></nav>
                %s
                """.formatted(
                        e(p.fullName()),
                        e(p.year()),
                        e(p.form()),
                        e(p.house()),
                        tabLink(base, "", "Details", tab),
                        tabLink(base, "/timetable", "Timetable", tab),
                        tabLink(base, "/family", "Family", tab),
                        tabLink(base, "/safeguarding", "Safeguarding", tab),
                        body));
    }

    private static String tabLink(String base, String tab, String words, String current) {
        return "<li><a href=\"" + base + tab + "\"" + (tab.equals(current) ? " aria-current=\"page\"" : "") + ">"
                + words + "</a></li>";
    }

    private Pupil pupil(String id) {
        return book.pupilHere(id).orElseThrow(() -> new Problem(404, "no-such-pupil", "No pupil on roll has this id."));
    }

    private static String row(String name, String value) {
        return "<div><dt>" + name + "</dt><dd>" + e(value) + "</dd></div>";
    }
}
