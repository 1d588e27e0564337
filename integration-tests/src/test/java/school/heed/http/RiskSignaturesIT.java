package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;
import static school.heed.http.Risks.TODAY;
import static school.heed.http.Risks.rate;
import static school.heed.http.Risks.sent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Signing an assessment: completed, a second person, the headteacher; reviewed by a day; signed anew when it changes (003 App 3). */
class RiskSignaturesIT {
    private static final String SERIOUS = "harmed-impact";
    private static Person teacher;
    private static Person lead;
    private static Person deputy;
    private static Person head;
    private static String headId;
    private static List<String> children;
    private Risks risks;

    @BeforeAll
    static void people() {
        var stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        deputy = Person.launched(stack, "corrie");
        head = Person.launched(stack, "head");
        headId = Casework.personId(lead, "vane");
        children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
    }

    @BeforeEach
    void aCase() {
        risks = Risks.of(teacher, lead, children.get(0), children.get(1));
    }

    @Tag("fact-105")
    @Test
    void whatIsNotWholeIsNotCompleted() {
        must(risks.save(lead, 0, sent(risks.row(lead, SERIOUS)).add("before", rate(4, 3))));
        assertThat(risks.sign(lead, "COMPLETED", 1, null, "").code()).isEqualTo("not-complete");
        assertThat(risks.whole(lead, "").getString("next")).isEqualTo("COMPLETE");
        var signed = must(risks.sign(lead, "COMPLETED", 2, null, "")).json();
        assertThat(signature(signed, 0).getJsonObject("by").getString("name")).contains("Adeyinka");
        assertThat(signature(signed, 0).getString("role")).isEqualTo("designated safeguarding lead");
        assertThat(signed.getString("next")).isEqualTo("SECOND");
    }

    @Tag("fact-107")
    @Test
    void theSecondSignatureIsAnotherPersons() {
        risks.whole(lead, "");
        must(risks.sign(lead, "COMPLETED", 1, null, ""));
        assertThat(risks.sign(lead, "SECOND", 1, true, "").code()).isEqualTo("second-person");
        assertThat(risks.read(lead).containsKey("maySign")).isFalse();
        assertThat(risks.read(deputy).getString("maySign")).isEqualTo("SECOND");
        assertThat(risks.sign(deputy, "SECOND", 1, null, "").code()).isEqualTo("proceed-missing");
        var signed = must(risks.sign(deputy, "SECOND", 1, true, "")).json();
        assertThat(signed.getString("next")).isEqualTo("SIGNED");
        assertThat(signature(signed, 1).getBoolean("proceed")).isTrue();
    }

    @Tag("fact-107")
    @Test
    void whatCannotProceedNeedsAReasonAndIsFilledInAgain() {
        risks.whole(lead, "");
        must(risks.sign(lead, "COMPLETED", 1, null, ""));
        assertThat(risks.sign(deputy, "SECOND", 1, false, "").code()).isEqualTo("reason-missing");
        var signed = must(risks.sign(deputy, "SECOND", 1, false, "Nobody watches the stairs."))
                .json();
        assertThat(signed.getString("next")).isEqualTo("FILL");
        assertThat(lead.read("/api/cases/" + risks.caseId).body()).contains("Nobody watches the stairs.");
    }

    @Tag("fact-190")
    @Test
    void theHeadteacherIsAskedWhereARiskStaysSerious() {
        risks.whole(lead, SERIOUS);
        assertThat(risks.row(lead, SERIOUS).getJsonArray("flags").toString()).isEqualTo("[\"SERIOUS\"]");
        must(risks.sign(lead, "COMPLETED", 1, null, ""));
        must(risks.sign(deputy, "SECOND", 1, true, ""));
        assertThat(risks.read(lead).getString("next")).isEqualTo("HEAD");
        assertThat(risks.sign(lead, "HEAD", 1, true, "").code()).isEqualTo("head-only");
        assertThat(risks.sign(head, "HEAD", 1, true, "").status())
                .as("need to know")
                .isEqualTo(404);
        letIn();
        assertThat(must(head.read("/api/desk")).body()).contains("ASSESSMENT_HEAD");
        assertThat(must(risks.sign(head, "HEAD", 1, true, "")).json().getString("next"))
                .isEqualTo("SIGNED");
    }

    @Test
    void aLaterSavingLeavesTheSignaturesBehindAndSaysWhy() {
        risks.whole(lead, "");
        must(risks.sign(lead, "COMPLETED", 1, null, ""));
        must(risks.sign(deputy, "SECOND", 1, true, ""));
        var row = sent(risks.row(lead, "staff-told")).add("note", "A new fact.");
        assertThat(risks.save(lead, 1, "", TODAY.plusDays(14), row).code()).isEqualTo("why-missing");
        var saved = must(risks.save(
                        lead,
                        1,
                        "A new fact came in.",
                        TODAY.plusDays(14),
                        sent(risks.row(lead, "staff-told")).add("note", "A new fact.")))
                .json();
        assertThat(saved.getString("next")).isEqualTo("COMPLETE");
        assertThat(saved.getJsonArray("signatures").getValuesAs(JsonObject.class))
                .hasSize(2)
                .noneMatch(signature -> signature.getBoolean("stands"));
        assertThat(saved.getJsonArray("savings").getJsonObject(1).getString("why"))
                .isEqualTo("A new fact came in.");
        assertThat(risks.sign(deputy, "SECOND", 1, true, "").code()).isEqualTo("stale-version");
    }

    @Tag("fact-230")
    @Tag("fact-123")
    @Test
    void theReviewStandsOnTheDeskAndMovesOnlyWhenANewerVersionIsCompleted() {
        risks.whole(lead, "");
        assertThat(due()).startsWith(TODAY.plusDays(14).toString());
        must(risks.sign(lead, "COMPLETED", 1, null, ""));
        must(risks.save(lead, 1, "Reviewed.", TODAY.plusDays(40), new jakarta.json.JsonObjectBuilder[0]));
        assertThat(due())
                .as("begun is not reviewed")
                .startsWith(TODAY.plusDays(14).toString());
        must(risks.sign(deputy, "COMPLETED", 2, null, ""));
        assertThat(due()).startsWith(TODAY.plusDays(40).toString());
    }

    @Test
    void whoIsToSignSeesItOnTheDeskAndNobodyElseDoes() {
        risks.whole(lead, "");
        must(risks.sign(lead, "COMPLETED", 1, null, ""));
        assertThat(rows(deputy, "ASSESSMENT_SECOND")).hasSize(1);
        assertThat(rows(lead, "ASSESSMENT_SECOND")).isEmpty();
        must(risks.sign(deputy, "SECOND", 1, true, ""));
        assertThat(rows(deputy, "ASSESSMENT_SECOND")).isEmpty();
    }

    private String due() {
        return rows(lead, "ASSESSMENT_REVIEW").get(0).getString("due");
    }

    private List<JsonObject> rows(Person by, String kind) {
        return must(by.read("/api/desk")).json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("kind").equals(kind))
                .filter(row -> row.getString("ref").equals("case:" + risks.caseId))
                .toList();
    }

    private void letIn() {
        var body = Json.createObjectBuilder().add("personId", headId).add("reason", "To agree to what stays serious.");
        must(lead.send(
                "POST",
                "/api/cases/" + risks.caseId + "/access/people",
                body.build().toString()));
    }

    private static JsonObject signature(JsonObject view, int at) {
        return view.getJsonArray("signatures").getJsonObject(at);
    }
}
