package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** A concern over HTTP: what the reporter and the desk see. */
class ConcernIT {
    private final Stack stack = Stack.shared();

    @Tag("fact-207")
    @Tag("fact-211")
    @Tag("fact-243")
    @Tag("fact-413")
    @Test
    void aConcernTravelsFromTheTeacherToTheLeadsCase() {
        var teacher = Person.launched(stack, "lowther");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var sent = teacher.send("POST", "/api/concerns", Given.concern(children, "She was quiet."));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        var id = sent.json().getJsonObject("concern").getString("id");
        assertThat(sent.json().getJsonObject("concern").getString("state")).isEqualTo("NOT_YET_SEEN");

        var lead = Person.launched(stack, "adeyinka");
        assertThat(lead.read("/api/desk").body()).contains("concern:" + id);
        var opened = lead.send("POST", "/api/concerns/" + id + "/opening", "{}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        var acknowledged = lead.send(
                "POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(opened.json(), "CANT_TELL"));
        assertThat(acknowledged.status()).as(acknowledged.body()).isEqualTo(200);
        var opening = "{\"version\":" + acknowledged.json().getInt("version") + ",\"about\":\"Pushing and messages\"}";
        var openCase = lead.send("POST", "/api/concerns/" + id + "/case", opening);
        assertThat(openCase.status()).as(openCase.body()).isEqualTo(200);
        assertThat(openCase.json().getJsonArray("clocks")).hasSize(1);

        var mine = teacher.read("/api/concerns/" + id + "/own");
        assertThat(mine.json().getJsonObject("concern").getString("state")).isEqualTo("ACTED_ON");
    }

    @Test
    void theSameClickTwiceIsOneConcern() {
        var teacher = Person.launched(stack, "lowther");
        var json = Given.concern(Given.children(teacher, "Priya Sandhal"), "Pressed twice.");
        var key = UUID.randomUUID();
        var first = teacher.send("POST", "/api/concerns", json, key);
        var second = teacher.send("POST", "/api/concerns", json, key);
        assertThat(second.json().getJsonObject("concern").getString("receipt"))
                .isEqualTo(first.json().getJsonObject("concern").getString("receipt"));
    }
}
