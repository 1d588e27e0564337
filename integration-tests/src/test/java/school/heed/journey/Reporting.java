package school.heed.journey;

import com.microsoft.playwright.Locator;

/** A member of staff reports: the page as they fill it in. */
final class Reporting {
    private final Visit visit;

    private Reporting(Visit visit) {
        this.visit = visit;
    }

    /** From the safeguarding tab or the desk, whichever is shown. */
    static Reporting begun(Visit visit) {
        visit.link("Report a concern").click();
        visit.heading("Report a concern");
        visit.heed().locator("#about-child").waitFor();
        return new Reporting(visit);
    }

    /** From the host's own entry, with no pupil chosen. */
    static Reporting opened(Visit visit) {
        visit.openReport();
        return new Reporting(visit);
    }

    Reporting aboutAChild() {
        visit.heed().locator("#about-child").check();
        visit.heed().locator("#add-child").waitFor();
        return this;
    }

    Reporting add(String name) {
        field("#add-child").fill(name);
        visit.heed().locator("[role=option]", options(name)).first().click();
        visit.heed().locator("li.card", options(name)).waitFor();
        return this;
    }

    Reporting saw(String words) {
        field("#saw").fill(words);
        return this;
    }

    Reporting childsWords(String words) {
        field("#childWords").fill(words);
        return this;
    }

    Reporting when(String words) {
        field("#when-words").fill(words);
        return this;
    }

    Reporting going() {
        visit.heed().locator("#told-going").check();
        return this;
    }

    /** Everything a report needs, about one child. */
    Reporting complete(String child, String words) {
        return aboutAChild().add(child).saw(words).when("about lunchtime").going();
    }

    Locator field(String id) {
        return visit.heed().locator(id);
    }

    Locator button() {
        return visit.button("Send to the safeguarding team");
    }

    /** @return the receipt's section, shown */
    Locator send() {
        button().click();
        return receipt();
    }

    Locator receipt() {
        var receipt = visit.heed().locator("#receipt");
        receipt.waitFor();
        return receipt;
    }

    private static com.microsoft.playwright.FrameLocator.LocatorOptions options(String text) {
        return new com.microsoft.playwright.FrameLocator.LocatorOptions().setHasText(text);
    }
}
