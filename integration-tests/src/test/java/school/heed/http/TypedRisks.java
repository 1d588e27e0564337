package school.heed.http;

import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.support.Answer;
import school.heed.support.Person;

/** What leads write in a risk assessment, and as they sign it. */
final class TypedRisks {
    private static final String NAMED = "POST /api/cases/{id}/assessment";
    private final Person lead;
    private final String at;

    TypedRisks(Person lead, String caseId, Map<String, Typed.Field> fields) {
        this.lead = lead;
        at = "/api/cases/" + caseId + "/assessment";
        fields.put(NAMED + " why", word -> save(0, "Because of " + word, row()));
        for (var field : List.of("nature", "inPlace", "note", "why", "removed")) {
            fields.put(NAMED + " rows." + field, word -> save(0, "", row().add(field, "So it is: " + word)));
        }
        for (var field : List.of("what", "owner", "evidence", "why")) {
            fields.put(
                    NAMED + " rows.actions." + field,
                    word -> save(
                            0,
                            "",
                            row().add("actions", Json.createArrayBuilder().add(action(field, word)))));
        }
        fields.put(NAMED + "/signatures reason", this::signed);
    }

    private static JsonObjectBuilder row() {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("who", "OTHERS")
                .add("kind", "online")
                .add("nature", "Something.");
    }

    private static JsonObjectBuilder action(String field, String word) {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("code", "watch")
                .add(field, "As " + word + " does");
    }

    /** Everything is left out for a reason, so that nothing is missing; then it is signed. */
    private Answer signed(String word) {
        var view = must(lead.read(at)).json();
        var left = view.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> Risks.sent(row).add("removed", "Not here, " + UUID.randomUUID()))
                .toArray(JsonObjectBuilder[]::new);
        var saved =
                must(save(view.getInt("revision"), "Looked at again.", left)).json();
        var body = Json.createObjectBuilder()
                .add("step", "COMPLETED")
                .add("revision", saved.getInt("revision"))
                .add("reason", "As agreed with " + word);
        return lead.send("POST", at + "/signatures", body.build().toString());
    }

    private Answer save(int base, String why, JsonObjectBuilder... rows) {
        var list = Json.createArrayBuilder();
        for (var row : rows) {
            list.add(row);
        }
        var body = Json.createObjectBuilder()
                .add("template", "peer-harm@1")
                .add("base", base)
                .add("why", why)
                .add("reviewOn", Risks.TODAY.plusDays(7).toString())
                .add("rows", list);
        return lead.send("POST", at, body.build().toString());
    }
}
