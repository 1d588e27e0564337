package school.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The whole journey without a mouse. The focus is visible at every stop, never lost, and ends on the heading of each new screen. */
class KeyboardJourneyIT {
    private static final String SAW = "Priya sat alone and would not eat.";

    private static Browser browser;

    private record Told(String id, String receipt) {}

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @Test
    void aTeacherTellsAndALeadActsByKeyboard() {
        var teacher = browser.signedIn(Stack.shared(), "lowther");
        var told = report(teacher, new Keys(teacher));
        addLater(teacher, new Keys(teacher), told);

        var lead = browser.signedIn(Stack.shared(), "adeyinka");
        var keys = new Keys(lead);
        read(lead, keys, told);
        work(lead, keys);
        keys.back("Back to the desk").press("Enter").landsOnHeading("What needs you");
        assertThat(lead.heed().locator("main .due, main .empty").first()).isVisible();
        assertThat(Leading.row(lead, told.id())).hasCount(0);
    }

    /** From the desk to a saved record: its rows open, its questions come up, a mistake leads back to its answer. */
    @Test
    void aRecordIsFilledInFromTheDeskToSavedByKeyboard() {
        var caseId = RecordScreens.aCase(Stack.shared());
        var lead = browser.signedIn(Stack.shared(), "adeyinka");
        Leading.atDesk(lead);
        var keys = new Keys(lead);
        keys.to("Cases").press("Enter").landsOnHeading("Cases");
        keys.toLink("#/cases/" + caseId).press("Enter").landsOnHeading("Case ");
        lead.heed().locator("heed-records details.records").first().waitFor();
        keys.to("First response ").press("Enter");
        keys.toLink("#/records/" + caseId + "/initial-response/case/new")
                .press("Enter")
                .landsOnHeading("First response");
        keys.to("q-gist").press("Control+A").type("Messages, then pushing.");
        keys.choose("q-head", "q-head-no");
        keys.to("Save").press("Enter").lands("problem");
        keys.to("Please answer: Headteacher: why not").press("Enter").lands("q-headWhyNot");
        keys.type("The lead acts for the head today.").to("Save").press("Enter");
        assertThat(lead.text("Saved, and written into the chronology.")).isVisible();
        keys.landsOnHeading("First response");
        lead.shot("keyboard-07-record-saved");
    }

    /** Data that come late leave the focus where it is: on the heading, read out again when its words came with them. */
    @Test
    void theHeadingHasTheFocusAlsoWhenDataComeLate() {
        var lead = browser.signedIn(Stack.shared(), "adeyinka");
        Leading.atDesk(lead);
        var held = new CopyOnWriteArrayList<Route>();
        lead.page().route("**/api/cases*", held::add);
        var keys = new Keys(lead);
        keys.to("Cases").press("Enter").landsOnHeading("Cases");
        lead.page().waitForCondition(() -> held.size() == 1);
        held.forEach(Route::resume);
        assertThat(lead.heed().locator("main [role=status].small, main .empty")).isVisible();
        keys.landsOnHeading("Cases");

        lead.page().unroute("**/api/cases*");
        lead.page().route("**/api/desk", Route::abort);
        keys.back("Desk").press("Enter").landsOnHeading("What needs you");
        assertThat(lead.text("Could not reach Heed")).isVisible();
        keys.landsOnHeading("What needs you");
        lead.page().unroute("**/api/desk");
        keys.to("Try again").press("Enter");
        assertThat(lead.heed().locator("main .due, main .empty").first()).isVisible();
        keys.landsOnHeading("What needs you");
    }

    /** The warning takes the focus; any key says "still here" and the focus is back in the sentence. */
    @Test
    void theWarningGivesTheFocusBack() {
        var before = Person.launched(Stack.shared(), "oduya");
        before.call("DELETE", "/api/draft", null, null, before.token());
        var teacher = browser.signedIn(Stack.shared(), "oduya");
        teacher.page().clock().install();
        teacher.openReport();
        var keys = new Keys(teacher);
        keys.choose("about", "about-child").to("saw").type("Sat alone.");
        teacher.page().clock().fastForward(Stacks.idleMillis(Stack.shared()) - 30_000);
        keys.lands("stay").press("Enter").lands("saw");
        assertThat(teacher.heed().locator("#saw")).hasValue("Sat alone.");
        assertThat(teacher.heed().locator("#stay")).hasCount(0);
    }

    private static Told report(Visit teacher, Keys keys) {
        keys.onHost("^Pupils ->").press("Enter");
        teacher.page().waitForURL("**/pupils");
        keys.onHost("^words ->").type("Priya Sandhal").press("Enter");
        assertThat(teacher.page().locator("tbody tr")).hasCount(1);
        keys.onHost("-> /pupils/[^/]+$").press("Enter");
        teacher.page().locator("nav.tabs").waitFor();
        keys.onHost("-> /pupils/.+/safeguarding$").press("Enter");
        teacher.heed().locator("#mine").waitFor();

        keys.to("Report a concern").press("Enter").landsOnHeading("Report a concern");
        teacher.heed().locator("#about-child").waitFor();
        keys.to("add-child").type("marchbank");
        teacher.heed().locator("[role=option]").first().waitFor();
        keys.press("ArrowDown").press("Enter").lands("add-child");
        assertThat(teacher.heed().locator("li.card")).hasCount(2);

        // Sending too early: the summary takes the focus and its link leads to the answer.
        keys.to("Send to the safeguarding team").press("Enter").lands("problem");
        teacher.shot("keyboard-01-what-is-missing");
        keys.to("Write what you saw or heard").press("Enter").lands("saw");
        keys.type(SAW).to("childWords").type("leave it please");
        keys.to("when-words").type("about lunchtime");
        keys.choose("told", "told-going");
        hideAndShow(teacher, keys);
        keys.to("Send to the safeguarding team").press("Enter").lands("receipt");
        var receipt = teacher.heed().locator("#receipt strong").first().innerText();
        // At once: the guard against a double press of a mouse does not swallow a key.
        keys.to("Back to Safeguarding").press("Enter").landsOnHeading("Safeguarding");
        var card = teacher.heed().locator("li.card", new FrameLocator.LocatorOptions().setHasText(receipt));
        assertThat(card).containsText("Not yet seen");
        keys.landsOnHeading("Safeguarding");
        teacher.shot("keyboard-02-not-yet-seen");
        return new Told(card.locator("a").first().getAttribute("href").replace("#/concern/", ""), receipt);
    }

    /** Escape hides the screen; one key brings it back with what was typed. */
    private static void hideAndShow(Visit visit, Keys keys) {
        keys.press("Escape").lands("cover");
        assertThat(visit.heed().locator("#saw")).isHidden();
        visit.shot("keyboard-03-hidden");
        keys.to("Show the page").press("Enter").landsOnHeading("Report a concern");
        assertThat(visit.heed().locator("#saw")).hasValue(SAW);
    }

    private static void addLater(Visit teacher, Keys keys, Told told) {
        keys.toLink("#/concern/" + told.id()).press("Enter").landsOnHeading("What you wrote");
        teacher.heed().locator("#words").waitFor();
        keys.to("words")
                .type("She ate a little later.")
                .to("Add it")
                .press("Enter")
                .lands("later");
        assertThat(teacher.heed().locator("ol.timeline")).containsText("She ate a little later.");
        keys.back("Back to Safeguarding").press("Enter").landsOnHeading("Safeguarding");
    }

    /** From the host's home page to the concern with this receipt, whatever else stands on the desk. */
    private static void read(Visit lead, Keys keys, Told told) {
        keys.onHost("^Safeguarding -> /safeguarding$").press("Enter");
        assertThat(lead.heed().locator("main .due").first()).isVisible();
        keys.to("Skip to the page").press("Enter").lands("main");
        keys.toLink("#/concerns/" + told.id()).press("Enter").landsOnHeading("Concern from");
        assertThat(lead.heed().locator("main")).containsText("Receipt " + told.receipt());
        assertThat(lead.text(SAW)).isVisible();
        lead.shot("keyboard-04-concern");

        keys.to("Save the first steps").press("Enter").lands("problem");
        keys.to("Say whether social care").press("Enter").lands("others-YES");
        keys.choose("others", "others-CANT_TELL");
        keys.to("safety").type("Priya is with her form tutor.");
        keys.to("Save the first steps").press("Enter").lands("triage");
        keys.choose("way", "way-open");
        keys.to("about").type("Eating alone, Year 9").to("Open the case").press("Enter");
        keys.landsOnHeading("Case ");
    }

    private static void work(Visit lead, Keys keys) {
        keys.to("line").type("Spoke with Priya.").to("Add").press("Enter").lands("line");
        var lines = lead.heed().locator("ol.timeline > li");
        assertThat(lines.first()).containsText("Spoke with Priya.");
        keys.to("Correct the line of").press("Enter").lands("right");
        keys.press("Control+End").type(" Her tutor was there.").to("why").type("Left out");
        lead.shot("keyboard-05-correcting");
        keys.to("Add the correction").press("Enter").lands("chron");
        assertThat(lines.first()).containsText("Spoke with Priya. Her tutor was there.");
        assertThat(lines.nth(1)).containsText("Corrected by a later line");

        keys.back("contact").press("Enter");
        keys.choose("party", "party-SOCIAL_CARE").to("contact-who").type("Duty worker");
        keys.to("contact-said").type("They ring back.");
        keys.to("Record the contact").press("Enter").lands("chron");
        assertThat(lines.first()).containsText("They ring back.");
        assertThat(clock(lead)).containsText("Done in");
        lead.shot("keyboard-06-case");
    }

    private static Locator clock(Visit lead) {
        return lead.heed().locator("section[aria-label='Set times']");
    }
}
