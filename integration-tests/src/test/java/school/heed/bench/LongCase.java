package school.heed.bench;

import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;

/** A case with more lines than one page shows, made as the screens make one. */
final class LongCase {
    private static final int LINES = 60;

    private LongCase() {}

    static UUID of(Person teacher, Person lead, List<String> children) {
        var concern = made(teacher.send("POST", "/api/concerns", Given.concern(children, "The first of a long case.")))
                .json()
                .getJsonObject("concern")
                .getString("id");
        var opened = made(lead.send("POST", "/api/concerns/" + concern + "/opening", "{}"));
        var read = made(lead.send(
                "POST", "/api/concerns/" + concern + "/acknowledgement", Given.acknowledgement(opened.json(), "NO")));
        var opening = Json.createObjectBuilder()
                .add("version", read.json().getInt("version"))
                .add("about", "A long case")
                .build();
        var file = made(lead.send("POST", "/api/concerns/" + concern + "/case", opening.toString()))
                .json()
                .getString("id");
        for (var line = 0; line < LINES; line++) {
            var text = Json.createObjectBuilder()
                    .add("kind", "NOTE")
                    .add(
                            "text",
                            "Line " + line
                                    + ": what was agreed, said and done that day, in two or three sentences. "
                                            .repeat(3))
                    .add("children", Json.createArrayBuilder())
                    .build();
            made(lead.send("POST", "/api/cases/" + file + "/entries", text.toString()));
        }
        return UUID.fromString(file);
    }

    private static Answer made(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
