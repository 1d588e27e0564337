package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The life of a case: closed only as its closing record says, silent afterwards, opened again at any time, nothing lost. */
@Tag("fact-476")
class ClosedCaseIT {
    private static Stack stack;
    private static Person teacher;
    private static Person lead;
    private static Person deputy;
    private static List<String> children;
    private String caseId;
    private String concern;

    @BeforeAll
    static void people() {
        stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        deputy = Person.launched(stack, "corrie");
        children = Given.children(teacher, "Priya Sandhal");
    }

    @BeforeEach
    void aCase() {
        concern = reported();
        caseId = Casework.opened(lead, concern, "Messages");
    }

    private static String reported() {
        return must(teacher.send("POST", "/api/concerns", Given.concern(children, "Something.")))
                .json()
                .getJsonObject("concern")
                .getString("id");
    }

    @DisplayName("000 Responding: while the 24 hours run a case is not closed")
    @Test
    void aCaseIsNotClosedWhileItsClockRuns() {
        must(lead.send("POST", at() + "/records", Casework.closingRecord("yes")));
        var refused = close("It will not come.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("contact-clock-running");
        assertThat(status()).isEqualTo("OPEN");
    }

    @Test
    void aCaseIsNotClosedBeforeItsClosingRecordSaysSo() {
        noContact();
        assertThat(close("It will not come.").code()).isEqualTo("closing-record-open");
        must(lead.send("POST", at() + "/records", Casework.closingRecord("no")));
        assertThat(close("It will not come.").code()).isEqualTo("closing-record-open");
        assertThat(status()).isEqualTo("OPEN");
    }

    @Test
    void everyFormThatStaysIncompleteNeedsAReason() {
        noContact();
        must(lead.send("POST", at() + "/records", Casework.closingRecord("yes")));
        var silent = lead.send("POST", at() + "/closing", "{\"reasons\":{}}");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body())
                .contains("\"field\":\"reasons.plan/case/new\"", "\"field\":\"reasons.involvement/" + children.get(0));
        assertThat(close(" ").status()).isEqualTo(400);
        must(close("It will not come."));
        var closed = newest();
        assertThat(closed.getString("kind")).isEqualTo("CASE_CLOSED");
        assertThat(closed.getString("text")).contains("Mrs Vane", "What happened is agreed", "It will not come.");
        assertThat(closed.getJsonObject("by").getString("name")).contains("Adeyinka");
        assertThat(closed.getString("host")).as("stays here").isEqualTo("NOT_SENT");
    }

    @Test
    void aClosedCaseTakesNothingSilently() {
        Casework.closed(lead, caseId);
        var before = lead.read(at()).json().getInt("total");
        var entry = newest().getString("id");
        var attaching = acknowledged();
        var calls = List.<Callable<Answer>>of(
                () -> lead.send("POST", at() + "/entries", "{\"kind\":\"NOTE\",\"text\":\"Late.\",\"children\":[]}"),
                () -> lead.send(
                        "POST", at() + "/entries/" + entry + "/correction", "{\"text\":\"No.\",\"why\":\"A slip.\"}"),
                () -> lead.send("POST", at() + "/records", "{\"template\":\"incident@1\",\"base\":0,\"answers\":{}}"),
                () -> lead.send("POST", at() + "/contact-not-required", "{\"because\":\"None.\"}"),
                () -> lead.send("POST", at() + "/host-copies", "{\"act\":\"WITHHOLD\",\"reason\":\"None.\"}"),
                () -> lead.send("POST", at() + "/host-copies/again", "{}"),
                () -> lead.send("POST", at() + "/closing", "{\"reasons\":{}}"),
                () -> lead.send("POST", "/api/contacts", contact()),
                () -> attach(attaching, null));
        var answers = calls.stream().map(ClosedCaseIT::call).toList();
        assertThat(answers).extracting(Answer::status).containsOnly(422);
        assertThat(answers).extracting(Answer::code).containsOnly("case-closed");
        assertThat(lead.read(at()).json().getInt("total")).isEqualTo(before);
    }

    @Test
    void aClosedCaseIsFoundReadAndPrintedAndTellsNobodyToHurry() {
        Casework.closed(lead, caseId);
        assertThat(listed().getString("status")).isEqualTo("CLOSED");
        for (var path : List.of(
                at(),
                at() + "/entries",
                at() + "/print",
                at() + "/records/initial-response",
                at() + "/access",
                at() + "/retention",
                "/api/children/" + children.get(0) + "/file")) {
            assertThat(lead.read(path).status()).as(path).isEqualTo(200);
        }
        assertThat(lead.read(at()).json().getBoolean("mayRecord")).isFalse();
        assertThat(lead.read("/api/desk").body()).doesNotContain(caseId);
        assertThat(Db.of(stack)
                        .rows("select 1 from deadline where met_at is null and about in ('case:" + caseId
                                + "', 'concern:" + concern + "')"))
                .isEmpty();
    }

    @Test
    void whoMayOpenIsDecidedForAClosedCaseToo() {
        Casework.closed(lead, caseId);
        var head = Casework.personId(lead, "vane");
        must(Casework.conflict(lead, at(), head, "OTHER", null));
    }

    @Test
    void aCaseIsOpenedAgainWithAReasonAndNothingIsLost() {
        Casework.closed(lead, caseId);
        var before = lead.read(at()).json();
        assertThat(deputy.send("POST", at() + "/reopening", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(400);
        must(deputy.send("POST", at() + "/reopening", "{\"reason\":\"The family asked.\"}"));
        var after = lead.read(at()).json();
        assertThat(after.getString("status")).isEqualTo("OPEN");
        assertThat(after.getInt("total")).isEqualTo(before.getInt("total") + 1);
        assertThat(after.getJsonArray("records")).isEqualTo(before.getJsonArray("records"));
        assertThat(newest().getString("kind")).isEqualTo("CASE_REOPENED");
        assertThat(newest().getString("text")).contains("The family asked.");
        assertThat(newest().getJsonObject("by").getString("name")).contains("Corrie");
        Casework.line(lead, caseId, "Work goes on.");
        assertThat(deputy.send("POST", at() + "/reopening", "{\"reason\":\"Once more.\"}")
                        .code())
                .isEqualTo("case-open");
    }

    @Test
    void aNewReportOpensAClosedCaseAgainWhereTheLeadSaysWhy() {
        Casework.closed(lead, caseId);
        var fresh = acknowledged();
        assertThat(fresh.getJsonArray("cases").getValuesAs(JsonObject.class))
                .anyMatch(each -> each.getString("id").equals(caseId)
                        && each.getString("status").equals("CLOSED"));
        must(attach(fresh, "It has begun again."));
        assertThat(lines()).extracting(line -> line.getString("kind")).contains("CASE_REOPENED", "ATTACHED");
        assertThat(status()).isEqualTo("OPEN");
    }

    @Test
    void whatAReporterAddsLaterOpensTheCaseAgainByItself() {
        Casework.closed(lead, caseId);
        must(teacher.send(
                "POST", "/api/concerns/" + concern + "/additions", "{\"words\":\"He said one thing more.\"}"));
        assertThat(status()).isEqualTo("OPEN");
        var line = newest();
        assertThat(line.getString("kind")).isEqualTo("CASE_REOPENED");
        assertThat(line.getJsonObject("by").getString("name")).isEqualTo("Heed");
    }

    /** Whoever writes at the very moment of closing is before it or is told. */
    @Test
    void noLineSlipsInBehindTheClosing() throws Exception {
        noContact();
        must(lead.send("POST", at() + "/records", Casework.closingRecord("yes")));
        var body = Casework.reasons(lead, caseId, "It will not come.");
        var calls = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 12; i++) {
            calls.add(() -> deputy.send(
                    "POST", at() + "/entries", "{\"kind\":\"NOTE\",\"text\":\"In time.\",\"children\":[]}"));
        }
        calls.add(4, () -> lead.send("POST", at() + "/closing", body));
        var pool = Executors.newFixedThreadPool(6);
        for (var done : pool.invokeAll(calls)) {
            assertThat(done.get().status()).isIn(200, 422);
        }
        pool.shutdown();
        assertThat(newest().getString("kind")).isEqualTo("CASE_CLOSED");
    }

    private static Answer call(Callable<Answer> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject acknowledged() {
        var path = "/api/concerns/" + reported();
        var seen = must(lead.send("POST", path + "/opening", "{}")).json();
        return must(lead.send("POST", path + "/acknowledgement", Given.acknowledgement(seen, "NO")))
                .json();
    }

    private Answer attach(JsonObject known, String reopen) {
        var body = Json.createObjectBuilder()
                .add("version", known.getInt("version"))
                .add("caseId", caseId);
        if (reopen != null) {
            body.add("reopen", reopen);
        }
        return lead.send(
                "POST",
                "/api/concerns/" + known.getString("id") + "/attachment",
                body.build().toString());
    }

    private String contact() {
        return "{\"caseId\":\"" + caseId + "\",\"party\":\"PARENT\",\"who\":\"\",\"how\":\"PHONE\",\"said\":\"Said.\","
                + "\"children\":[],\"occurred\":{\"precision\":\"UNKNOWN\"}}";
    }

    private void noContact() {
        must(lead.send("POST", at() + "/contact-not-required", "{\"because\":\"Nothing of the kind.\"}"));
    }

    private Answer close(String reason) {
        return lead.send("POST", at() + "/closing", Casework.reasons(lead, caseId, reason), UUID.randomUUID());
    }

    private String at() {
        return "/api/cases/" + caseId;
    }

    private String status() {
        return lead.read(at()).json().getString("status");
    }

    private JsonObject listed() {
        return lead.read("/api/cases").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("id").equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> lines() {
        return lead.read(at()).json().getJsonArray("entries").getValuesAs(JsonObject.class);
    }

    private JsonObject newest() {
        return lines().get(0);
    }
}
