package school.heed.journey;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import school.heed.support.Stack;

/**
 * A real Chromium, found on the PATH or named by HEED_BROWSER. A machine without one fails these tests: a journey that was not
 * walked proves nothing.
 */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--lang=en-GB",
            "--disable-background-networking",
            // A school puts Heed on its own site, where a frame may keep things for the window; the demo's two names
            // are two sites.
            "--disable-features=TrackingProtection3pcd");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<Visit> visits = new ArrayList<>();

    Browser() {
        var path = executable();
        PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(path).setArgs(ARGS));
    }

    /** A person with a browser of their own, signed in to the host. */
    Visit signedIn(Stack stack, String user) {
        return signedIn(stack, user, ColorScheme.LIGHT);
    }

    Visit signedIn(Stack stack, String user, ColorScheme scheme) {
        var visit = open(stack, scheme);
        visit.signIn(user);
        return visit;
    }

    /** A browser window on nothing yet. */
    Visit open(Stack stack, ColorScheme scheme) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(Visit.WIDE, Visit.HIGH)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setColorScheme(scheme));
        var visit = new Visit(stack, context);
        visits.add(visit);
        return visit;
    }

    @Override
    public void close() {
        visits.forEach(Visit::close);
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        var named = System.getenv("HEED_BROWSER");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No browser found: install chromium, or name one with HEED_BROWSER. These tests are not skipped."));
    }
}
