package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Await;
import school.heed.support.Given;
import school.heed.support.HostState;
import school.heed.support.Person;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/** A report that nobody opens is not left lying: the deputies hear of it, then the head, who may then open it. */
class EscalationIT {
    private static final String WORD = "Ockergelb";
    private static final String DEPUTY = "T003";
    private static final String HEAD = "T004";
    private final Stack stack = Stack.shared();
    private Person admin;
    private JsonObject before;

    @BeforeEach
    void oneMinuteWhereAChildIsInDanger() {
        admin = Person.launched(stack, "oduya");
        before = admin.read("/api/setup").json().getJsonObject("settings");
        var changed = Json.createObjectBuilder(before).add("dangerMinutes", 1).build();
        assertThat(admin.send("PUT", "/api/setup/settings", changed.toString()).status())
                .isEqualTo(200);
    }

    @AfterEach
    void asItWas() {
        admin.send("PUT", "/api/setup/settings", before.toString());
    }

    @Tag("fact-207")
    @Tag("fact-211")
    @Tag("fact-303")
    @Test
    void anUnopenedDangerReachesTheDeputyThenTheHead() {
        var head = Person.launched(stack, "head");
        var deputyHeard = notices(DEPUTY);
        var headHeard = notices(HEAD);
        var teacher = Person.launched(stack, "lowther");
        var sent = teacher.send("POST", "/api/concerns", danger(Given.children(teacher, "Priya Sandhal")));
        var concern = sent.json().getJsonObject("concern");
        var id = concern.getString("id");
        var path = "/api/concerns/" + id + "/opening";
        assertThat(head.send("POST", path, "{}").status()).as("before its time").isEqualTo(404);

        Await.until(
                "the deputy on duty hears at once", Duration.ofSeconds(30), () -> notices(DEPUTY) >= deputyHeard + 1);
        almostAMinuteLater(id);
        Await.until(
                "and again when nobody opened it", Duration.ofSeconds(60), () -> notices(DEPUTY) >= deputyHeard + 2);
        assertThat(notices(HEAD)).as("the head hears later").isEqualTo(headHeard);
        almostAMinuteLater(id);
        Await.until("the head hears", Duration.ofSeconds(60), () -> notices(HEAD) >= headHeard + 1);
        assertThat(head.read("/api/desk").body()).contains("concern:" + id);
        assertThat(head.send("POST", path, "{}").body()).contains(WORD);

        var said = HostState.of(stack).notices();
        assertThat(said)
                .doesNotContain(WORD, "Priya", "Sandhal", "Lowther", "danger", id, concern.getString("receipt"));
        var seen = teacher.read("/api/concerns/" + id + "/own").json().getJsonObject("concern");
        assertThat(seen.getString("state")).isEqualTo("SEEN");
    }

    /** The clocks of this report as they would stand after 50 seconds; the last ten run as they are. */
    private void almostAMinuteLater(String concern) {
        SecondStep.inSchool(
                stack,
                "update deadline set due_at = due_at - interval '50 seconds' where about = 'concern:" + concern + "'");
    }

    private int notices(String staff) {
        return HostState.of(stack).notices(staff).size();
    }

    private static String danger(List<String> children) {
        try (var reader = Json.createReader(new StringReader(Given.concern(children, WORD)))) {
            var concern = reader.readObject();
            var answers = Json.createObjectBuilder(concern.getJsonObject("answers"))
                    .add("danger", Json.createArrayBuilder().add("yes"));
            return Json.createObjectBuilder(concern)
                    .add("answers", answers)
                    .build()
                    .toString();
        }
    }
}
