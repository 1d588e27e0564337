package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** 003 App 4: the head of a printed chronology and the protocol beside it are filled from what was written once in the forms. */
class PrintHeadIT {
    private static Person lead;
    private static List<String> children;
    private static String caseId;

    @BeforeAll
    static void aCaseWithRecords() {
        var stack = Stack.shared();
        var teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var sent = must(teacher.send("POST", "/api/concerns", Given.concern(children, "Something.")));
        caseId = Casework.opened(lead, sent.json().getJsonObject("concern").getString("id"), "Messages");
        part(children.get(0), "MAY_HAVE_BEEN_HARMED");
        save(
                "incident",
                null,
                "summary",
                "Pushed on the stairs.",
                "day",
                "2026-11-20",
                "place",
                "school",
                "siteSpot",
                "Stairs B",
                "staffWitnesses",
                "Mr Corrie");
        save("first-actions", children.get(0), "contact", "Mrs Kessie", "professionals", "Dr Oddie, school nurse");
        must(lead.send("POST", at() + "/contact-not-required", "{\"because\":\"Nothing of the kind.\"}"));
    }

    private static void part(String child, String role) {
        var body = Json.createObjectBuilder()
                .add("child", child)
                .add("was", "NOT_SURE")
                .add("role", role)
                .add("reason", "She said so.");
        must(lead.send("POST", at() + "/children/part", body.build().toString()));
    }

    private static void save(String form, String child, String... answers) {
        var given = Json.createObjectBuilder();
        for (var i = 0; i < answers.length; i += 2) {
            given.add(answers[i], Json.createArrayBuilder().add(answers[i + 1]));
        }
        var body = Json.createObjectBuilder()
                .add("template", form + "@1")
                .add("base", 0)
                .add("answers", given);
        if (child != null) {
            body.add("child", child);
        }
        must(lead.send("POST", at() + "/records", body.build().toString()));
    }

    private static String at() {
        return "/api/cases/" + caseId;
    }

    @DisplayName("003 App 4: day, place, summary, witnesses, contacts and professionals for each side")
    @Tag("fact-108")
    @Test
    void theHeadIsFilledFromTheFormsAndHoldsNothingElse() {
        var head = print().getJsonArray("head").getValuesAs(JsonObject.class);
        assertThat(head.stream().map(line -> line.getString("code") + ": " + line.getString("text")))
                .contains(
                        "day: 2026-11-20",
                        "place: On the school’s site; Stairs B".replace("On the school’s site", place(head)),
                        "summary: Pushed on the stairs.",
                        "staffWitnesses: Mr Corrie",
                        "contacts: Mrs Kessie",
                        "professionals: Dr Oddie, school nurse");
        var contact = head.stream()
                .filter(line -> line.getString("code").equals("contacts"))
                .findFirst()
                .orElseThrow();
        assertThat(contact.getString("child")).isEqualTo("Isla Penhallow");
        assertThat(contact.getString("role")).isEqualTo("MAY_HAVE_BEEN_HARMED");
        assertThat(head).noneMatch(line -> line.getString("code").equals("otherStaff"));
    }

    /** The label of the choice, whatever it says. */
    private static String place(List<JsonObject> head) {
        return head.stream()
                .filter(line -> line.getString("code").equals("place"))
                .findFirst()
                .orElseThrow()
                .getString("text")
                .replaceFirst("; .*", "");
    }

    @DisplayName("003 App 4: a copy of the protocol with each step, who took it and when goes with the log")
    @Tag("fact-110")
    @Test
    void everyStepSaysWhoTookItAndWhenOrThatItIsStillToTake() {
        var steps = print().getJsonArray("steps").getValuesAs(JsonObject.class);
        var first = step(steps, "First steps");
        assertThat(first.getString("by")).contains("Adeyinka");
        assertThat(first.getJsonArray("lines")).isNotEmpty();
        assertThat(step(steps, "What happened").getString("state")).isEqualTo("BEGUN");
        assertThat(step(steps, "What happened").getString("by")).contains("Adeyinka");
        assertThat(step(steps, "The plan in four parts").getString("state")).isEqualTo("TO_DO");
        assertThat(step(steps, "The plan in four parts").containsKey("at")).isFalse();
        assertThat(steps.stream().filter(each -> each.getString("step").contains("Contact children’s services")))
                .hasSize(1)
                .allMatch(each -> each.getString("state").equals("DONE"));
        assertThat(steps.stream().filter(each -> each.getString("step").equals("This child in the case")))
                .as("one for each child")
                .hasSize(2);
    }

    @DisplayName("UX: what one child lacks is seen beside the other")
    @Tag("fact-45")
    @Test
    void theLanesSayWhatEachChildHas() {
        var lanes = lead.read(at()).json().getJsonArray("children").getValuesAs(JsonObject.class);
        assertThat(row(lanes.get(0), "support").getString("text")).isEqualTo("Mrs Kessie");
        assertThat(row(lanes.get(0), "support").getBoolean("gap")).isFalse();
        assertThat(row(lanes.get(1), "support").getBoolean("gap")).isTrue();
        assertThat(row(lanes.get(1), "support").containsKey("record")).isFalse();
    }

    private static JsonObject row(JsonObject lane, String code) {
        return lane.getJsonArray("lane").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject step(List<JsonObject> steps, String name) {
        return steps.stream()
                .filter(each -> each.getString("step").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject print() {
        return lead.read(at() + "/print").json();
    }
}
