package school.heed.journey;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;

/** A lead fills in the risks of a case row by row, as the page offers it, and every press, choice and field filled is counted. */
final class Assessing {
    private final Visit visit;
    private final LocalDate day;
    private int inputs;

    /** @param inputs of the same person until now */
    Assessing(Visit visit, LocalDate day, int inputs) {
        this.visit = visit;
        this.day = day;
        this.inputs = inputs;
    }

    int inputs() {
        return inputs;
    }

    void press(Locator what) {
        inputs++;
        what.click();
    }

    void fill(Locator what, String words) {
        inputs++;
        what.fill(words);
    }

    /** From the list of cases into the assessment, as somebody who comes back. */
    void openFromCases(String caseId) {
        press(visit.link("Cases"));
        press(visit.heed().locator("main li.due a[href*='" + caseId + "']").first());
        openFromCase();
    }

    void openFromCase() {
        visit.heed().locator(".lanes").waitFor();
        press(visit.heed().locator(".lanes a[href^='#/assessments/']").first());
        visit.heed().locator(".risk").first().waitFor();
    }

    /** Rows one by one, until this many are rated or none is left. */
    void rate(int until) {
        for (var done = rated(); done < until; done = rated()) {
            row(visit.heed().locator(".risk[open] > summary").getAttribute("id").replace("row-", ""));
            moved(done);
        }
    }

    int rated() {
        return Integer.parseInt(visit.heed().locator("#rated").innerText().split(" ")[0]);
    }

    private void moved(int before) {
        visit.frame()
                .waitForFunction(
                        "before => !document.querySelector('#rated').textContent.startsWith(before + ' ')", before);
    }

    private void row(String id) {
        var open = visit.heed().locator(".risk[open]");
        var confirm = open.locator("#c-" + id);
        if (open.locator("[type=checkbox]:checked").count() == 0
                && open.locator(".task").count() == 0) {
            anAction(open, id);
        }
        if (open.locator("#who-" + id).count() > 0) {
            fill(open.locator("#who-" + id), who(open));
            fill(open.locator("#by-" + id), day.toString());
            var reuse = open.locator("button:has-text('for the same in')").last();
            if (reuse.count() > 0) {
                press(reuse);
            }
        }
        if (open.locator("#same-" + id).count() > 0) {
            press(open.locator("#same-" + id));
            return;
        }
        if (open.locator("#why-" + id).count() > 0) {
            fill(open.locator("#why-" + id), "Support is in place from today; it is looked at again at the review.");
        }
        press(confirm);
    }

    /** Nothing that the template names is ticked: something of one's own, or what stands in another row already. */
    private void anAction(Locator open, String id) {
        press(open.locator("summary:has-text('Add another action')"));
        var elsewhere = open.locator("fieldset:has-text('From other rows') [type=checkbox]");
        if (elsewhere.count() > 0) {
            press(elsewhere.first());
            return;
        }
        fill(open.locator("#own-" + id), "Different doors, seats and ways, with no loss of teaching for anybody");
        press(open.locator("button:has-text('Add it')"));
    }

    private static String who(Locator open) {
        return open.locator("summary").first().innerText().contains("staff") ? "Dr H. Vance" : "Mrs D. Kessie";
    }

    /** The telephone rings: the screen is hidden, what was done is kept, and the window goes. */
    void interrupted() {
        visit.page()
                .waitForResponse(
                        response -> response.url().endsWith("/assessment")
                                && response.request().method().equals("POST"),
                        () -> visit.page().keyboard().press("Escape"));
        visit.close();
    }

    void review() {
        fill(visit.heed().locator("#reviewOn"), day.plusDays(7).toString());
    }
}
