package school.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** A risk assessment for two children, begun in a fresh case, interrupted twice, signed: on a laptop, on a telephone, by keys alone. */
class AssessmentJourneyIT {
    private static final int MOST_INPUTS = 60;
    static final LocalDate DAY =
            LocalDate.now(ZoneId.of("Europe/London")).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    private static Browser browser;
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.shared();
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @Tag("fact-190")
    @Test
    void anAssessmentForTwoChildrenTakesFewInputsOnALaptop() {
        completed(Visit.WIDE, "laptop");
    }

    @Test
    void andOnATelephone() {
        completed(Visit.NARROW, "telephone");
    }

    private static void completed(int width, String name) {
        var caseId = aCase(stack);
        var lead = at(width);
        lead.go("#/cases/" + caseId);
        var first = new Assessing(lead, DAY, 0);
        first.openFromCase();
        var all = lead.heed().locator("#rated").innerText();
        first.rate(6);
        first.interrupted();

        lead = at(width);
        var second = new Assessing(lead, DAY, first.inputs());
        second.openFromCases(caseId);
        assertThat(second.rated())
                .as("what was rated before the first interruption")
                .isEqualTo(6);
        second.rate(13);
        lead.shot("assessment-" + name + "-rows");
        lead.width(width);
        second.interrupted();

        lead = at(width);
        var third = new Assessing(lead, DAY, second.inputs());
        third.openFromCases(caseId);
        assertThat(third.rated())
                .as("what was rated before the second interruption")
                .isEqualTo(13);
        third.rate(Integer.parseInt(all.split(" ")[2]));
        lead.heed().locator("#reviewOn").waitFor();
        third.review();
        lead.heed().locator("#signing").waitFor();
        lead.shot("assessment-" + name + "-before-signing");
        lead.width(width);
        third.press(lead.button("Sign as completed"));
        assertThat(lead.heed().locator("main")).containsText("Signed in Heed as version");
        lead.shot("assessment-" + name + "-signed");
        System.out.println("[figure] a risk assessment of " + all.split(" ")[2]
                + " rows for two children, interrupted twice, at " + width + " px: " + third.inputs() + " inputs");
        assertThat(third.inputs()).isLessThanOrEqualTo(MOST_INPUTS);
        assertThat(lead.sideways()).isLessThanOrEqualTo(0);
        assertThat(lead.complaints()).isEmpty();
    }

    /** The matrix, the suggestion, the reason and the next row without a mouse; the focus is seen at every stop. */
    @Test
    void rowsAreRatedByKeysAlone() {
        var caseId = aCase(stack);
        var lead = at(Visit.WIDE);
        var keys = new Keys(lead);
        lead.go("#/assessments/" + caseId);
        var summary = lead.heed().locator(".risk[open] > summary");
        summary.waitFor();
        var id = summary.getAttribute("id").replace("row-", "");
        keys.to("r-" + id + "-before-4-3").press("ArrowRight").lands("r-" + id + "-before-4-4");
        keys.press("ArrowUp").press("ArrowUp").lands("r-" + id + "-before-5-4").press("ArrowDown");
        assertThat(lead.heed().locator("#r-" + id + "-before-4-4")).isChecked();
        keys.to("Add another action")
                .press("Enter")
                .to("own-" + id)
                .type("Different doors")
                .to("Add it")
                .press("Enter")
                .lands("who-" + id);
        keys.type("Mrs Kessie").to("by-" + id);
        lead.heed().locator("#by-" + id).fill(DAY.toString());
        keys.to("c-" + id).press("Enter");
        assertThat(lead.heed().locator("#rated")).containsText("1 of");
        keys.held();
        assertThat(lead.heed().locator(".risk[open] > summary")).not().hasAttribute("id", "row-" + id);
        assertThat(lead.complaints()).isEmpty();
    }

    private static Visit at(int width) {
        var visit = browser.signedIn(stack, "adeyinka");
        visit.width(width);
        Leading.atDesk(visit);
        return visit;
    }

    /** A case with a child who may have been harmed and one alleged to have caused it. */
    static String aCase(Stack stack) {
        var teacher = Person.launched(stack, "lowther");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var list = Json.createArrayBuilder();
        var roles = List.of("MAY_HAVE_BEEN_HARMED", "ALLEGED_TO_HAVE_CAUSED_HARM");
        for (var i = 0; i < roles.size(); i++) {
            list.add(Json.createObjectBuilder().add("id", children.get(i)).add("role", roles.get(i)));
        }
        var told = Json.createObjectBuilder(
                        Json.createReader(new java.io.StringReader(Given.concern(children, "She was quiet.")))
                                .readObject())
                .add("children", list)
                .build();
        var id = teacher.send("POST", "/api/concerns", told.toString())
                .json()
                .getJsonObject("concern")
                .getString("id");
        var lead = Person.launched(stack, "adeyinka");
        var seen = lead.send("POST", "/api/concerns/" + id + "/opening", "{}").json();
        var known = lead.send("POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(seen, "NO"))
                .json();
        var about = "{\"version\":" + known.getInt("version") + ",\"about\":\"Pulling and a photo, Year 9\"}";
        return lead.send("POST", "/api/concerns/" + id + "/case", about).json().getString("id");
    }
}
