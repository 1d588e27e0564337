package school.heed.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/** Six digits wherever they are asked for, the paper codes that stand in for them, and the sign-in without the host. */
final class FactorScreens {
    private final Stack stack;
    private final Browser browser;
    private final Axe axe;

    FactorScreens(Stack stack, Browser browser, Axe axe) {
        this.stack = stack;
        this.browser = browser;
        this.axe = axe;
    }

    /** Asked in a new window; wrong ones. */
    void digits() {
        var visit = browser.open(stack, ColorScheme.LIGHT);
        visit.signInAnew("adeyinka");
        visit.openWorkspace();
        visit.heading("Six digits");
        axe.page(visit, "digits");
        visit.heed().locator("#code").fill("000000");
        visit.heed().locator("#code").press("Enter");
        visit.heed().locator("#problem").waitFor();
        axe.page(visit, "digits-wrong");
        SecondStep.forgetWrong(stack);
    }

    /** A lead's own second step, and the digits before something that counts. */
    void own() {
        var visit = browser.signedIn(stack, "adeyinka");
        Leading.atDesk(visit);
        visit.go("#/factor");
        visit.heading("Your second step");
        visit.button("Make new recovery codes").waitFor();
        axe.page(visit, "second-step");
        visit.button("Make new recovery codes").click();
        visit.heed().locator("dialog[open], .codes li").first().waitFor();
        if (visit.heed().locator("dialog[open]").count() > 0) {
            axe.page(visit, "second-step-digits-again");
            visit.heed().locator("#step-code").fill(SecondStep.unused(stack, "adeyinka"));
            visit.heed().locator("#step-code").press("Enter");
        }
        visit.heed().locator(".codes li").first().waitFor();
        axe.page(visit, "second-step-codes");
    }

    void withoutTheHost() {
        var visit = browser.open(stack, ColorScheme.LIGHT);
        visit.page().navigate(stack.heed() + "/ui/direct/");
        visit.page().locator("#emergency").waitFor();
        axe.cover(visit, "direct");
        axe.page(visit, "direct-sign-in");
        visit.page().locator("form button").click();
        visit.page().locator("#problem li").nth(2).waitFor(new Locator.WaitForOptions().setTimeout(Visit.PATIENCE_MS));
        axe.page(visit, "direct-with-errors");
    }
}
