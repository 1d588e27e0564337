package school.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Planted;
import school.heed.support.Stack;

/**
 * The journey Heed exists for: a teacher tells, a lead acts, the teacher learns that somebody acts and nothing more, and the
 * words stand nowhere they should not.
 */
class DisclosureJourneyIT {
    private static final String SAW = "Isla rubbed her arm and said the quagmire lantern boys took a photo of her";
    private static final String CHILD_SAID = "he said zephyrtide would tell everyone if I told";
    private static final String SAFETY = "Isla sits with Mrs Bell in the umbrafield room until four";
    private static final String ABOUT = "Messages and a photo, Year 9 thornwicket";
    private static final String LINE = "Spoke with Isla in marlowgate; she asks for Mrs Bell to be there";
    private static final String RIGHT = "Spoke with Isla in pellucidor; she asks for Mrs Bell to be there";
    private static final String CONTACT = "They ring back at four, reference brackenmoot";
    private static final Planted PLANTED = new Planted(
            "quagmire lantern", "zephyrtide", "umbrafield", "thornwicket", "marlowgate", "pellucidor", "brackenmoot");

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @Tag("fact-207")
    @Tag("fact-289")
    @Test
    void aTeacherTellsAndALeadActs() throws Exception {
        var stack = Stack.shared();
        var teacher = browser.signedIn(stack, "lowther");
        var lead = browser.signedIn(stack, "adeyinka");
        var concern = tell(teacher, "summary");
        act(lead, concern, "summary");

        lead.openPupil("Isla Penhallow");
        lead.shot("disclosure-summary-12-tab-of-the-lead");
        lead.page().locator("section.entries a").first().waitFor();
        lead.page().getByText("Read the entries").click();
        assertThat(lead.page().locator("main")).containsText("Entries from Heed");
        lead.shot("disclosure-summary-13-entries-in-the-host");
        var entries = lead.page().url();
        assertThat(lead.page().locator("main").innerText()).contains("marlowgate");

        theTeacherLearnsNoMore(teacher, concern, entries);
        nothingLeaked(stack, "summary", List.of(teacher, lead));
    }

    @Tag("fact-229")
    @Test
    void withPointersTheHostHoldsNoWord() throws Exception {
        var stack = Stacks.pointer();
        var teacher = browser.signedIn(stack, "lowther");
        var lead = browser.signedIn(stack, "adeyinka");
        act(lead, tell(teacher, "pointer"), "pointer");
        lead.openPupil("Isla Penhallow");
        lead.page().getByText("Read the entries").click();
        assertThat(lead.page().locator("main h2").first()).containsText("An entry in Heed");
        lead.shot("disclosure-pointer-13-entries-in-the-host");
        assertThat(PLANTED.in("the host's page", lead.page().content())).isEmpty();
        assertThat(PLANTED.in("the host's state", stack.demo("GET", "state", "")))
                .isEmpty();
        nothingLeaked(stack, "pointer", List.of(teacher, lead));
    }

    /** @return Heed's id of the concern */
    private static String tell(Visit teacher, String name) {
        teacher.openPupil("Isla Penhallow");
        teacher.shot("disclosure-" + name + "-01-tab");
        var report = Reporting.begun(teacher).add("Theo Marchbank").saw(SAW).childsWords(CHILD_SAID);
        assertThat(teacher.text("You mention a photo.")).isVisible();
        report.when("about lunchtime today").going();
        teacher.shot("disclosure-" + name + "-02-report");
        var receipt = report.send();
        assertThat(receipt).containsText("Received. Thank you.");
        assertThat(receipt).containsText("Adeyinka");
        assertThat(receipt).containsText(Pattern.compile("extension \\d{3}"));
        teacher.shot("disclosure-" + name + "-03-receipt");

        teacher.link("Back to Safeguarding").click();
        var mine = teacher.heed().locator("li.card").first();
        assertThat(mine).containsText("Not yet seen");
        assertThat(mine).containsText(Pattern.compile("speak to .*Adeyinka.* now"));
        teacher.shot("disclosure-" + name + "-04-not-yet-seen");
        return mine.locator("a").first().getAttribute("href").replace("#/concern/", "");
    }

    private static void act(Visit lead, String concern, String name) {
        var desk = Leading.atDesk(lead);
        assertThat(desk.rows(concern).first()).containsText("Lowther");
        lead.shot("disclosure-" + name + "-05-desk");
        desk.open(concern);
        assertThat(lead.text("zephyrtide")).isVisible();
        lead.shot("disclosure-" + name + "-06-concern");
        desk.acknowledge("CANT_TELL", SAFETY);
        lead.shot("disclosure-" + name + "-07-first-steps");

        Leading.atDesk(lead);
        assertThat(lead.text("24-hour contact")).isVisible();
        lead.shot("disclosure-" + name + "-08-desk-with-the-clock");
        desk.open(concern).openCase(ABOUT);
        assertThat(lead.heed().locator("main time:visible").filter(contactNow()))
                .hasCount(1);
        lead.shot("disclosure-" + name + "-09-case");

        desk.write(LINE).correct(LINE, RIGHT, "Another room");
        assertThat(desk.line(LINE)).containsText("Corrected by a later line");
        assertThat(desk.line(RIGHT)).containsText("Corrects an earlier line");
        desk.contact("Duty worker of the front door", CONTACT);
        assertThat(lead.text("Contact now;")).isHidden();
        lead.shot("disclosure-" + name + "-10-contact-made");
        copied(lead, desk);
        lead.shot("disclosure-" + name + "-11-copied");
    }

    /** The clock's words say the act and the moment, and never count down. */
    private static com.microsoft.playwright.Locator.FilterOptions contactNow() {
        return new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText(
                        Pattern.compile("^Contact now; latest \\d\\d:\\d\\d (today|tomorrow|on \\w{3} \\d+ \\w+)$"));
    }

    /** The line's copy reaches the host after a while; the case says so when it is opened again. */
    private static void copied(Visit lead, Leading desk) {
        var address = lead.frame().evaluate("() => location.hash").toString();
        var stored = desk.line(LINE).getByText("Copied to the MIS");
        for (var looks = 0; looks < 30 && stored.count() == 0; looks++) {
            var answered = lead.page().waitForResponse(Pattern.compile(".*/api/cases/.*"), () -> {
                lead.go("#/cases");
                lead.heading("Cases");
                lead.go(address);
            });
            answered.finished();
            desk.line(LINE).waitFor();
        }
        assertThat(stored).isVisible();
    }

    private static void theTeacherLearnsNoMore(Visit teacher, String concern, String entries) {
        teacher.openPupil("Isla Penhallow");
        var mine = teacher.heed().locator("li.card:has(a[href*='" + concern + "'])");
        assertThat(mine).containsText("Being acted on");
        teacher.shot("disclosure-summary-14-being-acted-on");
        var page = teacher.page().content() + teacher.frame().content();
        assertThat(PLANTED.in("the teacher's tab", page)).isEmpty();
        assertThat(page).doesNotContain("Entries from Heed");

        var status = teacher.page().navigate(entries).status();
        assertThat(status).isEqualTo(404);
        assertThat(PLANTED.in("the host's refusal", teacher.page().content())).isEmpty();
    }

    /** Every place that lasts or that others see. Heed's own screens and, for a summary, the host's own store are where words belong. */
    private static void nothingLeaked(Stack stack, String detail, List<Visit> visits) throws Exception {
        var found = new ArrayList<String>();
        var hostStore = stack.data().resolve("host");
        found.addAll(PLANTED.under(stack.data(), file -> !detail.equals("summary") || !file.startsWith(hostStore)));
        found.addAll(PLANTED.under(Path.of(stack.log().toString()), file -> true));
        var http = HttpClient.newHttpClient();
        for (var path : List.of("/metrics", "/health", "/openapi")) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(stack.heed() + path)).build(), BodyHandlers.ofString());
            found.addAll(PLANTED.in(path, answer.body()));
        }
        for (var visit : visits) {
            visit.requests().stream().map(Request::url).forEach(url -> found.addAll(PLANTED.in("an address", url)));
            visit.titles().forEach(title -> {
                found.addAll(PLANTED.in("a title", title));
                assertThat(title).doesNotContain("Isla").doesNotContain("Penhallow");
            });
            visit.requests().stream()
                    .map(Request::url)
                    .filter(url -> url.startsWith(stack.heed()))
                    .forEach(url -> assertThat(url)
                            .doesNotContainIgnoringCase("penhallow")
                            .doesNotContainIgnoringCase("march"));
            assertThat(visit.complaints())
                    .filteredOn(each -> !each.contains("404"))
                    .isEmpty();
        }
        var state = stack.demo("GET", "state", "");
        found.addAll(PLANTED.in("the host's notices", state.substring(state.indexOf("\"notices\""))));
        assertThat(found).isEmpty();
    }
}
