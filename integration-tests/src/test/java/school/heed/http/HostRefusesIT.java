package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.heed.support.Await;
import school.heed.support.Given;
import school.heed.support.HostState;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The MIS refuses a copy for good: the case says so and why, nothing waits behind it, and a lead tries again. */
class HostRefusesIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private final Stack stack = Stack.shared();
    private final Person teacher = Person.launched(stack, "lowther");
    private final Person lead = Person.launched(stack, "adeyinka");

    @AfterEach
    void theHostBehavesAgain() {
        stack.demo("DELETE", "faults", "");
    }

    @Test
    void aRefusedCopyIsShownWithItsReasonAndGoesAgainWhenALeadAsks() {
        var child = Given.children(teacher, "Theo Marchbank");
        var caseId = caseFrom(child);
        Await.until("the case is copied", SOON, () -> states(caseId).stream().allMatch("STORED"::equals));
        var before = refusedAtTheDesk();

        stack.demo("POST", "faults", "{\"kind\":\"no-pupil\",\"count\":1,\"operation\":\"putEntry\"}");
        var refused = line(caseId, "The MIS will not take this.");
        Await.until("the case says that it was not copied", SOON, () -> entry(caseId, refused)
                .getString("host")
                .equals("REFUSED"));
        assertThat(entry(caseId, refused).getString("hostTrouble")).isEqualTo("no-such-pupil");
        assertThat(refusedAtTheDesk()).isEqualTo(before + 1);
        var next = line(caseId, "This one it takes.");
        Await.until("the next line is copied", SOON, () -> entry(caseId, next)
                .getString("host")
                .equals("STORED"));
        assertThat(entry(caseId, refused).getString("host")).isEqualTo("REFUSED");

        var deputy = Person.launched(stack, "corrie");
        assertThat(deputy.send("POST", again(caseId), null).status()).isEqualTo(403);
        var answer = lead.send("POST", again(caseId), null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Await.until("it is copied after all", SOON, () -> entry(caseId, refused)
                .getString("host")
                .equals("STORED"));
        assertThat(entry(caseId, refused).getString("hostTrouble")).isEmpty();
        assertThat(refusedAtTheDesk()).isEqualTo(before);
        var id = HostState.copy(refused, child.get(0));
        assertThat(HostState.of(stack).byId(List.of(id))).hasSize(1);
    }

    @Test
    void nothingGoesAgainFromACaseWhoseCopiesAreWithheld() {
        var caseId = caseFrom(Given.children(teacher, "Theo Marchbank"));
        Await.until("the case is copied", SOON, () -> states(caseId).stream().allMatch("STORED"::equals));
        stack.demo("POST", "faults", "{\"kind\":\"no-pupil\",\"count\":1,\"operation\":\"putEntry\"}");
        var refused = line(caseId, "Refused, then kept.");
        Await.until("it was refused", SOON, () -> entry(caseId, refused)
                .getString("host")
                .equals("REFUSED"));
        var withheld = lead.send(
                "POST", "/api/cases/" + caseId + "/host-copies", "{\"act\":\"WITHHOLD\",\"reason\":\"Asked for.\"}");
        assertThat(withheld.status()).as(withheld.body()).isEqualTo(200);
        assertThat(lead.send("POST", again(caseId), null).status()).isEqualTo(200);
        Await.until(
                "the others are hidden",
                SOON,
                () -> states(caseId).contains("WITHHELD") && !states(caseId).contains("STORED"));
        assertThat(entry(caseId, refused).getString("host")).isEqualTo("REFUSED");
        assertThat(HostState.of(stack).toString()).doesNotContain("Refused, then kept.");
    }

    private static String again(String caseId) {
        return "/api/cases/" + caseId + "/host-copies/again";
    }

    private int refusedAtTheDesk() {
        return lead.read("/api/desk").json().getJsonObject("hostQueue").getInt("refused");
    }

    private List<String> states(String caseId) {
        return entries(caseId).stream()
                .map(entry -> entry.getString("host"))
                .filter(state -> !state.equals("NOT_SENT"))
                .toList();
    }

    private JsonObject entry(String caseId, String id) {
        return entries(caseId).stream()
                .filter(entry -> entry.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> entries(String caseId) {
        return lead.read("/api/cases/" + caseId).json().getJsonArray("entries").getValuesAs(JsonObject.class);
    }

    private String line(String caseId, String text) {
        var json = "{\"kind\":\"NOTE\",\"text\":\"" + text + "\",\"children\":[]}";
        var answer = lead.send("POST", "/api/cases/" + caseId + "/entries", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .filter(entry -> entry.getString("text").equals(text))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private String caseFrom(List<String> children) {
        var sent = teacher.send("POST", "/api/concerns", Given.concern(children, "He was quiet."));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        var id = sent.json().getJsonObject("concern").getString("id");
        var seen = lead.send("POST", "/api/concerns/" + id + "/opening", "{}").json();
        var known = lead.send("POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(seen, "NO"))
                .json();
        var opened = lead.send(
                "POST",
                "/api/concerns/" + id + "/case",
                "{\"version\":" + known.getInt("version") + ",\"about\":\"Messages\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        return opened.json().getString("id");
    }
}
