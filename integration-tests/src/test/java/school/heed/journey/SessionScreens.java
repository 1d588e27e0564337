package school.heed.journey;

import com.microsoft.playwright.options.ColorScheme;
import school.heed.support.Stack;

/** What stands in place of a page while there is no session, and what comes over it when nobody is there. */
final class SessionScreens {
    private static final String REAL_PATIENCE_MS = "8000";

    private final Stack stack;
    private final Browser browser;
    private final Axe axe;

    SessionScreens(Stack stack, Browser browser, Axe axe) {
        this.stack = stack;
        this.browser = browser;
        this.axe = axe;
    }

    /** Nobody touches the page: a warning, then the lock. Meanwhile the host has signed the person out. */
    void idle() {
        var staff = browser.signedIn(stack, "oduya");
        staff.page().clock().install();
        staff.openWorkspace();
        staff.heading("Safeguarding");
        staff.heed().locator("#mine").waitFor();
        var idle = Stacks.idleMillis(stack);
        staff.page().clock().fastForward(idle - 40_000);
        staff.text("Are you still there?").waitFor();
        axe.cover(staff, "warning");
        staff.page().clock().fastForward(40_000);
        staff.text("This page hid itself").waitFor();
        axe.cover(staff, "locked");
        staff.context().clearCookies();
        new Keys(staff).to("Carry on").press("Enter").lands("cover-t");
        staff.text("You are signed out of the school’s system").waitFor();
        axe.cover(staff, "signed-out");
    }

    void notOpened() {
        opened("silent", "The school’s system did not answer", staff -> Played.silence(staff.page(), "**/heed/launch"));
        opened("unreachable", "Could not reach Heed", staff -> Played.cut(staff.page(), "**/api/launches"));
        opened(
                "refused",
                "Safeguarding could not be opened",
                staff -> Played.refusal(
                        staff.page(), "**/api/launches", 403, "refused", "Refused", "The launch is too old."));
        opened("not-secure", "This address is not secure", staff -> staff.page()
                .addInitScript("Object.defineProperty(window, 'isSecureContext', { get: () => false })"));
    }

    private void opened(String cover, String words, java.util.function.Consumer<Visit> trouble) {
        var staff = browser.signedIn(stack, "oduya");
        trouble.accept(staff);
        staff.openWorkspace();
        staff.text(words).waitFor();
        axe.cover(staff, cover);
    }

    /** The host takes its time; Heed is given more patience here than it has, so that there is time to look. */
    void starting() {
        var staff = browser.signedIn(stack, "oduya");
        staff.page()
                .addInitScript(
                        "const own = window.setTimeout; window.setTimeout = (work, ms, ...more) => own(work, ms === "
                                + REAL_PATIENCE_MS + " ? 120000 : ms, ...more);");
        Played.silence(staff.page(), "**/heed/launch");
        staff.openWorkspace();
        staff.text("Opening safeguarding").waitFor();
        axe.cover(staff, "starting");
    }

    /** The frame's own address, opened as a page. */
    void notFramed() {
        var staff = browser.signedIn(stack, "oduya");
        staff.openWorkspace();
        staff.heading("Safeguarding");
        var address = staff.frame().url();
        var alone = browser.open(stack, ColorScheme.LIGHT);
        alone.page().navigate(address.replaceAll("#.*", ""));
        alone.page().getByText("Open safeguarding from the school’s system").waitFor();
        axe.cover(alone, "not-framed");
    }
}
