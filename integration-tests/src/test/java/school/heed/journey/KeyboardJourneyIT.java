package school.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Stack;

/** Reporting without a mouse, up to the receipt. The focus is visible at every stop and never lost. */
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
    }

    /** Escape hides the screen; one key brings it back with what was typed. */
    private static void hideAndShow(Visit visit, Keys keys) {
        keys.press("Escape").lands("cover");
        assertThat(visit.heed().locator("#saw")).isHidden();
        visit.shot("keyboard-03-hidden");
        keys.to("Show the page").press("Enter").landsOnHeading("Report a concern");
        assertThat(visit.heed().locator("#saw")).hasValue("Priya sat alone and would not eat.");
    }
}
