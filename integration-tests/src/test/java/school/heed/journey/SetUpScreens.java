package school.heed.journey;

import java.time.Instant;
import school.heed.launcher.DataFolder;
import school.heed.launcher.SetupCode;
import school.heed.support.Stack;

/** The set-up page, inside the host and on its own behind the launcher's code. */
final class SetUpScreens {
    private final Stack stack;
    private final Axe axe;

    SetUpScreens(Stack stack, Axe axe) {
        this.stack = stack;
        this.axe = axe;
    }

    void inTheHost(Visit admin) {
        admin.openWorkspace();
        admin.heading("Safeguarding");
        admin.go("#/setup");
        admin.heed().locator("#words").waitFor();
        axe.page(admin, "set-up");
    }

    void code(Visit alone) {
        alone.page().navigate(stack.heed() + "/ui/setup/");
        alone.page().locator("#setup-code").waitFor();
        axe.cover(alone, "stand-alone");
        press(alone, "Open");
        alone.page().locator("#problem").waitFor();
        axe.page(alone, "stand-alone-with-errors");
        alone.page().locator("#setup-code").fill("not-the-code");
        press(alone, "Open");
        alone.page().locator("#setup-code-e").waitFor();
        axe.cover(alone, "stand-alone-wrong-code");
    }

    /** With the code; typed and sent by keyboard, so that the focus is seen to arrive on the page that opened. */
    void opened(Visit alone) {
        var code = SetupCode.make(DataFolder.open(stack.data().resolve("heed")), Instant.now());
        alone.page().locator("#setup-code").fill(code);
        alone.page().keyboard().press("Enter");
        alone.page()
                .waitForFunction(
                        "() => document.activeElement.tagName === 'H1' && document.activeElement.innerText.startsWith('Set up')");
        alone.page().locator("#test").waitFor();
        axe.page(alone, "set-up-opened");
        alone.page().locator("summary").filter(text("Pair again")).click();
        press(alone, "Pair");
        alone.page().locator("#problem").waitFor();
        axe.page(alone, "set-up-pairing-with-errors");
        alone.page().locator("#code").fill("not-a-pairing-code");
        alone.page().waitForResponse("**/api/setup/pairing", () -> press(alone, "Pair"));
        alone.page().locator("#problem").waitFor();
        axe.page(alone, "set-up-pairing-refused");
        press(alone, "Add a person: In the school day");
        alone.page().locator("input[name=detail]").nth(2).check();
        press(alone, "Save the duty list");
        alone.page().locator("#problem a").first().waitFor();
        axe.page(alone, "set-up-duty-with-errors");
    }

    /** The first minutes of a school, before any MIS is paired, and a head's code just made: played. */
    void beginning(Visit alone) {
        Played.changed(alone.page(), "**/api/setup", Unpaired::view);
        alone.frame().evaluate("() => { location.hash = '#/first-lead'; }");
        alone.frame().evaluate("() => { location.hash = '#/setup'; }");
        alone.page().getByText("There is no link yet.").waitFor();
        axe.page(alone, "set-up-beginning");
    }

    private static void press(Visit visit, String words) {
        visit.page().locator("button:visible").filter(text(words)).first().click();
    }

    private static com.microsoft.playwright.Locator.FilterOptions text(String words) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
    }
}
