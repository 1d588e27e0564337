package school.heed.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Everything that any member of staff can have in front of them. */
final class StaffScreens {
    private final Visit staff;
    private final Axe axe;

    StaffScreens(Stack stack, Browser browser, Axe axe) {
        // Another test may have left an unfinished report of this person.
        var before = Person.launched(stack, "oduya");
        before.call("DELETE", "/api/draft", null, null, before.token());
        this.staff = browser.signedIn(stack, "oduya");
        this.axe = axe;
    }

    void tab() {
        staff.openWorkspace();
        staff.heading("Safeguarding");
        staff.heed().locator("#mine").waitFor();
        axe.page(staff, "tab-empty");
        Played.changed(
                staff.page(), "**/api/tab*", json -> json.replace("\"rosterLate\":false", "\"rosterLate\":true"));
        again();
        staff.heed().locator("p.prompt-wait[role=status]").waitFor();
        axe.page(staff, "tab-old-list");
        staff.page().unroute("**/api/tab*");
    }

    /** The tab anew: the same address twice is no change of screen. */
    private void again() {
        staff.go("#/report");
        staff.heading("Report a concern");
        staff.go("#/tab");
    }

    void report() {
        var report = Reporting.opened(staff);
        axe.page(staff, "report-begun");
        report.aboutAChild();
        report.button().click();
        staff.heed().locator("#problem").waitFor();
        axe.page(staff, "report-child-with-errors");
        report.field("#add-child").fill("penhallow");
        staff.heed().locator("[role=option]").first().waitFor();
        axe.page(staff, "report-search");
        report.add("Isla Penhallow")
                .saw("A photo, they called it banter.")
                .childsWords("please do not")
                .when("yesterday");
        staff.heed().locator("form details > summary").first().click();
        staff.heed().locator("form details > summary").nth(1).click();
        staff.text("Draft saved at").waitFor();
        axe.page(staff, "report-child-full");
        draft();

        Reporting.opened(staff);
        staff.heed().locator("#about-adult").check();
        staff.heed().locator("#head-yes").check();
        axe.page(staff, "report-about-the-head");
        staff.heed().locator("#head-no").check();
        staff.button("Send to the headteacher").click();
        staff.heed().locator("#problem").waitFor();
        axe.page(staff, "report-adult-with-errors");
    }

    private void draft() {
        Reporting.opened(staff);
        staff.heed().locator("#carried").waitFor();
        axe.page(staff, "report-carried-on");
        staff.go("#/tab");
        staff.text("You have an unfinished report").waitFor();
        axe.page(staff, "tab-with-draft");
        staff.button("Delete it").click();
        axe.page(staff, "tab-deleting-the-draft");
        staff.button("Yes, delete it").click();
        staff.text("You have an unfinished report")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void receipt() {
        Reporting.opened(staff).complete("Priya Sandhal", "Sat alone.");
        Played.cut(staff.page(), "**/api/concerns");
        staff.button("Send to the safeguarding team").click();
        staff.heed().locator("#problem").waitFor();
        axe.page(staff, "report-not-reached");
        staff.page().unroute("**/api/concerns");
        staff.button("Send to the safeguarding team").click();
        staff.heed().locator("#receipt").waitFor();
        axe.page(staff, "receipt");
        staff.link("Back to Safeguarding").click();
        staff.text("Not yet seen").waitFor();
        axe.page(staff, "tab-with-a-report");
        staff.link("Read what you wrote").click();
        staff.heed().locator("#words").waitFor();
        axe.page(staff, "own-concern");
        staff.button("Add it to the report").click();
        staff.heed().locator("#problem").waitFor();
        axe.page(staff, "own-concern-with-errors");
        staff.heed().locator("#words").fill("She ate later.");
        staff.button("Add it to the report").click();
        staff.heed().locator("ol.timeline").waitFor();
        axe.page(staff, "own-concern-with-more");
        staff.page().keyboard().press("Escape");
        staff.text("This page is hidden").waitFor();
        axe.cover(staff, "privacy");
    }

    /** A page on its way, one that did not come, and one that is not there. */
    void notLoaded() {
        staff.openWorkspace();
        staff.heading("Safeguarding");
        Played.silence(staff.page(), "**/api/tab*");
        again();
        staff.heed().locator("main .late-show").waitFor();
        axe.page(staff, "loading");
        staff.page().unroute("**/api/tab*");
        Played.cut(staff.page(), "**/api/tab*");
        again();
        staff.text("Could not reach Heed").waitFor();
        axe.page(staff, "not-loaded");
        staff.go("#/concern/00000000-0000-4000-8000-000000000000");
        staff.heed().locator("main [role=alert]").waitFor();
        axe.page(staff, "not-there");
    }
}
