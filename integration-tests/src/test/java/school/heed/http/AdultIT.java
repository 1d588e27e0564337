package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Person;
import school.heed.support.Stack;

/** A report about an adult in school stays with the head: not at the lead's desk, and never with the person it is about. */
class AdultIT {
    private static final String WORD = "karmesin";
    private final Stack stack = Stack.shared();

    @Test
    void aReportAboutTheDeputyOpensToTheHeadAlone() {
        var id = reportedAbout(
                Json.createObjectBuilder().add("personId", personId("Corrie")).build());
        for (var user : List.of("adeyinka", "corrie")) {
            closed(Person.launched(stack, user), id);
        }
        var head = Person.launched(stack, "head");
        assertThat(head.read("/api/desk").body()).contains("concern:" + id).doesNotContain(WORD);
        assertThat(head.send("POST", "/api/concerns/" + id + "/opening", "{}").body())
                .contains(WORD);
    }

    @Test
    void aReportAboutTheLeadOpensToTheHeadAlone() {
        var id = reportedAbout(
                Json.createObjectBuilder().add("personId", personId("Adeyinka")).build());
        closed(Person.launched(stack, "adeyinka"), id);
        closed(Person.launched(stack, "corrie"), id);
        assertThat(Person.launched(stack, "head")
                        .send("POST", "/api/concerns/" + id + "/opening", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itIsNeverPutIntoACaseAboutChildren() {
        var id = reportedAbout(Json.createObjectBuilder()
                .add("name", "Somebody in the kitchen")
                .build());
        for (var step : List.of("case", "attachment")) {
            var body = step.equals("case")
                    ? "{\"version\":1,\"about\":\"Something\"}"
                    : "{\"version\":1,\"caseId\":\"" + UUID.randomUUID() + "\"}";
            var path = "/api/concerns/" + id + "/" + step;
            assertThat(Person.launched(stack, "head").send("POST", path, body).status())
                    .isEqualTo(403);
            assertThat(Person.launched(stack, "adeyinka")
                            .send("POST", path, body)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aReportAboutTheHeadIsNotSentButSaysWhomToPhone() {
        for (var adult : List.of(
                Json.createObjectBuilder().add("personId", personId("Vane")).build(),
                Json.createObjectBuilder().add("name", "Mrs Vane").build(),
                Json.createObjectBuilder().add("name", "the headteacher").build())) {
            var answer = send(adult);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("about-the-head");
            assertThat(answer.json().getString("detail")).contains("phone").doesNotContain("Vane");
        }
    }

    private void closed(Person person, String id) {
        assertThat(person.read("/api/desk").body()).doesNotContain(id, WORD);
        assertThat(person.read("/api/tab").body()).doesNotContain(id, WORD);
        for (var answer : List.of(
                person.read("/api/concerns/" + id),
                person.read("/api/concerns/" + id + "/own"),
                person.send("POST", "/api/concerns/" + id + "/opening", "{}"))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
            assertThat(answer.body())
                    .isEqualTo(person.read("/api/concerns/" + UUID.randomUUID()).body());
        }
    }

    private String personId(String family) {
        var found =
                Person.launched(stack, "tarrant").search("staff", family).json().getJsonArray("items");
        return found.getJsonObject(0).getString("id");
    }

    private String reportedAbout(JsonObject adult) {
        var sent = send(adult);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().getString("told")).doesNotContain("Adeyinka", "Corrie");
        return sent.json().getJsonObject("concern").getString("id");
    }

    private Answer send(JsonObject adult) {
        var answers = Json.createObjectBuilder()
                .add("saw", Json.createArrayBuilder().add(WORD))
                .add("told", Json.createArrayBuilder().add("going"));
        var concern = Json.createObjectBuilder()
                .add("template", "concern@1")
                .add("about", "ADULT")
                .add("children", Json.createArrayBuilder())
                .add("unknownChildren", Json.createArrayBuilder())
                .add("adult", adult)
                .add("answers", answers)
                .add("occurred", Json.createObjectBuilder().add("precision", "UNKNOWN"));
        return Person.launched(stack, "tarrant")
                .send("POST", "/api/concerns", concern.build().toString());
    }
}
