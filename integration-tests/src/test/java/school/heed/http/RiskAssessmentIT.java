package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;
import static school.heed.http.Risks.TODAY;
import static school.heed.http.Risks.action;
import static school.heed.http.Risks.agreed;
import static school.heed.http.Risks.rate;
import static school.heed.http.Risks.sent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Rating the risks of a case: suggested and confirmed, joined when two write, never lost, refused in words. */
class RiskAssessmentIT {
    private static Person teacher;
    private static Person lead;
    private static Person deputy;
    private static List<String> children;
    private Risks risks;

    @BeforeAll
    static void people() {
        var stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        deputy = Person.launched(stack, "corrie");
        children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank", "Priya Sandhal");
    }

    @BeforeEach
    void aCase() {
        risks = Risks.of(teacher, lead, children.get(0), children.get(1));
    }

    @Tag("fact-103")
    @Tag("fact-459")
    @Test
    void eachChildAndEachGroupHasRowsOfItsOwnAndNothingIsRatedBeforehand() {
        var view = risks.read(lead);
        assertThat(view.getInt("revision")).isZero();
        assertThat(rows(view, children.get(0))).hasSize(6).allMatch(row -> row.getString("code")
                .startsWith("harmed-"));
        assertThat(rows(view, children.get(1))).hasSize(6).allMatch(row -> row.getString("code")
                .startsWith("alleged-"));
        var groups = view.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> !row.containsKey("child"))
                .map(row -> row.getString("who"));
        assertThat(groups).hasSize(8).containsOnly("OTHERS", "STAFF");
        assertThat(view.getJsonArray("rows").getValuesAs(JsonObject.class)).allSatisfy(row -> {
            assertThat(row.containsKey("before") || row.containsKey("after")).isFalse();
            assertThat(row.getJsonArray("actions")).isEmpty();
            assertThat(row.getJsonObject("suggested").containsKey("before")).isTrue();
        });
        assertThat(view.getString("next")).isEqualTo("FILL");
    }

    @Tag("fact-458")
    @Test
    void toKeepAChildApartIsNeverSuggestedAsChosen() {
        assertThat(risks.read(lead).getJsonArray("rows").getValuesAs(JsonObject.class))
                .allSatisfy(row -> assertThat(row.getJsonObject("suggested")
                                .getJsonArray("actions")
                                .toString())
                        .doesNotContain("keep-apart"));
        assertThat(risks.row(lead, "harmed-again").getJsonObject("suggested").getJsonArray("consider"))
                .hasSize(1);
    }

    @Tag("fact-458")
    @Test
    void toKeepAChildApartNeedsAReasonOfItsOwn() {
        var row = sent(risks.row(lead, "harmed-again")).add("actions", list(agreed("keep-apart")));
        var refused = risks.save(lead, 0, row);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("reason-missing");
        var reasoned = sent(risks.row(lead, "harmed-again"))
                .add("actions", list(agreed("keep-apart").add("why", "The police asked for it until Friday.")));
        must(risks.save(lead, 0, reasoned));
    }

    @Tag("fact-102")
    @Test
    void aRatingIsWorkedOutFromSeverityAndLikelihood() {
        must(risks.save(lead, 0, sent(risks.row(lead, "harmed-impact")).add("before", rate(4, 5))));
        var before = risks.row(lead, "harmed-impact").getJsonObject("before");
        assertThat(before.getInt("score")).isEqualTo(20);
        assertThat(before.getString("band")).isEqualTo("b5");
        assertThat(lines().get(0)).contains("4 × 5 = 20, Major");
    }

    @Test
    void whatRemainsIsNotRatedBeforeEveryActionHasSomebodyAndADay() {
        var row = sent(risks.row(lead, "staff-told"))
                .add("before", rate(4, 3))
                .add("after", rate(3, 2))
                .add("actions", list(agreed("staff-support"), action("staff-agencies", "")));
        var refused = risks.save(lead, 0, row);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("residual-too-early");
        assertThat(refused.body()).contains("\"field\":\"rows." + id("staff-told") + ".after\"");
        assertThat(lines()).isEmpty();
        must(risks.save(
                lead,
                0,
                sent(risks.row(lead, "staff-told"))
                        .add("before", rate(4, 3))
                        .add("after", rate(3, 2))
                        .add("actions", list(agreed("staff-support"), agreed("staff-agencies")))));
    }

    @Test
    void whatTwoPeopleRatedInDifferentPlacesIsJoined() {
        must(risks.save(lead, 0, sent(risks.row(lead, "harmed-again")).add("before", rate(4, 3))));
        must(risks.save(deputy, 0, sent(unsaved("harmed-again")).add("note", "Known to both families.")));
        var row = risks.row(lead, "harmed-again");
        assertThat(row.getJsonObject("before").getInt("score")).isEqualTo(12);
        assertThat(row.getString("note")).isEqualTo("Known to both families.");
        assertThat(risks.read(lead).getInt("revision")).isEqualTo(2);
    }

    @Test
    void whatTwoPeopleRatedInTheSamePlaceIsShownAndNothingIsLost() {
        must(risks.save(deputy, 0, sent(risks.row(lead, "harmed-again")).add("before", rate(4, 3))));
        var quarrel = risks.save(lead, 0, sent(unsaved("harmed-again")).add("before", rate(4, 5)));
        assertThat(quarrel.status()).isEqualTo(409);
        assertThat(quarrel.code()).isEqualTo("answered-by-another");
        assertThat(quarrel.body()).contains("\"field\":\"rows." + id("harmed-again") + ".before\"");
        assertThat(risks.row(lead, "harmed-again").getJsonObject("before").getInt("score"))
                .isEqualTo(12);
        must(risks.save(lead, 1, sent(risks.row(lead, "harmed-again")).add("before", rate(4, 5))));
        assertThat(lines().get(1)).contains("4 × 3 = 12");
        assertThat(lines().get(0)).contains("4 × 5 = 20");
    }

    @Test
    void aRowThatIsNotSentStaysAsItIs() {
        must(risks.save(lead, 0, sent(risks.row(lead, "harmed-again")).add("before", rate(4, 3))));
        must(risks.save(lead, 1, sent(risks.row(lead, "staff-told")).add("before", rate(4, 3))));
        assertThat(risks.row(lead, "harmed-again").containsKey("before")).isTrue();
    }

    @Test
    void aRowOfTheTemplateMayBeLeftOutWithAReason() {
        must(risks.save(lead, 0, sent(risks.row(lead, "alleged-media")).add("removed", "Nobody outside knows.")));
        var view = risks.read(lead);
        assertThat(risks.row(lead, "alleged-media").getString("removed")).isEqualTo("Nobody outside knows.");
        assertThat(view.getJsonArray("missing").toString()).doesNotContain(id("alleged-media"));
    }

    @Test
    void aRowOfTheSchoolsOwnStandsBesideTheOthers() {
        must(risks.save(lead, 0, own(children.get(1), "A family of their own at odds with them.")));
        assertThat(rows(risks.read(lead), children.get(1))).hasSize(7);
        assertThat(lines().get(0)).contains("at odds");
    }

    @Test
    void savedUnchangedItWritesNothingAndPressedTwiceItIsSavedOnce() {
        var key = UUID.randomUUID();
        var body = risks.body(0, "", null, sent(risks.row(lead, "harmed-again")).add("before", rate(4, 3)))
                .toString();
        assertThat(lead.send("POST", risks.at(), body, key).status()).isEqualTo(200);
        assertThat(lead.send("POST", risks.at(), body, key).json().getInt("revision"))
                .isEqualTo(1);
        must(risks.save(lead, 1, sent(risks.row(lead, "harmed-again"))));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void everySavingCanBeReadAgain() {
        must(risks.save(lead, 0, sent(risks.row(lead, "harmed-again")).add("before", rate(4, 3))));
        must(risks.save(deputy, 1, sent(risks.row(lead, "harmed-again")).add("before", rate(2, 1))));
        var then = must(lead.read(risks.at() + "/versions/1")).json();
        assertThat(then.getJsonArray("rows").toString())
                .contains("\"score\":12")
                .doesNotContain("\"score\":2,");
        assertThat(then.getBoolean("mayWrite")).isFalse();
        assertThat(then.getJsonArray("savings")).hasSize(2);
        assertThat(lead.read(risks.at() + "/versions/3").code()).isEqualTo("unknown-saving");
    }

    static Stream<String> amiss() {
        return Stream.of(
                "out-of-range", "unknown-row", "unknown-child", "unknown-kind", "unknown-action", "nature-missing");
    }

    @ParameterizedTest
    @MethodSource("amiss")
    void whatCannotBeTakenIsRefusedInWordsAndNothingIsWritten(String code) {
        var row = sent(risks.row(lead, "harmed-again"));
        var wrong =
                switch (code) {
                    case "out-of-range" -> row.add("before", rate(6, 1));
                    case "unknown-row" -> row.add("code", "no-such-risk");
                    case "unknown-child" -> own(children.get(2), "Another case’s child.");
                    case "unknown-kind" -> own(children.get(0), "Something.").add("kind", "money");
                    case "unknown-action" -> row.add("actions", list(agreed("no-such-action")));
                    default -> own(children.get(0), "");
                };
        refused(risks.save(lead, 0, wrong), code);
    }

    @Test
    void aTemplateThatIsNotTheOneInUseIsRefused() {
        var body = risks.body("considerations@1", 0, "", null, sent(risks.row(lead, "harmed-again")));
        refused(lead.send("POST", risks.at(), body.toString()), "unknown-template");
    }

    @Tag("fact-123")
    @Tag("fact-469")
    @Test
    void aReviewIsNeitherInThePastNorYearsAway() {
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusYears(1).plusDays(1))) {
            refused(risks.save(lead, 0, "", day), "review-day");
        }
        assertThat(risks.read(lead).getJsonArray("missing").toString()).contains("\"field\":\"reviewOn\"");
        must(risks.save(lead, 0, "", TODAY));
    }

    private void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(lines()).isEmpty();
        assertThat(risks.read(lead).getInt("revision")).isZero();
    }

    private static JsonObjectBuilder own(String child, String nature) {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("code", "")
                .add("who", "CHILD")
                .add("child", child)
                .add("kind", "emotional")
                .add("nature", nature)
                .add("added", false);
    }

    private static jakarta.json.JsonArrayBuilder list(JsonObjectBuilder... items) {
        var list = Json.createArrayBuilder();
        for (var item : items) {
            list.add(item);
        }
        return list;
    }

    /** A row as it stood before anybody saved it. */
    private JsonObject unsaved(String code) {
        var row = Json.createObjectBuilder(risks.row(lead, code)).add("note", "");
        row.remove("before");
        return row.build();
    }

    private String id(String code) {
        return risks.row(lead, code).getString("id");
    }

    private static List<JsonObject> rows(JsonObject view, String child) {
        return view.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("child", "").equals(child))
                .toList();
    }

    /** Lines about risks, newest first. */
    private List<String> lines() {
        return must(lead.read("/api/cases/" + risks.caseId))
                .json()
                .getJsonArray("entries")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(entry -> entry.getString("kind").equals("RISK"))
                .map(entry -> entry.getString("text"))
                .toList();
    }
}
