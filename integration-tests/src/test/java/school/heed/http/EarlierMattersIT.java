package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Db;
import school.heed.support.Person;
import school.heed.support.Stack;

/** 004 note 9, 003 App 3: what there was before is shown with the case, as far as it is open to the reader, and looking is a line. */
@Tag("fact-241")
class EarlierMattersIT {
    private static Stack stack;
    private static Person teacher;
    private static Person lead;
    private static Person deputy;
    private static String child;
    private static String closed;
    private static String report;
    private static String caseId;

    @BeforeAll
    static void aChildWithEarlierMatters() {
        stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        deputy = Person.launched(stack, "corrie");
        child = teacher.search("children", "ol")
                .json()
                .getJsonArray("items")
                .getJsonObject(3)
                .getString("id");
        closed = Casework.opened(lead, Casework.reported(teacher, child, "The first."), "Pictures");
        Casework.closed(lead, closed);
        report = Casework.reported(teacher, child, "A small one.");
        caseId = Casework.opened(lead, Casework.reported(teacher, child, "The one now."), "Messages");
    }

    @DisplayName("004 note 9: a small matter that was dealt with long ago is there when it matters again")
    @Test
    void closedCasesAndReportsOfTheSameChildAreShownAndThisCaseIsNot() {
        assertThat(refs(lead)).contains("case:" + closed, "concern:" + report).doesNotContain("case:" + caseId);
        var matter = matters(lead).stream()
                .filter(each -> each.getString("ref").equals("case:" + closed))
                .findFirst()
                .orElseThrow();
        assertThat(matter.getBoolean("open")).isFalse();
        assertThat(matter.getString("role")).isEqualTo("NOT_SURE");
    }

    @Test
    void whatIsClosedToTheReaderIsNeitherShownNorCounted() {
        var secret = Casework.opened(lead, Casework.reported(teacher, child, "Of a colleague."), "Kept close");
        var before = refs(deputy);
        assertThat(before).contains("case:" + secret);
        must(Casework.conflict(lead, "/api/cases/" + secret, Casework.personId(lead, "corrie"), "OTHER", null));
        var after = refs(deputy);
        assertThat(after).hasSize(before.size() - 1).doesNotContain("case:" + secret);
        assertThat(refs(lead)).contains("case:" + secret);
    }

    @DisplayName("003 App 3: who looked for earlier matters, and when, stands in the lane and in the chronology")
    @Tag("fact-97")
    @Test
    void havingLookedIsALineThatCountsNothing() {
        assertThat(must(lead.send("POST", at(), looked("Nothing that repeats itself.")))
                        .json()
                        .toString())
                .contains("Earlier matters of this child were looked for in Heed, in the MIS");
        var line =
                lead.read("/api/cases/" + caseId).json().getJsonArray("entries").getJsonObject(0);
        assertThat(line.getString("kind")).isEqualTo("EARLIER_CHECKED");
        assertThat(line.getString("text"))
                .contains("Nothing that repeats itself.")
                .doesNotContainPattern("\\d");
        var lane = lead.read("/api/cases/" + caseId)
                .json()
                .getJsonArray("children")
                .getJsonObject(0);
        assertThat(lane.getJsonObject("earlierChecked").getJsonObject("by").getString("name"))
                .contains("Adeyinka");
        assertThat(ofChild(deputy).getJsonObject("checkedBy").getString("name")).contains("Adeyinka");
        assertThat(lead.send("POST", at(), looked(" ")).status()).isEqualTo(400);
        assertThat(lead.send(
                                "POST",
                                at(),
                                looked("x").replace(child, UUID.randomUUID().toString()))
                        .code())
                .isEqualTo("unknown-child");
    }

    @Test
    void lookingIsWrittenDownWithEverythingThatWasShown() {
        var last = Db.of(stack).rows("select max(seq) from audit_entry").get(0).get(0);
        var shown = refs(deputy);
        var lines = Db.of(stack)
                .rows("select refs from audit_entry where seq > " + last + " and act = 'LISTED' and why = 'earlier'");
        assertThat(lines).hasSize(1);
        assertThat(List.of(lines.get(0).get(0).split(" "))).containsExactlyElementsOf(shown);
    }

    private static String looked(String found) {
        return Json.createObjectBuilder()
                .add("child", child)
                .add("mis", true)
                .add("paper", false)
                .add("found", found)
                .build()
                .toString();
    }

    private static String at() {
        return "/api/cases/" + caseId + "/earlier";
    }

    private static JsonObject ofChild(Person by) {
        return must(by.read(at())).json().getJsonArray("children").getJsonObject(0);
    }

    private static List<JsonObject> matters(Person by) {
        return ofChild(by).getJsonArray("matters").getValuesAs(JsonObject.class);
    }

    private static List<String> refs(Person by) {
        return matters(by).stream().map(each -> each.getString("ref")).toList();
    }
}
