package school.heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * A lead prints a case's chronology and one child's own file: on A4, with the head of the log on every page, nothing of the screen
 * around it, and no child's name in a title or an address. The papers lie in {@code target/shots}.
 */
class PrintJourneyIT {
    private static final List<String> NAMES = List.of("Isla", "Penhallow", "Theo", "Marchbank", "Priya", "Sandhal");
    private static final String SHOWN =
            "css => [...document.querySelectorAll(css)].filter(each => each.offsetParent !== null).length";
    private static Browser browser;
    private static Stack stack;
    private static Person lead;
    private static List<String> children;
    private static String caseId;

    @BeforeAll
    static void aCaseOfAFewWeeks() {
        stack = Stack.start("print");
        browser = new Browser();
        var teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank", "Priya Sandhal");
        caseId = opened(reported(teacher));
        var wrong = line("NOTE", "Isla and Theo were seen apart at 10:40 outside the science block.", 0, 1);
        line("CHILD_WORDS", "He said if I tell anyone he will send it to everyone. I do not want to go to science.", 0);
        line("CHILD_WORDS", "It was a joke. I deleted it.", 1);
        line(
                "MEETING",
                "Theo’s grandfather came in. He was told what is alleged, that nothing is decided, and whom he can ring.",
                1);
        send(
                "/api/cases/" + caseId + "/entries/" + wrong + "/correction",
                "{\"text\":\"They were seen at 10:25, outside the library.\",\"why\":\"The duty rota shows the library.\"}");
        send(
                "/api/contacts",
                "{\"caseId\":\"" + caseId
                        + "\",\"party\":\"SOCIAL_CARE\",\"who\":\"Duty worker\",\"how\":\"PHONE\",\"said\":\"They advise an early help assessment for both and ring back by Friday.\",\"children\":[],\"occurred\":{\"precision\":\"UNKNOWN\"}}");
        for (var week = 1; week <= 14; week++) {
            line(
                    "NOTE",
                    "Week " + week
                            + ". Isla sat with her friends at lunch and went to every lesson. Mrs Kessie spoke with her on Monday for ten minutes; she sleeps better. She asked whether she may go on to the trip.",
                    0);
            line(
                    "DECISION",
                    "Week " + week
                            + ". They stay in different sets in science and leave by different doors, because the plan holds and both families agree. Looked at again in a week.",
                    0,
                    1,
                    2);
        }
    }

    @AfterAll
    static void end() {
        browser.close();
        stack.close();
    }

    @Test
    void aCaseIsPrintedAsTheSchoolsForm() {
        var visit = browser.signedIn(stack, "adeyinka");
        visit.openWorkspace();
        visit.heading("What needs you");
        visit.go("#/cases/" + caseId);
        visit.link("Print the chronology").click();
        visit.heading("Incident chronology, case");
        visit.shot("print-case");
        var pages = printed(visit, "case");
        assertThat(pages).as("pages of the case").isGreaterThan(2);
        visit.close();
    }

    @Test
    void oneChildsOwnFileIsPrintedWithoutTheOthers() {
        var visit = browser.signedIn(stack, "adeyinka");
        visit.openPupil("Isla Penhallow");
        visit.link("Open this child’s own file").click();
        visit.heading("Own file: Isla Penhallow");
        visit.shot("own-file");
        visit.link("Print this file").click();
        visit.heading("Safeguarding file of one child");
        visit.shot("print-child");
        printed(visit, "child");
        assertThat(visit.heed().locator("main").innerText())
                .doesNotContain("Theo", "Marchbank", "Priya", "Sandhal", "joke", "grandfather");
        visit.close();
    }

    /** The page as paper: what the browser would print of Heed's own document. @return how many pages */
    private static int printed(Visit visit, String name) {
        assertThat(visit.frame().url() + visit.frame().title() + visit.page().url())
                .doesNotContain(NAMES);
        var style = (String) visit.frame()
                .evaluate("async () => (await fetch(document.querySelector('link[rel=stylesheet]').href)).text()");
        var body = (String) visit.frame().evaluate("() => document.body.outerHTML");
        var paper = visit.context().newPage();
        paper.setContent(
                "<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\"><title>Safeguarding</title><style>" + style
                        + "</style>" + body + "</html>");
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(paper.evaluate(SHOWN, ".noprint, .bar, button, main a"))
                .as("of the screen")
                .isEqualTo(0);
        assertThat(
                        paper.evaluate(
                                "() => ['thead', 'tfoot'].map(part => getComputedStyle(document.querySelector('.log ' + part)).display).join(' ')"))
                .isEqualTo("table-header-group table-footer-group");
        var pdf = paper.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "shots", "print-" + name + ".pdf")));
        paper.close();
        return (int) Pattern.compile("/Type\\s*/Page[^s]")
                .matcher(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static String reported(Person teacher) {
        var list = Json.createArrayBuilder();
        var roles = List.of("MAY_HAVE_BEEN_HARMED", "ALLEGED_TO_HAVE_CAUSED_HARM", "SAW_OR_HEARD");
        for (var i = 0; i < children.size(); i++) {
            list.add(Json.createObjectBuilder().add("id", children.get(i)).add("role", roles.get(i)));
        }
        var answers = Json.createObjectBuilder()
                .add(
                        "saw",
                        one(
                                "Isla stayed behind after registration. She was quiet and rubbed her left arm. She told me that Theo pulled her by the arm outside the science block and that a photo is being passed round.\n\nPriya was there and called it “just banter”."))
                .add("childWords", one("He said he’ll send it to everyone."))
                .add("place", one("Outside the science block"))
                .add("told", one("going"));
        var concern = Json.createObjectBuilder()
                .add("template", "concern@1")
                .add("about", "CHILD")
                .add("children", list)
                .add("unknownChildren", Json.createArrayBuilder())
                .add("answers", answers)
                .add(
                        "occurred",
                        Json.createObjectBuilder().add("precision", "ABOUT").add("words", "about lunchtime"));
        return made(teacher.send("POST", "/api/concerns", concern.build().toString()))
                .getJsonObject("concern")
                .getString("id");
    }

    private static jakarta.json.JsonArrayBuilder one(String words) {
        return Json.createArrayBuilder().add(words);
    }

    private static String opened(String concern) {
        var at = "/api/concerns/" + concern;
        var known = send(at + "/acknowledgement", Given.acknowledgement(send(at + "/opening", "{}"), "CANT_TELL"));
        return send(
                        at + "/case",
                        "{\"version\":" + known.getInt("version") + ",\"about\":\"Pulling and a photo, Year 9\"}")
                .getString("id");
    }

    private static String line(String kind, String text, int... about) {
        var list = Json.createArrayBuilder();
        for (var child : about) {
            list.add(children.get(child));
        }
        var body =
                Json.createObjectBuilder().add("kind", kind).add("text", text).add("children", list);
        return send("/api/cases/" + caseId + "/entries", body.build().toString())
                .getJsonArray("entries")
                .getJsonObject(0)
                .getString("id");
    }

    private static JsonObject send(String path, String body) {
        return made(lead.send("POST", path, body));
    }

    private static JsonObject made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return answer.json();
    }
}
