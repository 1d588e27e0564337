package school.heed.http;

import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/** What leads and the head write: first steps, lines, corrections, contacts, and the reason of every decision. */
final class TypedAtTheDesk {
    private final Map<String, Typed.Field> fields = new LinkedHashMap<>();
    private final Stack stack;
    private final Person teacher;
    private final Person lead;
    private final Person head;
    private final String child;
    private final String deputy;
    private final String pastoral;
    private final String withdrawn;
    private boolean confirmed = true;

    TypedAtTheDesk(Stack stack, Person teacher, String child) {
        this.stack = stack;
        this.teacher = teacher;
        this.child = child;
        lead = Person.launched(stack, "adeyinka");
        head = Person.launched(stack, "head");
        deputy = Casework.personId(lead, "corrie");
        pastoral = Casework.confirmed(stack, lead, "T006", "kessie", "pastoral");
        withdrawn = Casework.confirmed(stack, lead, "T007", "tarrant", "pastoral");
        concerns();
        lines("/api/cases/{id}", "/api/cases/" + aCase());
        contacts(aCase());
        records("/api/cases/" + aCase() + "/records");
        drafts("/api/cases/" + aCase() + "/records");
        apart(Given.children(lead, "Theo Marchbank").get(0));
        new TypedRisks(lead, aCase(), fields);
        copies("/api/cases/{id}", "/api/cases/" + aCase());
        named("/api/cases/{id}/access", "/api/cases/" + aCase() + "/access");
        conflicts("/api/cases/{id}/access/conflicts", "/api/cases/" + aCase() + "/access/conflicts");
        kept("/api/cases/{id}/retention", "/api/cases/" + aCase() + "/retention");
        life();
        joined();
        earlier();
        people();
    }

    Map<String, Typed.Field> fields() {
        return fields;
    }

    private void concerns() {
        var at = "POST /api/concerns/{id}/";
        fields.put(at + "acknowledgement safetySteps", word -> {
            var seen = opened();
            var steps = Json.createObjectBuilder(Typed.object(Given.acknowledgement(seen, "NO")))
                    .add("safetySteps", "They sit with " + word);
            return concern(seen, "acknowledgement", steps);
        });
        fields.put(at + "case about", word -> {
            var known = acknowledged();
            return concern(known, "case", version(known).add("about", "Messages " + word));
        });
        fields.put(at + "closing reason", word -> {
            var known = acknowledged();
            return concern(known, "closing", version(known).add("reason", "Nothing in it, says " + word));
        });
        fields.put(at + "conflicts reason", word -> concern(opened(), "conflicts", conflict(word)));
    }

    private void lines(String named, String at) {
        for (var kind : List.of("NOTE", "DECISION", "CHILD_WORDS", "MEETING")) {
            fields.put("POST " + named + "/entries text." + kind, word -> post(at + "/entries", line(kind, word)));
        }
        fields.put(
                "POST " + named + "/entries occurred.words",
                word -> post(at + "/entries", line("NOTE", "A line.").add("occurred", Typed.occurred(word))));
        var entry = "/entries/"
                + lead.read(at).json().getJsonArray("entries").getJsonObject(0).getString("id")
                + "/correction";
        for (var field : List.of("text", "why")) {
            var body = Json.createObjectBuilder()
                    .add("text", "Right.")
                    .add("why", "Wrong.")
                    .build();
            fields.put(
                    "POST " + named + "/entries/{entry}/correction " + field,
                    word -> post(at + entry, Json.createObjectBuilder(body).add(field, "Rather " + word)));
        }
        reason(
                "POST " + named + "/contact-not-required because",
                at + "/contact-not-required",
                Json.createObjectBuilder());
    }

    private void contacts(String caseId) {
        for (var field : List.of("who", "said")) {
            fields.put(
                    "POST /api/contacts " + field,
                    word -> post("/api/contacts", contact(caseId).add(field, "Mrs " + word)));
        }
        fields.put(
                "POST /api/contacts occurred.words",
                word -> post("/api/contacts", contact(caseId).add("occurred", Typed.occurred(word))));
    }

    private void records(String at) {
        fields.put(
                "POST /api/cases/{id}/records answers",
                word -> post(
                        at,
                        Json.createObjectBuilder()
                                .add("template", "account-adult@1")
                                .add("base", 0)
                                .add(
                                        "answers",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "place",
                                                        Json.createArrayBuilder()
                                                                .add("By " + word))
                                                .add(
                                                        "words",
                                                        Json.createArrayBuilder()
                                                                .add("I saw " + word)))));
    }

    private void drafts(String at) {
        fields.put(
                "PUT /api/cases/{id}/records/draft answers",
                word -> lead.send(
                        "PUT",
                        at + "/draft",
                        Json.createObjectBuilder()
                                .add("template", "incident@1")
                                .add("base", 0)
                                .add(
                                        "answers",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "summary",
                                                        Json.createArrayBuilder()
                                                                .add("Half " + word)))
                                .build()
                                .toString()));
    }

    private void apart(String other) {
        var sent = must(teacher.send("POST", "/api/concerns", Given.concern(List.of(child, other), "Something.")));
        var concern = sent.json().getJsonObject("concern").getString("id");
        var at = "/api/cases/" + Casework.opened(lead, concern, "Something") + "/apart";
        fields.put(
                "POST /api/cases/{id}/apart reason",
                word -> post(
                        at,
                        because("reason", word)
                                .add("one", child)
                                .add("other", other)
                                .add("occasions", Json.createArrayBuilder().add("LESSON"))
                                .add("apart", true)));
        fields.put("POST /api/cases/{id}/apart/looked done", word -> post(at + "/looked", because("done", word)));
    }

    private void copies(String named, String at) {
        for (var act : List.of("WITHHOLD", "ERASE")) {
            reason(
                    "POST " + named + "/host-copies reason." + act,
                    at + "/host-copies",
                    Json.createObjectBuilder().add("act", act));
        }
    }

    private void named(String named, String at) {
        var another = Json.createArrayBuilder().add(deputy).build();
        reason(
                "POST " + named + "/named-only reason",
                at + "/named-only",
                Json.createObjectBuilder().add("people", another));
        fields.put("POST " + named + "/reopening reason", word -> post(at + "/reopening", because("reason", word)));
        var person = Json.createObjectBuilder().add("personId", pastoral).build();
        reason("POST " + named + "/people reason", at + "/people", Json.createObjectBuilder(person));
        fields.put("POST " + named + "/people/removal reason", word -> {
            must(post(at + "/people", Json.createObjectBuilder(person).add("reason", "For now.")));
            return post(at + "/people/removal", because("reason", word).add("personId", pastoral));
        });
    }

    private void conflicts(String named, String at) {
        fields.put("POST " + named + " reason", word -> post(at, conflict(word)));
        fields.put("POST " + named + "/lifting reason", word -> {
            must(post(at, conflict("nobody")));
            return post(at + "/lifting", conflict(word));
        });
    }

    private void kept(String named, String at) {
        fields.put("POST " + named + "/hold reason", word -> post(at + "/hold", because("reason", word)));
        fields.put("POST " + named + "/lift reason", word -> {
            var held = must(post(at + "/hold", because("reason", "a court")))
                    .json()
                    .getJsonArray("holds");
            var standing = held.getValuesAs(JsonObject.class).stream()
                    .filter(hold -> !hold.containsKey("liftedReason"))
                    .findFirst()
                    .orElseThrow();
            return post(at + "/lift", because("reason", word).add("hold", standing.getString("id")));
        });
        fields.put(
                "POST /api/retention reason",
                word -> post(
                        "/api/retention",
                        because("reason", word).add("starts", "BIRTH").add("years", 25)));
    }

    private void life() {
        fields.put("POST /api/cases/{id}/closing reasons", word -> {
            var at = "/api/cases/" + aCase();
            must(post(at + "/contact-not-required", because("because", "nothing of the kind")));
            must(lead.send("POST", at + "/records", Casework.closingRecord("yes")));
            return lead.send("POST", at + "/closing", Casework.reasons(lead, at.substring(11), "Because of " + word));
        });
        fields.put(
                "POST /api/cases/{id}/reopening reason",
                word -> post("/api/cases/" + closed() + "/reopening", because("reason", word)));
        fields.put("POST /api/concerns/{id}/attachment reopen", word -> {
            var known = acknowledged();
            return concern(
                    known, "attachment", version(known).add("caseId", closed()).add("reopen", "Because of " + word));
        });
    }

    private void earlier() {
        var at = "/api/cases/" + aCase() + "/earlier";
        fields.put(
                "POST /api/cases/{id}/earlier found",
                word -> post(
                        at,
                        because("found", word)
                                .add("child", child)
                                .add("mis", true)
                                .add("paper", true)));
    }

    private void joined() {
        var at = "/api/cases/" + aCase() + "/children";
        var field = "POST /api/cases/{id}/children";
        for (var name : List.of("firstName", "lastName", "school", "homeAuthority", "contact")) {
            fields.put(field + " outsider." + name, word -> post(at, joining().add("outsider", outsider(name, word))));
        }
        fields.put(field + " reason", word -> post(at, joining().add("reason", "Because of " + word)));
        var id = Casework.outsider(lead, at.substring(11, at.length() - 9), "Ezra", "Somebody", "NOT_SURE");
        for (var name : List.of("firstName", "lastName", "school", "homeAuthority", "contact")) {
            fields.put(
                    field + "/facts outsider." + name,
                    word -> post(
                            at + "/facts",
                            because("reason", "a letter").add("child", id).add("outsider", outsider(name, word))));
        }
        fields.put(
                field + "/facts reason",
                word -> post(
                        at + "/facts",
                        because("reason", word).add("child", id).add("outsider", outsider("school", "One"))));
        fields.put(field + "/part reason", word -> {
            var was = lead
                    .read(at.substring(0, at.length() - 9))
                    .json()
                    .getJsonArray("children")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(each -> each.getJsonObject("child").getString("id").equals(id))
                    .findFirst()
                    .orElseThrow()
                    .getString("role");
            var next = was.equals("NOT_SURE") ? "SAW_OR_HEARD" : "NOT_SURE";
            return post(
                    at + "/part",
                    because("reason", word).add("child", id).add("was", was).add("role", next));
        });
        fields.put(field + "/removal reason", word -> {
            var wrong = Casework.outsider(
                    lead, at.substring(11, at.length() - 9), "Odd", "One" + word.hashCode(), "NOT_SURE");
            return post(at + "/removal", because("reason", word).add("child", wrong));
        });
    }

    private static JsonObjectBuilder joining() {
        return Json.createObjectBuilder()
                .add("role", "NOT_SURE")
                .add("reason", "Seen there.")
                .add("outsider", Casework.outsider("Ezra", "Elsewhere"));
    }

    private static JsonObjectBuilder outsider(String name, String word) {
        return Casework.outsider("Ezra", "Elsewhere").add(name, "So " + word);
    }

    private String closed() {
        var id = aCase();
        Casework.closed(lead, id);
        return id;
    }

    private void people() {
        fields.put("POST /api/capabilities reason", word -> {
            confirmed = !confirmed;
            return post(
                    "/api/capabilities",
                    because("reason", word)
                            .add("personId", withdrawn)
                            .add("capability", "pastoral")
                            .add("decision", confirmed ? "CONFIRM" : "WITHDRAW"));
        });
        fields.put("POST /api/factor/confirmation name", word -> {
            must(head.send("POST", "/api/factor/reset", "{\"personId\":\"" + deputy + "\"}"));
            var again = Person.unproved(stack, "corrie");
            var shown = must(again.send("POST", "/api/factor/enrolment", "{}")).json();
            SecondStep.phone(stack, "corrie", shown.getString("secret"));
            var first = Json.createObjectBuilder()
                    .add("code", SecondStep.digits(stack, "corrie").getString("now"))
                    .add("name", word);
            return again.send("POST", "/api/factor/confirmation", first.build().toString());
        });
    }

    private void reason(String field, String path, JsonObjectBuilder rest) {
        var fixed = rest.build();
        var name = field.replaceAll("^.* ", "").replaceAll("\\..*", "");
        fields.put(field, word -> post(path, Json.createObjectBuilder(fixed).add(name, "Because of " + word)));
    }

    private Answer post(String path, JsonObjectBuilder body) {
        return lead.send("POST", path, body.build().toString());
    }

    private Answer concern(JsonObject concern, String step, JsonObjectBuilder body) {
        return post("/api/concerns/" + concern.getString("id") + "/" + step, body);
    }

    private JsonObject opened() {
        var id = Casework.reported(teacher, child, "Something.");
        return must(lead.send("POST", "/api/concerns/" + id + "/opening", "{}")).json();
    }

    private JsonObject acknowledged() {
        var seen = opened();
        return must(concern(
                        seen,
                        "acknowledgement",
                        Json.createObjectBuilder(Typed.object(Given.acknowledgement(seen, "NO")))))
                .json();
    }

    private String aCase() {
        return Casework.opened(lead, Casework.reported(teacher, child, "Something."), "Something");
    }

    private JsonObjectBuilder conflict(String word) {
        return because("reason", word).add("personId", pastoral).add("basis", "OTHER");
    }

    private static JsonObjectBuilder version(JsonObject concern) {
        return Json.createObjectBuilder().add("version", concern.getInt("version"));
    }

    private static JsonObjectBuilder because(String field, String word) {
        return Json.createObjectBuilder().add(field, "Because of " + word);
    }

    private static JsonObjectBuilder line(String kind, String word) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("text", "Then " + word)
                .add("children", Json.createArrayBuilder());
    }

    private static JsonObjectBuilder contact(String caseId) {
        return Json.createObjectBuilder()
                .add("caseId", caseId)
                .add("party", "PARENT")
                .add("how", "PHONE")
                .add("who", "Somebody")
                .add("said", "Something.")
                .add("children", Json.createArrayBuilder())
                .add("occurred", Json.createObjectBuilder().add("precision", "UNKNOWN"));
    }
}
