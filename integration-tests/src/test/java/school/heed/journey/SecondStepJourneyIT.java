package school.heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Db;
import school.heed.support.Person;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/** A lead types six digits once in a window, again before a step that counts, and sets a new phone up without help. */
class SecondStepJourneyIT {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static Browser browser;
    private static Stack stack;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void start() {
        stack = Stack.shared();
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
        SecondStep.forgetWrong(stack);
    }

    @Test
    void digitsOnceInAWindowAndAgainBeforeAStepThatCounts() {
        var visit = browser.open(stack, ColorScheme.LIGHT);
        visit.signInAnew("adeyinka");
        visit.openWorkspace();
        visit.heading("Six digits");
        looked(visit, "prove");
        var keys = new Keys(visit);
        keys.to("code").type("000000").press("Enter");
        visit.heed().locator("#problem").waitFor();
        assertThat(visit.frame().evaluate("() => document.activeElement.id")).isEqualTo("problem");
        looked(visit, "wrong digits");
        visit.heed().locator("#code").fill("");
        keys.to("code").type(SecondStep.unused(stack, "adeyinka")).press("Enter");
        visit.heading("What needs you");

        visit.openPupil("Penhallow");
        assertThat(visit.heed().locator("#digits-wait").count())
                .as("asked once")
                .isZero();
        visit.openWorkspace();
        visit.heading("What needs you");
        assertThat(visit.frame()
                        .evaluate("() => Object.keys(sessionStorage).join() + localStorage.length + document.cookie"))
                .isEqualTo("heed-pass0");
        assertThat(visit.requests().stream().filter(request -> request.url().contains("pass")))
                .as("never in an address")
                .isEmpty();

        Db.of(stack).run("update session set proved_at = now() - interval '11 minutes' where revoked_at is null");
        visit.go("#/factor");
        visit.heading("Your second step");
        looked(visit, "own second step");
        keys.to("Make new recovery codes").press("Enter");
        visit.heed().locator("dialog[open]").waitFor();
        looked(visit, "digits again");
        assertThat(visit.frame().evaluate("() => document.activeElement.id")).isEqualTo("step-code");
        keys.type(SecondStep.unused(stack, "adeyinka")).press("Enter");
        visit.heed().locator(".codes li").first().waitFor();
        assertThat(visit.heed().locator(".codes li").count()).isEqualTo(10);
        looked(visit, "recovery codes");
        visit.button("I have them on paper").click();
        visit.text("10 recovery codes are left").waitFor();
        assertThat(faults).isEmpty();
        visit.close();
    }

    @Test
    void aDeputySetsANewPhoneUp() {
        var head = Person.launched(stack, "head");
        var corrie = head.search("staff", "Corrie")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("id");
        assertThat(head.send("POST", "/api/factor/reset", "{\"personId\":\"" + corrie + "\"}")
                        .status())
                .isEqualTo(200);
        var visit = browser.open(stack, ColorScheme.DARK);
        visit.signInAnew("corrie");
        visit.openWorkspace();
        visit.heading("Set up your second step");
        looked(visit, "enrol");
        visit.shot("second-step-enrol");
        assertThat(visit.heed().locator("svg.qr path").getAttribute("d")).startsWith("M");
        var secret = visit.heed().locator(".secret").innerText().replace(" ", "");
        SecondStep.phone(stack, "corrie", secret);
        visit.heed().locator("#code").fill(SecondStep.digits(stack, "corrie").getString("now"));
        visit.heed().locator("#name").fill("corrie");
        visit.button("Turn it on").click();
        visit.heed().locator(".codes li").first().waitFor();
        looked(visit, "first recovery codes");
        visit.shot("second-step-codes");
        visit.button("I have them on paper").click();
        visit.heading("What needs you");
        visit.openWorkspace();
        visit.heading("What needs you");
        assertThat(faults).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        visit.close();
    }

    @Test
    void theSignInWithoutAHostSaysWhatIsMissing() {
        var visit = browser.open(stack, ColorScheme.LIGHT);
        visit.page().navigate(stack.heed() + "/ui/direct/");
        visit.page()
                .locator("h1", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Sign in without"))
                .waitFor();
        looked(visit, "direct");
        visit.page().locator("form button").click();
        visit.page().locator("#problem li").nth(2).waitFor();
        looked(visit, "direct, nothing typed");
        visit.page().fill("#name", "adeyinka");
        visit.page().fill("#code", "000000");
        visit.page().fill("#emergency", "AAAAA-BBBBB-CCCCC");
        visit.page().locator("form button").click();
        visit.page().getByText("The school’s system is running").waitFor();
        assertThat(faults).isEmpty();
        visit.close();
    }

    private void looked(Visit visit, String state) {
        visit.width(Visit.NARROW);
        if (visit.sideways() > 0) {
            faults.add(state + ": wider than 320 px");
        }
        visit.width(Visit.WIDE);
        for (var rule : new AxeBuilder(visit.page()).withTags(WCAG).analyze().getViolations()) {
            rule.getNodes().forEach(node -> faults.add(state + ": " + rule.getId() + ": " + node.getHtml()));
        }
    }
}
