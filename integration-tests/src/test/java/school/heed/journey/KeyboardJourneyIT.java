package school.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The whole journey without a mouse. The focus is visible at every stop and never lost. */
class KeyboardJourneyIT {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @Test
    void aConcernIsReportedByKeyboard() {
        var teacher = browser.signedIn(Stack.shared(), "lowther");
        teacher.openPupil("Priya Sandhal");
        report(teacher, new Keys(teacher));
    }

    @Test
    void aConcernIsReadAndWorkedOnByKeyboard() {
        var sender = Person.launched(Stack.shared(), "lowther");
        sender.send("POST", "/api/concerns", Given.concern(Given.children(sender, "Priya Sandhal"), "Sat alone."));
        var lead = browser.signedIn(Stack.shared(), "adeyinka");
        Leading.atDesk(lead);
        read(lead, new Keys(lead));
    }

    private static void report(Visit teacher, Keys keys) {
        keys.to("Report a concern").press("Enter").landsOnHeading("Report a concern");
        keys.to("add-child").type("marchbank");
        teacher.heed().locator("[role=option]").first().waitFor();
        keys.press("ArrowDown").press("Enter").lands("add-child");
        assertThat(teacher.heed().locator("li.card")).hasCount(2);

        // Sending too early: the summary takes the focus and its link leads to the answer.
        keys.to("Send to the safeguarding team").press("Enter").lands("problem");
        teacher.shot("keyboard-01-what-is-missing");
        keys.to("Write what you saw or heard").press("Enter").lands("saw");
        keys.type("Priya sat alone and would not eat.").to("childWords").type("leave it please");
        keys.to("when-words").type("about lunchtime");
        keys.to("told-yes").press("ArrowDown");
        assertThat(teacher.heed().locator("#told-going")).isChecked();
        hideAndShow(teacher, keys);
        keys.to("Send to the safeguarding team").press("Enter").lands("receipt");
        teacher.shot("keyboard-02-receipt");
        keys.to("Back to Safeguarding").press("Enter").landsOnHeading("Safeguarding");
    }

    /** Escape hides the screen; one key brings it back with what was typed. */
    private static void hideAndShow(Visit visit, Keys keys) {
        keys.press("Escape").lands("cover");
        assertThat(visit.heed().locator("#saw")).isHidden();
        visit.shot("keyboard-03-hidden");
        keys.to("Show the page").press("Enter").landsOnHeading("Report a concern");
        assertThat(visit.heed().locator("#saw")).hasValue("Priya sat alone and would not eat.");
    }

    private static void read(Visit lead, Keys keys) {
        // The skip link is the first stop inside Heed and leads past its bar.
        lead.heed().locator("a.skip").focus();
        keys.press("Enter").lands("main");
        var concern = newest(lead);
        keys.to(concern).press("Enter").landsOnHeading("Concern from");
        keys.to("others-YES").press("ArrowDown").press("ArrowDown");
        assertThat(lead.heed().locator("#others-CANT_TELL")).isChecked();
        keys.to("safety").type("Priya is with her form tutor.");
        keys.to("Save the first steps").press("Enter").lands("triage");
        keys.to("about")
                .type("Eating alone, Year 9")
                .to("Open the case")
                .press("Enter")
                .landsOnHeading("Case ");
        keys.to("line").type("Spoke with Priya.").to("Add").press("Enter").lands("line");
        assertThat(lead.heed().locator("ol.timeline > li").first()).containsText("Spoke with Priya.");
        keys.to("Correct the line of").press("Enter").lands("right");
        keys.type(" Her tutor was there.")
                .to("why")
                .type("Left out")
                .to("Add the correction")
                .press("Enter")
                .lands("chron");
        keys.back("contact").press("Enter");
        keys.to("party-SOCIAL_CARE")
                .press("Space")
                .to("contact-who")
                .type("Duty worker")
                .to("contact-said")
                .type("They ring back.");
        keys.to("Record the contact").press("Enter").lands("chron");
        assertThat(lead.heed().locator("main")).containsText(Pattern.compile("Done in"));
        lead.shot("keyboard-04-case");
        keys.held();
    }

    /** The words of the desk's link to the newest concern. */
    private static String newest(Visit lead) {
        var rows = lead.heed().locator("li.due:has(a[href^='#/concerns/'])");
        assertThat(rows.last()).containsText("Lowther");
        return rows.last().locator("h3 a").innerText();
    }
}
