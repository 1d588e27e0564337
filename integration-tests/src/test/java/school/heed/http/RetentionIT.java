package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Db;
import school.heed.support.Stack;

/** How long a case is kept, as its lead sees and sets it. */
class RetentionIT {
    private static Stack stack;
    private static Scene scene;

    @BeforeAll
    static void aCase() {
        stack = Stack.shared();
        scene = new Scene(stack);
    }

    @Test
    void aClockIsSetWithANameAndAReasonAndEveryEarlierOneStays() {
        var lead = scene.person("lead");
        var first = lead.read("/api/cases/" + scene.caseId + "/retention").json();
        var until = LocalDate.parse(first.getString("until"));
        var before = lead.read("/api/retention").json().getJsonArray("history").size();
        var years = first.getJsonObject("rule").getInt("years");
        var changed = lead.send(
                "POST",
                "/api/retention",
                "{\"starts\":\"BIRTH\",\"years\":" + (years + 10) + ",\"reason\":\"Asked by the council.\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().getJsonArray("history")).hasSize(before + 1);
        var now = lead.read("/api/cases/" + scene.caseId + "/retention").json();
        assertThat(LocalDate.parse(now.getString("until"))).isEqualTo(until.plusYears(10));
        assertThat(now.getJsonObject("rule").getString("reason")).isEqualTo("Asked by the council.");
        assertThat(now.getJsonObject("rule").getJsonObject("by").getString("name"))
                .isNotEmpty();
        assertThat(Db.of(stack).rows("select 1 from audit_entry where act = 'RETENTION_CHANGED'"))
                .isNotEmpty();
        lead.send(
                "POST",
                "/api/retention",
                "{\"starts\":\"BIRTH\",\"years\":" + years + ",\"reason\":\"Back to what it was.\"}");
    }

    @Test
    void aHoldStandsUntilItIsLiftedOnceAndBothStayOnRecord() {
        var lead = scene.person("lead");
        var path = "/api/cases/" + scene.caseId + "/retention";
        var held = lead.send("POST", path + "/hold", "{\"reason\":\"A court asked for it.\"}");
        assertThat(held.status()).as(held.body()).isEqualTo(200);
        assertThat(held.json().getBoolean("held")).isTrue();
        var hold = held.json().getJsonArray("holds").getJsonObject(0);
        assertThat(hold.getString("reason")).isEqualTo("A court asked for it.");
        assertThat(scene.person("deputy").read(path).json().getBoolean("held")).isTrue();
        var lift = "{\"hold\":\"" + hold.getString("id") + "\",\"reason\":\"The court is done.\"}";
        var lifted = lead.send("POST", path + "/lift", lift);
        assertThat(lifted.json().getBoolean("held")).isFalse();
        assertThat(lifted.json().getJsonArray("holds").getJsonObject(0).getString("liftedReason"))
                .isEqualTo("The court is done.");
        assertThat(lead.send("POST", path + "/lift", lift).code()).isEqualTo("unknown-hold");
        assertThat(Db.of(stack)
                        .rows("select 1 from legal_hold where position('court' in encode(reason_sealed, 'escape'))"
                                + " > 0"))
                .isEmpty();
    }
}
