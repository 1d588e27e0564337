package school.heed.demohost;

import static school.heed.demohost.Layout.e;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Heed's entries as held by the host, for colleagues with the lead, deputy or head box ticked; nobody else learns that
 * the page exists. Every entry with words that is shown is written down as read.
 */
@Path("pupils/{id}/entries")
@RequestScoped
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class EntryPages {
    @Inject
    Layout layout;

    @Inject
    Visitor visitor;

    @Inject
    SchoolBook book;

    @Inject
    Chronology chronology;

    @GET
    public String list(@PathParam("id") String id) {
        Pupil pupil = book.pupilHere(id)
                .filter(p -> visitor.staff().mayReadEntries())
                .orElseThrow(() -> new Problem(404, "page-404", "There is no such page, or not for you."));
        List<Chronology.Held> held = chronology.shown(pupil.id());
        StringBuilder items = new StringBuilder();
        for (Chronology.Held entry : held) {
            if (entry.hasWords()) {
                chronology.read(visitor.staff().id(), entry.entryId());
            }
            items.append("<li class=\"card\" id=\"")
                    .append(e(entry.entryId()))
                    .append("\">")
                    .append(full(entry))
                    .append("</li>");
        }
        String body = held.isEmpty()
                ? "<p>Heed has sent nothing about this pupil.</p>"
                : "<ol class=\"bare stack\">" + items + "</ol>";
        return layout.page("Entries from Heed", "/pupils", """
                <p class="back"><a href="/pupils/%s/safeguarding">Back to the profile</a></p>
                <h1>Entries from Heed</h1>
                <p class="lead">%s, %s. That you read these entries is written down.</p>
                %s
                """.formatted(
                        e(pupil.id()), e(pupil.fullName()), e(pupil.form()), body));
    }

    private static String full(Chronology.Held entry) {
        String words = entry.hasWords()
                ? "<p class=\"said\">" + e(entry.text()) + "</p><p class=\"quiet\">" + e(entry.author())
                        + (entry.occurredOn() == null
                                ? ""
                                : ", about " + PupilPages.DAY.format(LocalDate.parse(entry.occurredOn())))
                        + "</p>"
                : "";
        return "<h2>" + (entry.kind() == null ? "An entry in Heed" : e(entry.kind()))
                + "</h2><p class=\"quiet\">Recorded "
                + when(entry) + (entry.corrects() == null ? "" : ". Corrects an earlier entry") + "</p>" + words
                + "<p>" + open(entry) + "</p>";
    }

    /** The short list under the iframe: that entries exist and when, without their words. */
    String below(Pupil pupil) {
        List<Chronology.Held> held = chronology.shown(pupil.id());
        StringBuilder rows = new StringBuilder();
        for (Chronology.Held entry : held) {
            String detail = entry.hasWords() ? (entry.detail().equals("full") ? "Full text" : "Summary") : "Pointer";
            rows.append("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>"
                    .formatted(when(entry), detail, open(entry)));
        }
        String table =
                held.isEmpty() ? "<p>Heed has sent nothing about this pupil.</p>" : """
                  <div class="scroll" tabindex="0" role="region" aria-label="Entries from Heed"><table><thead><tr><th scope="col">Recorded</th>
                  <th scope="col">Holds</th><th scope="col">In Heed</th></tr></thead><tbody>%s</tbody></table></div>
                  <p><a href="/pupils/%s/entries">Read the entries</a> <span class="quiet">Reading is written down.</span></p>
                  """.formatted(rows, e(pupil.id()));
        return "<section class=\"card entries\"><h2>Entries from Heed</h2>" + table + "</section>";
    }

    private static String when(Chronology.Held entry) {
        return HomePages.TIME.format(OffsetDateTime.parse(entry.recordedAt()));
    }

    private static String open(Chronology.Held entry) {
        return "<a href=\"/safeguarding?entry=" + e(entry.entryId()) + "\">Open in Heed</a>";
    }
}
