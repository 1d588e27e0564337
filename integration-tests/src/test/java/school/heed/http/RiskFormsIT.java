package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;
import static school.heed.http.Risks.rate;
import static school.heed.http.Risks.sent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The two scales of a school, the questions around the risks, and the whole on paper. */
class RiskFormsIT {
    private static Person teacher;
    private static Person lead;
    private static List<String> children;
    private Risks risks;

    @BeforeAll
    static void people() {
        var stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
    }

    @BeforeEach
    void aCase() {
        risks = Risks.of(teacher, lead, children.get(0), children.get(1));
    }

    @AfterEach
    void theGrid() {
        settled("5x5", "");
    }

    @Tag("fact-451")
    @Tag("fact-191")
    @Tag("fact-124")
    @Test
    void aSchoolChoosesItsScaleAndWhatWasBegunKeepsItsOwn() {
        must(risks.save(lead, 0, sent(risks.row(lead, "harmed-again")).add("before", rate(4, 3))));
        settled("hml", "Somebody may be hurt this week.");
        assertThat(risks.read(lead).getJsonObject("template").getString("variant"))
                .isEqualTo("5x5");
        var other = Risks.of(teacher, lead, children.get(0), children.get(1));
        var view = other.read(lead);
        assertThat(view.getJsonObject("template").getString("variant")).isEqualTo("hml");
        assertThat(view.getJsonObject("template").getJsonArray("bands").toString())
                .contains("Somebody may be hurt this week.");
        assertThat(view.getJsonArray("rows")).hasSize(11 + 11 + 4 + 2);
        var row = sent(other.row(lead, "lessons")).add("before", rate(3, 0)).add("note", "Maths and French.");
        must(lead.send(
                "POST",
                other.at(),
                other.body("considerations@1", 0, "", null, row).toString()));
        assertThat(other.row(lead, "lessons").getJsonObject("before").getString("band"))
                .isEqualTo("H");
        settled("hml", "Something else by now.");
        assertThat(other.read(lead)
                        .getJsonObject("template")
                        .getJsonArray("bands")
                        .toString())
                .as("what a level meant when it was begun")
                .contains("hurt this week");
        var grid = sent(other.row(lead, "lessons")).add("before", rate(4, 3));
        assertThat(lead.send(
                                "POST",
                                other.at(),
                                other.body("considerations@1", 1, "", null, grid)
                                        .toString())
                        .code())
                .isEqualTo("out-of-range");
    }

    @Tag("fact-94")
    @Test
    void theQuestionsBeginWithWhatOtherFormsSay() {
        record("incident", null, "summary", "Messages passed round in Year 9.");
        var begun = must(lead.read("/api/cases/" + risks.caseId + "/records/assessment"))
                .json()
                .getJsonObject("begun");
        assertThat(begun.getJsonArray("reason").getString(0)).isEqualTo("Messages passed round in Year 9.");
        assertThat(begun.getJsonArray("harm").getString(0))
                .as("else what was reported")
                .isEqualTo("Something.");
    }

    @Tag("fact-221")
    @Tag("fact-452")
    @Test
    void questionsRisksAndPlansStandTogetherAmongTheRecordsAndCount() {
        var sheets = row("assessment").getJsonArray("sheets").getValuesAs(JsonObject.class);
        assertThat(sheets.stream().map(sheet -> sheet.getString("form")))
                .containsExactly("assessment", "safety-plan", "safety-plan", "risks");
        var before = sheets.get(3);
        assertThat(before.containsKey("record")).isFalse();
        assertThat(before.getBoolean("needed")).isTrue();
        assertThat(before.getInt("missing")).isEqualTo(1 + 20);
        assertThat(risks.read(lead).getJsonArray("sheets").getValuesAs(JsonObject.class))
                .as("the wizard asks once")
                .map(sheet -> sheet.getString("form"))
                .containsExactly("assessment", "safety-plan", "safety-plan");
        risks.whole(lead, "");
        var after = row("assessment").getJsonArray("sheets").getJsonObject(3);
        assertThat(after.getInt("missing")).isZero();
        assertThat(after.getString("record")).isEqualTo(risks.caseId);
    }

    @Tag("fact-93")
    @Tag("fact-102")
    @Tag("fact-105")
    @Tag("fact-187")
    @Test
    void theWholeFormIsOnPaper() {
        record("assessment", null, "harm", "A push on the stairs.");
        record("safety-plan", children.get(1), "needs", "A quiet start.");
        risks.whole(lead, "");
        must(risks.sign(lead, "COMPLETED", 1, null, ""));
        var print = must(lead.read(risks.at() + "/print")).json();
        var child = print.getJsonArray("children").getJsonObject(0);
        assertThat(child.getString("role")).isEqualTo("Child who may have been harmed");
        assertThat(child.getJsonObject("child").getString("born")).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(print.getJsonArray("questions").toString()).contains("A push on the stairs.");
        assertThat(print.getJsonArray("plans").getJsonObject(0).getString("child"))
                .isEqualTo(children.get(1));
        var assessment = print.getJsonObject("assessment");
        assertThat(assessment.getJsonArray("rows")).hasSize(20);
        assertThat(assessment.getJsonArray("signatures")).hasSize(1);
        assertThat(assessment.getJsonObject("template").getJsonArray("bands")).hasSize(5);
        assertThat(print.getJsonObject("foot").getJsonArray("seals")).hasSize(1);
        assertThat(lead.read("/api/audit?record=case:" + risks.caseId).body()).contains("PRINTED");
    }

    @Tag("fact-120")
    @Tag("fact-121")
    @Test
    void aChildOfAnotherSchoolStandsOnThePrintWithThatSchool() {
        var other = Casework.outsider(lead, risks.caseId, "Zebediah", "Fennimore", "ALLEGED_TO_HAVE_CAUSED_HARM");
        var print = must(lead.read(risks.at() + "/print")).json();
        assertThat(print.getJsonArray("children").getValuesAs(JsonObject.class))
                .map(each -> each.getJsonObject("child"))
                .filteredOn(child -> child.getString("id").equals(other))
                .singleElement()
                .matches(child -> child.containsKey("elsewhere"));
        assertThat(print.getJsonObject("assessment").getJsonArray("rows"))
                .as("and has rows")
                .hasSize(26);
    }

    private void record(String form, String child, String code, String words) {
        var body = Json.createObjectBuilder()
                .add("template", form + "@1")
                .add("base", 0)
                .add(
                        "answers",
                        Json.createObjectBuilder()
                                .add(code, Json.createArrayBuilder().add(words)));
        if (child != null) {
            body.add("child", child);
        }
        must(lead.send(
                "POST", "/api/cases/" + risks.caseId + "/records", body.build().toString()));
    }

    private JsonObject row(String code) {
        return must(lead.read("/api/cases/" + risks.caseId))
                .json()
                .getJsonArray("records")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> row.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void settled(String scale, String high) {
        var settings = lead.read("/api/setup").json().getJsonObject("settings");
        var changed = Json.createObjectBuilder(settings)
                .add("riskScale", scale)
                .add("riskHigh", high)
                .build();
        must(lead.send("PUT", "/api/setup/settings", changed.toString()));
    }
}
