package school.heed.sealed;

import jakarta.json.Json;
import java.util.List;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Something to be sealed. */
final class Lived {
    private Lived() {}

    /** A concern, an addition, a case, a second concern attached to it, a contact, a record. */
    static void aDay(Stack stack) {
        var teacher = Person.launched(stack, "lowther");
        var lead = Person.launched(stack, "adeyinka");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var first = reported(teacher, children);
        teacher.send(
                "POST", "/api/concerns/" + first + "/additions", "{\"words\":\"One thing more: naïve “quotes”.\"}");
        var version = acknowledged(lead, first);
        var about = Json.createObjectBuilder().add("version", version).add("about", "Arriving late");
        var caseId = lead.send(
                        "POST",
                        "/api/concerns/" + first + "/case",
                        about.build().toString())
                .json()
                .getString("id");
        var second = reported(teacher, children.subList(0, 1));
        lead.send(
                "POST",
                "/api/concerns/" + second + "/attachment",
                "{\"version\":" + acknowledged(lead, second) + ",\"caseId\":\"" + caseId + "\"}");
        lead.send(
                "POST",
                "/api/contacts",
                "{\"caseId\":\"" + caseId + "\",\"party\":\"PARENT\",\"who\":\"\",\"how\":\"PHONE\",\"said\":\"Said.\","
                        + "\"children\":[],\"occurred\":{\"precision\":\"UNKNOWN\"}}");
        lead.send(
                "POST",
                "/api/cases/" + caseId + "/records",
                "{\"template\":\"incident@1\",\"base\":0,\"answers\":{\"summary\":[\"Arriving late, then a quarrel.\"]}}");
        lead.read("/api/cases/" + caseId);
    }

    /** One more report. */
    static void somethingMore(Stack stack) {
        var teacher = Person.launched(stack, "lowther");
        reported(teacher, Given.children(teacher, "Isla Penhallow"));
    }

    private static String reported(Person teacher, List<String> children) {
        return teacher.send("POST", "/api/concerns", Given.concern(children, "He came late again."))
                .json()
                .getJsonObject("concern")
                .getString("id");
    }

    private static int acknowledged(Person lead, String concern) {
        var seen = lead.send("POST", "/api/concerns/" + concern + "/opening", "{}");
        return lead.send(
                        "POST",
                        "/api/concerns/" + concern + "/acknowledgement",
                        Given.acknowledgement(seen.json(), "CANT_TELL"))
                .json()
                .getInt("version");
    }
}
