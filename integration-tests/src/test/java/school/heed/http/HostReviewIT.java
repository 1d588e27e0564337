package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import school.heed.support.Await;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.HostState;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Heed asks the MIS what it holds and who read it there: differences reach the desk, readings the audit. */
class HostReviewIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private final Stack stack = Stack.shared();
    private final Db db = Db.of(stack);
    private final Person teacher = Person.launched(stack, "lowther");
    private final Person lead = Person.launched(stack, "adeyinka");
    private final Person setup = Person.setUp(stack);

    @Test
    void aCopyThatIsNotAsHeedLeftItIsCountedAtTheDesk() {
        concernInACase();
        Await.until(
                "nothing is under way",
                SOON,
                () -> lead.read("/api/desk").json().getJsonObject("hostQueue").getInt("waiting") == 0);
        var agreed = test("copies");
        assertThat(agreed.getBoolean("ok")).as(agreed.toString()).isTrue();
        assertThat(lead.read("/api/desk").json()).doesNotContainKey("copiesDiffer");

        var one = "(entry_id, child_id) = (select entry_id, child_id from host_copy where state = 'STORED' limit 1)";
        var digest = db.rows("select sha256 from host_copy where " + one).get(0).get(0);
        var copy = db.rows("select cast(entry_id as text), cast(child_id as text) from host_copy where " + one)
                .get(0);
        var that = "entry_id = '" + copy.get(0) + "' and child_id = '" + copy.get(1) + "'";
        inSchool("update host_copy set sha256 = repeat('0', 64) where " + that);
        try {
            var differs = test("copies");
            assertThat(differs.getBoolean("ok")).isFalse();
            assertThat(differs.getString("what")).contains("differ in 1 copy", "1 with other words");
            var told = lead.read("/api/desk").json().getJsonObject("copiesDiffer");
            assertThat(told.getInt("count")).isEqualTo(1);
            assertThat(told.getString("sentence")).contains("differ in 1 copy");
        } finally {
            inSchool("update host_copy set sha256 = '" + digest + "' where " + that);
        }
        assertThat(test("copies").getBoolean("ok")).isTrue();
    }

    @Test
    void whoReadsACopyInTheMisStandsInHeedsAudit() {
        concernInACase();
        Await.until(
                "it is copied",
                SOON,
                () -> lead.read("/api/desk").json().getJsonObject("hostQueue").getInt("waiting") == 0);
        test("readings");
        var before = readings();
        readInTheHost();
        assertThat(test("readings").getBoolean("ok")).isTrue();
        var after = readings();
        assertThat(after).isGreaterThan(before);
        var line = db.rows(
                        "select actor, refs, why from audit_entry where act = 'READ_IN_HOST' order by seq desc limit 1")
                .get(0);
        assertThat(line.get(0)).startsWith("person:");
        assertThat(line.get(1)).startsWith("entry:");
        test("readings");
        assertThat(readings()).as("once").isEqualTo(after);
    }

    /** A lead of the school opens the list of entries in the MIS's own pages. */
    private void readInTheHost() {
        var reader = Person.signedIn(stack, "adeyinka");
        for (var pupil : HostState.of(stack).pupils()) {
            reader.get(reader.hostUrl() + "/pupils/" + pupil + "/entries");
        }
    }

    private int readings() {
        return Integer.parseInt(db.rows("select count(*) from audit_entry where act = 'READ_IN_HOST'")
                .get(0)
                .get(0));
    }

    private JsonObject test(String code) {
        var answer = setup.send("POST", "/api/setup/tests", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getJsonArray("tests").getValuesAs(JsonObject.class).stream()
                .filter(test -> test.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void inSchool(String sql) {
        db.run("select set_config('heed.school', (select cast(id as text) from school limit 1), false); " + sql);
    }

    private void concernInACase() {
        var sent = teacher.send(
                "POST", "/api/concerns", Given.concern(Given.children(teacher, "Priya Sandhal"), "She was quiet."));
        var id = sent.json().getJsonObject("concern").getString("id");
        var seen = lead.send("POST", "/api/concerns/" + id + "/opening", "{}").json();
        var known = lead.send("POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(seen, "NO"))
                .json();
        var opened = lead.send(
                "POST",
                "/api/concerns/" + id + "/case",
                "{\"version\":" + known.getInt("version") + ",\"about\":\"Messages\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
    }
}
