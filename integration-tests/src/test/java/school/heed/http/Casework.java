package school.heed.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The steps of a lead, in the order of the screens. */
final class Casework {
    private Casework() {}

    static String reported(Person reporter, String child, String words) {
        return must(reporter.send("POST", "/api/concerns", Given.concern(List.of(child), words)))
                .json()
                .getJsonObject("concern")
                .getString("id");
    }

    /** Opens and acknowledges a concern, then opens a case from it. @return the case */
    static String opened(Person lead, String concern, String about) {
        var at = "/api/concerns/" + concern;
        var seen = must(lead.send("POST", at + "/opening", "{}")).json();
        var known = must(lead.send("POST", at + "/acknowledgement", Given.acknowledgement(seen, "CANT_TELL")))
                .json();
        var body = Json.createObjectBuilder()
                .add("version", known.getInt("version"))
                .add("about", about)
                .build();
        return must(lead.send("POST", at + "/case", body.toString())).json().getString("id");
    }

    static void line(Person lead, String caseId, String words) {
        var body = Json.createObjectBuilder()
                .add("kind", "NOTE")
                .add("text", words)
                .add("children", Json.createArrayBuilder())
                .build();
        must(lead.send("POST", "/api/cases/" + caseId + "/entries", body.toString()));
    }

    static String personId(Person asking, String family) {
        return asking.search("staff", family)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    /** The host offers a role, and a lead confirms it. @return the person's id in Heed */
    static String confirmed(Stack stack, Person lead, String number, String user, String role) {
        stack.demo("POST", "staff/" + number, "{\"capabilities\":[\"report\",\"" + role + "\"]}");
        Person.launched(stack, user);
        var id = personId(lead, user);
        var decision = Json.createObjectBuilder()
                .add("personId", id)
                .add("capability", role)
                .add("decision", "CONFIRM")
                .add("reason", "They take turns.")
                .build();
        var answer = lead.send("POST", "/api/capabilities", decision.toString());
        if (answer.status() != 200 && !answer.code().equals("not-offered")) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return id;
    }

    static Answer conflict(Person by, String record, String person, String basis, String child) {
        var body = Json.createObjectBuilder()
                .add("personId", person)
                .add("basis", basis)
                .add("reason", "Known to the family.");
        if (child != null) {
            body.add("childId", child);
        }
        return by.send(
                "POST",
                record + (record.startsWith("/api/cases") ? "/access/conflicts" : "/conflicts"),
                body.build().toString());
    }

    static Answer namedOnly(Person by, String caseId, String... people) {
        var list = Json.createArrayBuilder();
        List.of(people).forEach(list::add);
        var body = Json.createObjectBuilder().add("people", list).add("reason", "A colleague's family.");
        return by.send(
                "POST",
                "/api/cases/" + caseId + "/access/named-only",
                body.build().toString());
    }

    /** Closes a case as its page does: with its closing record, and a reason for each form that stays incomplete. */
    static void closed(Person lead, String caseId) {
        var at = "/api/cases/" + caseId;
        must(lead.send("POST", at + "/contact-not-required", "{\"because\":\"Nothing of the kind.\"}"));
        must(lead.send("POST", at + "/records", closingRecord("yes")));
        must(lead.send("POST", at + "/closing", reasons(lead, caseId, "It will not come.")));
    }

    /** Somebody of another school joins the case. @return their id in it */
    static String outsider(Person lead, String caseId, String first, String last, String role) {
        var body = Json.createObjectBuilder()
                .add("role", role)
                .add("reason", "Seen there.")
                .add("outsider", outsider(first, last));
        var view = must(lead.send(
                        "POST",
                        "/api/cases/" + caseId + "/children",
                        body.build().toString()))
                .json();
        return view.getJsonArray("children").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getJsonObject("child"))
                .filter(child -> child.getString("name").equals(first + " " + last))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    static JsonObjectBuilder outsider(String first, String last) {
        return Json.createObjectBuilder()
                .add("kind", "CHILD")
                .add("firstName", first)
                .add("lastName", last)
                .add("born", "2012-03-04")
                .add("school", "Larkhollow School")
                .add("homeAuthority", "Wenbury Council")
                .add("contact", "Mr Oddie, lead there");
    }

    static String closingRecord(String close) {
        var answers = Json.createObjectBuilder();
        answers.add("outcome", Json.createArrayBuilder().add("agreed"));
        List.of("outcomeNote", "say", "lessons", "wider", "others")
                .forEach(code -> answers.add(code, Json.createArrayBuilder().add("Written down.")));
        answers.add("close", Json.createArrayBuilder().add(close));
        if (close.equals("yes")) {
            List.of("safe", "records", "agencies", "plans", "told", "coming", "reopen")
                    .forEach(code -> answers.add(code, Json.createArrayBuilder().add("yes")));
            answers.add("goesOn", Json.createArrayBuilder().add("With Mrs Kessie."));
            answers.add("head", Json.createArrayBuilder().add("Mrs Vane"));
        } else {
            answers.add("open", Json.createArrayBuilder().add("A talk, on Monday."));
        }
        return Json.createObjectBuilder()
                .add("template", "closure@1")
                .add("base", 0)
                .add("answers", answers)
                .build()
                .toString();
    }

    /** The body that closes a case: this reason for each of its forms that is not complete. */
    static String reasons(Person lead, String caseId, String reason) {
        var reasons = Json.createObjectBuilder();
        lead.read("/api/cases/" + caseId).json().getJsonArray("records").getValuesAs(JsonObject.class).stream()
                .flatMap(row -> row.getJsonArray("sheets").getValuesAs(JsonObject.class).stream())
                .filter(each -> each.containsKey("record") ? each.getInt("missing") > 0 : each.getBoolean("needed"))
                .forEach(each -> reasons.add(
                        each.getString("form") + "/" + each.getString("child", "case") + "/"
                                + each.getString("record", "new"),
                        reason));
        return Json.createObjectBuilder().add("reasons", reasons).build().toString();
    }

    static Answer must(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
