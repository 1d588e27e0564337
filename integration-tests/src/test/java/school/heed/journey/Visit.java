package school.heed.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/**
 * One person in front of one browser window: what they open in the host, what they see of Heed in its frame, and everything the
 * browser asked for or complained about meanwhile.
 */
final class Visit {
    static final int WIDE = 1280;
    static final int NARROW = 320;
    static final int HIGH = 900;
    static final double PATIENCE_MS = 30_000;
    private static final int LONGEST_PICTURE = 7000;

    private final Stack stack;
    private final BrowserContext context;
    private final Page page;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> titles = new CopyOnWriteArrayList<>();

    Visit(Stack stack, BrowserContext context) {
        this.stack = stack;
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MS);
        context.onRequest(requests::add);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Requests since the window opened, or since they were last forgotten. */
    List<Request> requests() {
        return requests;
    }

    /** Errors and warnings of the console, content security policy included. */
    List<String> complaints() {
        return complaints;
    }

    List<String> titles() {
        return titles;
    }

    /** Signed in to the host, with this window's pass of the second step for whoever needs one. */
    void signIn(String user) {
        SecondStep.pass(stack, user)
                .ifPresent(kept -> context.addInitScript("if (location.origin === '" + stack.heed()
                        + "' && sessionStorage.length === 0) sessionStorage.setItem('heed-pass', '" + kept.person()
                        + " "
                        + kept.pass() + "')"));
        signInAnew(user);
    }

    /** Signed in to the host in a window that knows of no second step. */
    void signInAnew(String user) {
        page.navigate(stack.host() + "/sign-in");
        page.fill("#user", user);
        page.fill("#password", "demo");
        page.click("main button");
        page.waitForURL(stack.host() + "/");
    }

    /** A pupil's profile at its safeguarding tab, found as staff find it. */
    void openPupil(String name) {
        page.navigate(stack.host() + "/pupils");
        page.fill("#words", name);
        page.click("form.search button");
        page.locator("tbody a").first().click();
        page.locator("nav.tabs a", new Page.LocatorOptions().setHasText("Safeguarding"))
                .click();
        heading("Safeguarding");
        heed().locator("#mine").waitFor();
    }

    void openWorkspace() {
        page.navigate(stack.host() + "/safeguarding");
    }

    void openReport() {
        page.navigate(stack.host() + "/report");
        heed().locator("#about-child").waitFor();
    }

    FrameLocator heed() {
        return page.frameLocator("iframe.heed");
    }

    /** The frame itself, for what a locator cannot ask. */
    Frame frame() {
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith(stack.heed()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Heed's frame is not on the page"));
    }

    Locator heading(String words) {
        var found = heed().locator("main:visible h1", new FrameLocator.LocatorOptions().setHasText(words));
        found.waitFor();
        return found;
    }

    Locator text(String words) {
        return heed().getByText(words).first();
    }

    Locator button(String words) {
        return heed().locator("button:visible", new FrameLocator.LocatorOptions().setHasText(words))
                .first();
    }

    Locator link(String words) {
        return heed().locator("a:visible", new FrameLocator.LocatorOptions().setHasText(words))
                .first();
    }

    /** Follows an address inside Heed, as its links do. */
    void go(String hash) {
        frame().evaluate("hash => { location.hash = hash; }", hash);
    }

    /** A narrow or wide window, with Heed redrawn to it. */
    void width(int width) {
        page.setViewportSize(width, HIGH);
        settle();
    }

    /** Until Heed's frame has as much room as its content and was painted. */
    void settle() {
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        for (var frame : page.frames()) {
            frame.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
    }

    /** Pixels by which the wider of the host's page and Heed's frame can be scrolled sideways. */
    int sideways() {
        return page.frames().stream()
                .map(frame -> frame.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .mapToInt(found -> ((Number) found).intValue())
                .max()
                .orElse(0);
    }

    /** Pictures of the whole page, wide and narrow; the window is wide again afterwards. */
    void shot(String name) {
        titles.add(page.title());
        for (var width : List.of(NARROW, WIDE)) {
            width(width);
            var height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
            page.setViewportSize(width, Math.min(LONGEST_PICTURE, Math.max(HIGH, height)));
            settle();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "shots", name + "-" + width + ".png"))
                    .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
        }
        width(WIDE);
    }

    void close() {
        context.close();
    }
}
