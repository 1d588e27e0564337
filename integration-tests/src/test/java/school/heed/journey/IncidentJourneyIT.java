package school.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Stack;

/**
 * An incident of two schools from the report to a case in which every record that it needs is complete: four children in four parts,
 * one with special educational needs, part of it online. The lead works in the browser and writes no fact twice.
 */
class IncidentJourneyIT {
    private static final List<String> PARTS =
            List.of("MAY_HAVE_BEEN_HARMED", "ALLEGED_TO_HAVE_CAUSED_HARM", "SAW_OR_HEARD");
    private static final Map<String, String> WHO =
            Map.of("Isla P.", "harmed", "Theo M.", "alleged", "Priya S.", "saw", "Leo H.", "elsewhere");
    private static final Incident INCIDENT = Incident.of("bus-and-messages");

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @Tag("fact-117")
    @Tag("fact-47")
    @Test
    void everyRecordOfAnIncidentIsWrittenAndNoFactTwice() {
        var stack = Stack.shared();
        var concern = told(browser.signedIn(stack, "lowther"));
        var lead = browser.signedIn(stack, "adeyinka");
        Leading.atDesk(lead)
                .open(concern)
                .acknowledge("YES", INCIDENT.said("safety"))
                .openCase(INCIDENT.about());
        var address = String.valueOf(lead.frame().evaluate("() => location.hash"));
        fromAnotherSchool(lead);
        lead.shot("incident-1-case-begun");

        var filling = new FillingIn(lead);
        var done = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (var next = next(lead, address, done); next != null; next = next(lead, address, done)) {
            done.add(next.address());
            if (next.form().isEmpty()) {
                risks(lead);
            } else {
                var asked = filling.record(INCIDENT.answers(next.form(), next.who()));
                if (!asked.isEmpty()) {
                    open.add(next.name() + ": " + asked);
                }
            }
        }
        assertThat(open).as("records for which something is still asked").isEmpty();
        back(lead, address);
        lead.shot("incident-2-case-complete");
        System.out.println("an incident: " + done.size() + " forms, " + filling.given() + " answers given, "
                + filling.written().size() + " of them typed, " + filling.found() + " stood there already");
        assertThat(lead.heed().locator("heed-records .tag-wait").allInnerTexts())
                .as("what is still to come")
                .isEmpty();
        assertThat(filling.written().stream()
                        .filter(IncidentJourneyIT::isMoreThanAName)
                        .toList())
                .as("no fact is typed twice")
                .doesNotHaveDuplicates();
        lead.go(address + "/print");
        assertThat(lead.heed().locator("main table").first()).isVisible();
        lead.shot("incident-3-print");
    }

    /** Who told, heard or helped is asked in each place; everything else has one place. */
    private static boolean isMoreThanAName(String words) {
        return words.split(" ").length > 3;
    }

    private static String told(Visit teacher) {
        teacher.openPupil("Isla Penhallow");
        var report = Reporting.begun(teacher)
                .add("Theo Marchbank")
                .add("Priya Sandhal")
                .saw(INCIDENT.said("saw"))
                .childsWords(INCIDENT.said("childWords"))
                .when(INCIDENT.said("when"));
        report.field("#place").fill(INCIDENT.said("place"));
        report.field("#online").check();
        for (var i = 0; i < PARTS.size(); i++) {
            report.field("#role-" + i).selectOption(PARTS.get(i));
        }
        report.going().send();
        teacher.link("Back to Safeguarding").click();
        var mine = teacher.heed().locator("li.card").first();
        return mine.locator("a").first().getAttribute("href").replace("#/concern/", "");
    }

    private static void fromAnotherSchool(Visit lead) {
        lead.heed().locator("summary:has-text('Change who is in this case')").click();
        lead.heed().locator("#people-step").selectOption("outsider");
        lead.heed().locator("#people-first").fill("Leo");
        lead.heed().locator("#people-last").fill("Hartwell");
        lead.heed().locator("#people-born").fill("2011-06-14");
        lead.heed().locator("#people-school").fill("Brackenfield Academy");
        lead.heed().locator("#people-homeAuthority").fill("Council of Brackenfield");
        lead.heed().locator("#people-contact").fill("Lead of Brackenfield, 0100 555 0199");
        lead.heed().locator("#people-reason").fill("Named by Isla as the one who sent it on.");
        lead.heed().locator("heed-case-people button.btn").click();
        lead.text("Leo H.").waitFor();
    }

    private static void risks(Visit lead) {
        lead.heed().locator(".risk[open]").first().waitFor();
        var all = lead.heed().locator("#rated").innerText().split(" ")[2];
        var assessing = new Assessing(lead, AssessmentJourneyIT.DAY, 0);
        assessing.rate(Integer.parseInt(all));
        assessing.review();
        lead.button("Sign as completed").click();
        assertThat(lead.heed().locator("main")).containsText("Signed in Heed as version");
        lead.shot("incident-risks-signed");
    }

    /** A record that is still to be written; the risks have no form. */
    private record Next(String name, String address, String form, String who) {}

    private static Next next(Visit lead, String address, List<String> done) {
        back(lead, address);
        for (var row : lead.heed().locator("heed-records li").all()) {
            var link = row.locator("a");
            var href = link.getAttribute("href");
            if (row.locator(".tag-wait").count() == 0 || done.contains(href)) {
                continue;
            }
            var name = link.textContent();
            lead.go(href);
            var who = WHO.entrySet().stream()
                    .filter(each -> name.endsWith(": " + each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            return new Next(name, href, href.startsWith("#/records/") ? href.split("/")[3] : "", who);
        }
        return null;
    }

    private static void back(Visit lead, String address) {
        lead.go(address);
        lead.heed()
                .locator("heed-records summary", new FrameLocator.LocatorOptions().setHasText("First response"))
                .waitFor(new Locator.WaitForOptions().setTimeout(Visit.PATIENCE_MS));
    }
}
