package school.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Stack;

/** Whatever breaks while somebody tells: what they wrote is kept, they are told so, and it is stored once. */
class NothingIsLostIT {
    private static final String KEPT = "Everything you have written is kept.";
    private static final String SEND = "**/api/concerns";
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @Test
    void heedIsKilledWhileTheTeacherPressesSend() {
        var stack = Stacks.pointer();
        var teacher = browser.signedIn(stack, "corrie");
        var report = Reporting.opened(teacher).complete("Isla Penhallow", "Words of the day the power went.");
        stack.process().descendants().forEach(ProcessHandle::destroyForcibly);
        stack.process().destroyForcibly().onExit().join();
        report.button().click();
        assertThat(teacher.heed().locator("#problem")).containsText("Could not reach Heed");
        assertThat(teacher.heed().locator("#problem")).containsText(KEPT);
        assertThat(report.field("#saw")).hasValue("Words of the day the power went.");
        teacher.shot("lost-01-unreachable");

        stack.startAgain();
        signInElsewhere(teacher, stack, "corrie");
        report.send();
        assertThat(reported(stack)).isEqualTo(1);
    }

    /** The host was down too and forgot its sessions: people sign in again in another tab, as they are told. */
    private static void signInElsewhere(Visit teacher, Stack stack, String user) {
        var other = teacher.context().newPage();
        other.navigate(stack.host() + "/sign-in");
        other.fill("#user", user);
        other.fill("#password", "demo");
        other.click("main button");
        other.waitForURL(stack.host() + "/");
        other.close();
    }

    private static int reported(Stack stack) {
        var again = browser.signedIn(stack, "corrie");
        again.openWorkspace();
        again.heading("What needs you");
        again.go("#/tab");
        again.heed().locator("#mine").waitFor();
        return again.heed().locator("section[aria-labelledby=mine] li.card").count();
    }

    @Test
    void theAnswerIsLostAfterTheConcernWasStored() {
        var teacher = browser.signedIn(Stack.shared(), "kessie");
        var before = mine(teacher);
        var report = Reporting.opened(teacher).complete("Theo Marchbank", "Stored, and the answer lost.");
        var sent = new AtomicInteger();
        teacher.page().route(SEND, route -> {
            if (sent.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        report.button().click();
        assertThat(teacher.heed().locator("#problem")).containsText(KEPT);
        report.send();
        teacher.page().unroute(SEND);
        assertThat(sent).hasValue(2);
        assertThat(mine(teacher)).isEqualTo(before + 1);
    }

    @Test
    void pressedTwiceItIsSentOnce() {
        var teacher = browser.signedIn(Stack.shared(), "kessie");
        var before = mine(teacher);
        var report = Reporting.opened(teacher).complete("Priya Sandhal", "Pressed twice in a hurry.");
        report.button().dblclick();
        assertThat(report.receipt()).containsText("It was stored once.");
        assertThat(mine(teacher)).isEqualTo(before + 1);
    }

    @Test
    void aReloadBringsTheDraftBack() {
        var teacher = browser.signedIn(Stack.shared(), "kessie");
        Reporting.opened(teacher).complete("Priya Sandhal", "Half a sentence, then the bell rang");
        teacher.text("Draft saved at").waitFor();
        teacher.page().reload();
        var again = teacher.heed();
        assertThat(again.locator("#saw")).hasValue("Half a sentence, then the bell rang");
        assertThat(again.locator("li.card")).containsText("Priya Sandhal");
        teacher.shot("lost-02-draft-carried-on");
        teacher.button("Start again").click();
        teacher.heed()
                .locator(".prompt button", new com.microsoft.playwright.FrameLocator.LocatorOptions().setHasText("Yes"))
                .click();
        assertThat(again.locator("#about-child")).not().isChecked();
    }

    @Test
    void aSessionThatEndsWhileTypingKeepsTheText() throws Exception {
        var stack = Stack.shared();
        var teacher = browser.signedIn(stack, "kessie");
        var report = Reporting.opened(teacher).complete("Priya Sandhal", "Typed before the session ended.");
        end(teacher, stack);
        var other = teacher.context().newPage();
        other.navigate(stack.host() + "/");
        other.click(".who button");
        other.waitForURL("**/sign-in");

        report.button().click();
        teacher.text("You are signed out of the school’s system").waitFor();
        teacher.shot("lost-03-signed-out");
        other.close();
        signInElsewhere(teacher, stack, "kessie");
        teacher.button("Try again").click();
        assertThat(report.field("#saw")).hasValue("Typed before the session ended.");
        report.send();
    }

    @Test
    void aSessionOfHeedThatEndsIsRenewedThroughTheHostUnseen() throws Exception {
        var stack = Stack.shared();
        var teacher = browser.signedIn(stack, "kessie");
        var before = mine(teacher);
        var report = Reporting.opened(teacher).complete("Theo Marchbank", "Typed while Heed forgot the session.");
        end(teacher, stack);
        report.send();
        assertThat(mine(teacher)).isEqualTo(before + 1);
    }

    /** Ends this window's session of Heed on the server, as another sign-out would. */
    private static void end(Visit visit, Stack stack) throws Exception {
        var token = visit.requests().stream()
                .map(request -> request.headers().get("authorization"))
                .filter(java.util.Objects::nonNull)
                .reduce((first, last) -> last)
                .orElseThrow();
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.heed() + "/api/session"))
                                .header("Authorization", token)
                                .DELETE()
                                .build(),
                        BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private static int mine(Visit person) {
        person.openWorkspace();
        person.heading("Safeguarding");
        var cards = person.heed().locator("section[aria-labelledby=mine]");
        cards.waitFor();
        return cards.locator("li.card").count();
    }
}
