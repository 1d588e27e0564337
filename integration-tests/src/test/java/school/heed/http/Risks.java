package school.heed.http;

import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;

/** The risks of one case, as the page would send them. */
final class Risks {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    final String caseId;

    private Risks(String caseId) {
        this.caseId = caseId;
    }

    /** A case of two children, one who may have been harmed and one alleged to have caused it. */
    static Risks of(Person teacher, Person lead, String harmed, String alleged) {
        var children = Json.createArrayBuilder()
                .add(child(harmed, "MAY_HAVE_BEEN_HARMED"))
                .add(child(alleged, "ALLEGED_TO_HAVE_CAUSED_HARM"));
        var concern = Json.createObjectBuilder(Typed.object(Given.concern(List.of(), "Something.")))
                .add("children", children)
                .build();
        var id = must(teacher.send("POST", "/api/concerns", concern.toString()))
                .json()
                .getJsonObject("concern")
                .getString("id");
        return new Risks(Casework.opened(lead, id, "Messages"));
    }

    private static JsonObject child(String id, String role) {
        return Json.createObjectBuilder().add("id", id).add("role", role).build();
    }

    String at() {
        return "/api/cases/" + caseId + "/assessment";
    }

    JsonObject read(Person by) {
        return must(by.read(at())).json();
    }

    /** A row of the template that stands for one child, or for a group where there is no child. */
    JsonObject row(Person by, String code) {
        return read(by).getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** What of a row is sent, without what the page only shows. */
    static JsonObjectBuilder sent(JsonObject row) {
        var sent = Json.createObjectBuilder();
        row.forEach((name, value) -> {
            if (!List.of("suggested", "flags").contains(name)) {
                sent.add(name, name.matches("before|after") ? rate(value.asJsonObject()) : value);
            }
        });
        return sent;
    }

    private static JsonValue rate(JsonObject rating) {
        return rate(rating.getInt("severity"), rating.getInt("likelihood"));
    }

    static JsonObject rate(int severity, int likelihood) {
        return Json.createObjectBuilder()
                .add("severity", severity)
                .add("likelihood", likelihood)
                .build();
    }

    static JsonObjectBuilder action(String code, String what) {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("code", code)
                .add("what", what)
                .add("state", "TO_DO")
                .add("evidence", "")
                .add("owner", "")
                .add("why", "");
    }

    /** An action that somebody does by a day. */
    static JsonObjectBuilder agreed(String code) {
        return action(code, "")
                .add("owner", "Mr J. Corrie")
                .add("by", TODAY.plusDays(2).toString());
    }

    Answer save(Person by, int base, JsonObjectBuilder... rows) {
        return save(by, base, "", null, rows);
    }

    Answer save(Person by, int base, String why, LocalDate review, JsonObjectBuilder... rows) {
        return by.send("POST", at(), body(base, why, review, rows).toString());
    }

    JsonObject body(int base, String why, LocalDate review, JsonObjectBuilder... rows) {
        return body("peer-harm@1", base, why, review, rows);
    }

    JsonObject body(String template, int base, String why, LocalDate review, JsonObjectBuilder... rows) {
        var list = Json.createArrayBuilder();
        for (var row : rows) {
            list.add(row);
        }
        var body = Json.createObjectBuilder()
                .add("template", template)
                .add("base", base)
                .add("why", why)
                .add("rows", list);
        if (review != null) {
            body.add("reviewOn", review.toString());
        }
        return body.build();
    }

    /** Everything rated, one action a row agreed, nothing serious left but in the row named. @return the answer of the saving */
    JsonObject whole(Person by, String serious) {
        var rows = read(by).getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> rated(row, row.getString("code").equals(serious)))
                .toArray(JsonObjectBuilder[]::new);
        return must(save(by, read(by).getInt("revision"), "", TODAY.plusDays(14), rows))
                .json();
    }

    private static JsonObjectBuilder rated(JsonObject row, boolean serious) {
        return sent(row)
                .add("before", rate(4, 4))
                .add("after", serious ? rate(4, 3) : rate(4, 2))
                .add("actions", Json.createArrayBuilder().add(agreed("watch")))
                .add("why", serious ? "Nothing more can be done at school; looked at each week." : "");
    }

    Answer sign(Person by, String step, int revision, Boolean proceed, String reason) {
        var body = Json.createObjectBuilder()
                .add("step", step)
                .add("revision", revision)
                .add("reason", reason);
        if (proceed != null) {
            body.add("proceed", proceed);
        }
        return by.send("POST", at() + "/signatures", body.build().toString());
    }
}
