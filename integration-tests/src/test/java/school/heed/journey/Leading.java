package school.heed.journey;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;

/** The lead works: from the desk through a concern's first steps into its case. */
final class Leading {
    private final Visit visit;

    private Leading(Visit visit) {
        this.visit = visit;
    }

    static Leading atDesk(Visit visit) {
        visit.openWorkspace();
        visit.heading("What needs you");
        visit.heed().locator("main .due, main .empty").first().waitFor();
        return new Leading(visit);
    }

    /** Rows of the desk about one concern. */
    Locator rows(String concernId) {
        return row(visit, concernId);
    }

    static Locator row(Visit visit, String concernId) {
        return visit.heed().locator("li.due:has(a[href*='" + concernId + "'])");
    }

    Leading open(String concernId) {
        visit.heed().locator("a.btn[href*='" + concernId + "']").first().click();
        visit.heading("Concern from");
        visit.heed().locator("#words").waitFor();
        return this;
    }

    /** @param answer YES, NO or CANT_TELL */
    Leading acknowledge(String answer, String safety) {
        visit.heed().locator("#others-" + answer).check();
        visit.heed().locator("#safety").fill(safety);
        visit.button("Save the first steps").click();
        visit.heed().locator("#triage").waitFor();
        return this;
    }

    Leading openCase(String about) {
        visit.heed().locator("#way-open").check();
        visit.heed().locator("#about").fill(about);
        visit.button("Open the case").click();
        visit.heed().locator("#chron").waitFor();
        return this;
    }

    Leading write(String line) {
        visit.heed().locator("#line").fill(line);
        visit.heed()
                .locator("form button:visible", new FrameLocator.LocatorOptions().setHasText("Add"))
                .first()
                .click();
        line(line).waitFor();
        return this;
    }

    /** A line of the chronology. */
    Locator line(String words) {
        return visit.heed()
                .locator("ol.timeline > li", new FrameLocator.LocatorOptions().setHasText(words))
                .first();
    }

    Leading correct(String line, String right, String why) {
        line(line).locator("button.link").click();
        visit.heed().locator("#right").fill(right);
        visit.heed().locator("#why").fill(why);
        visit.button("Add the correction").click();
        line(right).waitFor();
        return this;
    }

    Leading contact(String who, String said) {
        visit.heed().locator("#contact").click();
        return contactFilled(who, said);
    }

    /** As above, with the form unfolded already. */
    Leading contactFilled(String who, String said) {
        visit.heed().locator("#party-SOCIAL_CARE").check();
        visit.heed().locator("#contact-who").fill(who);
        visit.heed().locator("#contact-said").fill(said);
        visit.button("Record the contact").click();
        visit.text("Done in").waitFor();
        return this;
    }
}
