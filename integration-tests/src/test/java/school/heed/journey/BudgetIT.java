package school.heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * What a screen may cost when it is the first thing opened in a fresh browser: the launch and one request, 60 KB of assets on the
 * wire, nothing kept in the browser, nothing to complain about.
 */
class BudgetIT {
    private static final int LARGEST_ASSETS = 60 * 1024;
    /** Writes down every attempt to keep something in the browser. */
    private static final String WATCH = """
            window.attempts = [];
            const watch = (type, name) => {
              const own = type && type.prototype[name];
              if (own) type.prototype[name] = function (...given) { window.attempts.push(name + ' ' + given[0]); return own.apply(this, given); };
            };
            watch(window.Storage, 'setItem');
            watch(window.IDBFactory, 'open');
            watch(window.CacheStorage, 'open');
            watch(window.ServiceWorkerContainer, 'register');
            const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
            Object.defineProperty(document, 'cookie', {
              get: () => cookie.get.call(document),
              set: (value) => { window.attempts.push('cookie'); cookie.set.call(document, value); },
            });
            for (const store of ['localStorage', 'sessionStorage']) {
              const own = Object.getOwnPropertyDescriptor(window, store);
              Object.defineProperty(window, store, { get: () => { window.attempts.push(store); return own.get.call(window); } });
            }
            """;

    private static Browser browser;
    private static Stack stack;
    private static String concern;
    private static String caseFile;
    private static String child;

    private record Screen(String name, String user, String hash, String shown) {}

    @BeforeAll
    static void start() {
        stack = Stack.shared();
        browser = new Browser();
        var teacher = Person.launched(stack, "lowther");
        child = Given.children(teacher, "Isla Penhallow").get(0);
        var json = Given.concern(List.of(child), "She was quiet.");
        concern = teacher.send("POST", "/api/concerns", json)
                .json()
                .getJsonObject("concern")
                .getString("id");
        var lead = Person.launched(stack, "adeyinka");
        var opened =
                lead.send("POST", "/api/concerns/" + concern + "/opening", "{}").json();
        var known = lead.send(
                        "POST",
                        "/api/concerns/" + concern + "/acknowledgement",
                        Given.acknowledgement(opened, "CANT_TELL"))
                .json();
        caseFile = lead.send(
                        "POST",
                        "/api/concerns/" + concern + "/case",
                        "{\"version\":" + known.getInt("version") + ",\"about\":\"Quiet, Year 9\"}")
                .json()
                .getString("id");
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @TestFactory
    Stream<DynamicTest> everyScreenOpenedCold() {
        return Stream.of(
                        new Screen("tab", "lowther", "#/tab", "#mine"),
                        new Screen("report", "lowther", "#/report", "#about-child"),
                        new Screen("own concern", "lowther", "#/concern/" + concern, "#words"),
                        new Screen("desk", "adeyinka", "#/desk", "main .due, main .empty"),
                        new Screen("concern", "adeyinka", "#/concerns/" + concern, "#words"),
                        new Screen("cases", "adeyinka", "#/cases", "main li.due"),
                        new Screen("case", "adeyinka", "#/cases/" + caseFile, "#chron"),
                        new Screen("case on paper", "adeyinka", "#/cases/" + caseFile + "/print", ".log tbody tr"),
                        new Screen("record", "adeyinka", "#/records/" + caseFile + "/incident/case/new", "#q-summary"),
                        new Screen(
                                "record on paper",
                                "adeyinka",
                                "#/records/" + caseFile + "/incident/case/new/blank",
                                ".blank"),
                        new Screen(
                                "accounts",
                                "adeyinka",
                                "#/series/" + caseFile + "/account-child/" + child,
                                "main .empty"),
                        new Screen("risk assessment", "adeyinka", "#/assessments/" + caseFile, ".risk"),
                        new Screen("its sign-off", "adeyinka", "#/assessments/" + caseFile + "/sign", "#reviewOn"),
                        new Screen("it on paper", "adeyinka", "#/assessments/" + caseFile + "/print", ".paper .big"),
                        new Screen("own file", "adeyinka", "#/children/" + child, "#lines"),
                        new Screen("own file on paper", "adeyinka", "#/children/" + child + "/print", ".log tbody tr"),
                        new Screen("paper", "adeyinka", "#/paper", "#count"),
                        new Screen("second step", "adeyinka", "#/factor", "main .card"),
                        new Screen("set-up", "oduya", "#/setup", "#words"))
                .map(screen -> DynamicTest.dynamicTest(screen.name(), () -> opens(screen)));
    }

    private static void opens(Screen screen) {
        var visit = browser.signedIn(stack, screen.user());
        // As with a notice of the host: the frame's address may end in a place inside Heed.
        visit.page()
                .addInitScript(
                        "if (location.pathname.startsWith('/ui/') && location.hash === '') history.replaceState(null, '', '"
                                + screen.hash() + "')");
        visit.page().addInitScript(WATCH);
        visit.requests().clear();
        visit.openWorkspace();
        visit.heed().locator(screen.shown()).first().waitFor();
        visit.settle();

        var heeds = visit.requests().stream()
                .filter(request -> request.url().startsWith(stack.heed()))
                .toList();
        assertThat(calls(heeds))
                .as("requests of " + screen.name())
                .hasSizeLessThanOrEqualTo(2)
                .first()
                .asString()
                .contains("/api/launches");
        var assets = heeds.stream()
                .filter(request -> !request.url().contains("/api/"))
                .toList();
        assertThat(assets.stream()
                        .mapToInt(request -> request.sizes().responseBodySize)
                        .sum())
                .as("bytes of " + assets.stream().map(Request::url).toList())
                .isPositive()
                .isLessThanOrEqualTo(LARGEST_ASSETS);
        assertThat(assets.stream().filter(request -> request.url().endsWith(".js")))
                .allSatisfy(request -> assertThat(request.response().headerValue("cache-control"))
                        .contains("immutable"));
        nothingIsKept(visit, screen.user().equals("adeyinka"));
        assertThat(visit.complaints()).isEmpty();
        visit.close();
    }

    private static List<String> calls(List<Request> requests) {
        return requests.stream()
                .map(Request::url)
                .filter(url -> url.contains("/api/"))
                .toList();
    }

    /**
     * Neither kept nor tried: a browser that refuses storage to a frame would hide an attempt. The one exception is the pass of the
     * second step, which this window holds for leads and looks for at everybody's launch.
     */
    private static void nothingIsKept(Visit visit, boolean leads) {
        assertThat(visit.frame().evaluate("() => window.attempts.filter(one => one !== 'sessionStorage').join(', ')"))
                .isEqualTo("");
        assertThat(visit.frame().evaluate("() => Object.keys(sessionStorage).join(', ')"))
                .isEqualTo(leads ? "heed-pass" : "");
        assertThat(visit.context().cookies(stack.heed())).isEmpty();
        assertThat(visit.context().storageState()).doesNotContain(stack.heed());
    }
}
