package school.heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * Every screen in every state, inside the host's page: no violation of WCAG 2.2 AA that a machine can find, light on a wide window
 * and dark on a narrow one, and nothing to scroll sideways at 320 px.
 */
class AccessibilityIT {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String EMPTY_DESK = """
            {"asOf":"2026-11-23T09:00:00Z","rows":[],"rolesToConfirm":[],"pairings":[],"unsentDrafts":0,"openCases":0,
             "hostQueue":{"waiting":0,"stored":0,"trouble":""}}
            """;
    private static Browser browser;
    private static Stack stack;
    private final List<String> found = new ArrayList<>();

    @BeforeAll
    static void start() {
        stack = Stack.shared();
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @Test
    void whatStaffSee() {
        // Another test may have left an unfinished report of this person.
        var before = Person.launched(stack, "oduya");
        before.call("DELETE", "/api/draft", null, null, before.token());
        var staff = browser.signedIn(stack, "oduya");
        staff.openWorkspace();
        staff.heading("Safeguarding");
        staff.heed().locator("#mine").waitFor();
        check(staff, "tab-empty");

        var report = Reporting.opened(staff);
        check(staff, "report-begun");
        report.aboutAChild();
        report.button().click();
        staff.heed().locator("#problem").waitFor();
        check(staff, "report-child-with-errors");
        report.field("#add-child").fill("penhallow");
        staff.heed().locator("[role=option]").first().waitFor();
        check(staff, "report-search");
        report.add("Isla Penhallow")
                .saw("A photo, they called it banter.")
                .childsWords("please do not")
                .when("yesterday");
        staff.heed().locator("form details > summary").first().click();
        staff.heed().locator("form details > summary").nth(1).click();
        staff.text("Draft saved at").waitFor();
        check(staff, "report-child-full");

        staff.go("#/tab");
        staff.text("You have an unfinished report").waitFor();
        check(staff, "tab-with-draft");
        staff.button("Delete it").click();
        staff.button("Yes, delete it").click();
        staff.text("You have an unfinished report")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

        Reporting.opened(staff);
        staff.heed().locator("#about-adult").check();
        staff.heed().locator("#head-yes").check();
        check(staff, "report-about-the-head");
        staff.heed().locator("#head-no").check();
        staff.button("Send to the headteacher").click();
        staff.heed().locator("#problem").waitFor();
        check(staff, "report-adult-with-errors");

        Reporting.opened(staff).complete("Priya Sandhal", "Sat alone.").send();
        check(staff, "receipt");
        staff.link("Back to Safeguarding").click();
        staff.text("Not yet seen").waitFor();
        check(staff, "tab-with-a-report");
        staff.link("Read what you wrote").click();
        staff.heed().locator("#words").waitFor();
        check(staff, "own-concern");
        staff.page().keyboard().press("Escape");
        staff.text("This page is hidden").waitFor();
        check(staff, "hidden");
    }

    @Test
    void whatTheLeadSees() {
        var teacher = Person.launched(stack, "lowther");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var sent = teacher.send("POST", "/api/concerns", Given.concern(children, "She was quiet."));
        var id = sent.json().getJsonObject("concern").getString("id");

        var lead = browser.signedIn(stack, "adeyinka");
        var desk = Leading.atDesk(lead);
        check(lead, "desk");
        desk.open(id);
        check(lead, "concern-opened");
        lead.button("Save the first steps").click();
        lead.heed().locator("#problem").waitFor();
        check(lead, "concern-with-errors");
        desk.acknowledge("CANT_TELL", "Both are with adults they trust.");
        check(lead, "concern-acknowledged");
        desk.openCase("Pushing, Year 9");
        check(lead, "case-with-the-clock");
        lead.heed().locator("#contact").click();
        lead.button("Record the contact").click();
        lead.heed().locator("#problem").waitFor();
        check(lead, "contact-with-errors");
        desk.contactFilled("Duty worker", "They ring back.");
        desk.write("A line.");
        desk.line("A line.").locator("button.link").click();
        check(lead, "case-correcting");
        lead.go("#/concerns/" + id);
        lead.heed().locator("#decided").waitFor();
        check(lead, "concern-in-a-case");
        lead.go("#/cases");
        lead.heed().locator("main li.due").first().waitFor();
        check(lead, "cases");
        lead.go("#/paper");
        lead.button("Make the forms").click();
        lead.heed().locator("#ready").waitFor();
        check(lead, "paper");
        lead.go("#/first-lead");
        lead.heed().locator("#code").waitFor();
        check(lead, "first-lead");
        lead.openPupil("Isla Penhallow");
        check(lead, "tab-of-the-lead");
    }

    /** The lists of a school where nothing happened yet, played for this one. */
    @Test
    void emptyLists() {
        var deputy = browser.signedIn(stack, "corrie");
        Leading.atDesk(deputy);
        deputy.page().route("**/api/desk", route -> answer(route, EMPTY_DESK));
        deputy.page().route("**/api/cases", route -> answer(route, "{\"items\":[],\"more\":false}"));
        deputy.go("#/cases");
        deputy.text("There is no case yet.").waitFor();
        check(deputy, "cases-empty");
        deputy.go("#/desk");
        deputy.text("Nothing is due today or this week.").waitFor();
        check(deputy, "desk-empty");
    }

    private static void answer(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    @Test
    void setUp() {
        var admin = browser.signedIn(stack, "oduya");
        admin.openWorkspace();
        admin.heading("Safeguarding");
        admin.go("#/setup");
        admin.heed().locator("#words").waitFor();
        check(admin, "set-up");

        var alone = browser.open(stack, ColorScheme.LIGHT);
        alone.page().navigate(stack.heed() + "/ui/setup/");
        alone.page().locator("#setup-code").fill("not-the-code");
        check(alone, "set-up-code");
        alone.page().locator("form button").click();
        alone.page().locator("#problem").waitFor();
        check(alone, "set-up-code-wrong");
    }

    private void check(Visit visit, String state) {
        visit.shot("a11y-" + state);
        look(visit, state + ", light, wide");
        visit.width(Visit.NARROW);
        var sideways = visit.sideways();
        if (sideways > 0) {
            found.add(state + ": scrolls sideways by " + sideways + " px at 320 px");
        }
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(visit, state + ", dark, narrow");
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visit.width(Visit.WIDE);
    }

    private void look(Visit visit, String state) {
        for (var rule : new AxeBuilder(visit.page()).withTags(WCAG).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node ->
                            found.add(state + ": " + rule.getId() + ", " + rule.getHelp() + ": " + node.getHtml()));
        }
    }

    /** All of them at once, so that one run shows everything, also when a later step of the journey failed. */
    @AfterEach
    void none() {
        assertThat(found).isEmpty();
    }
}
