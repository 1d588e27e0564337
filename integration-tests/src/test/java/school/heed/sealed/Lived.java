package school.heed.sealed;

import jakarta.json.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Something to be sealed: a little through Heed's own screens, the rest in numbers. */
final class Lived {
    private Lived() {}

    /** A concern, an addition, a case, a second concern attached to it, a contact. */
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

    /** Entries, and rows of audit, grants and capabilities beside them. */
    static void inNumbers(Db db, int entries) throws SQLException, IOException {
        try (var owner = db.asOwner()) {
            entries(owner, db, entries, 40);
        }
        var school = "(select id from school limit 1)";
        var person = "(select id from person order by id limit 1)";
        db.run(
                "insert into audit_entry (school_id, actor, act, refs, why) select " + school
                        + ", 'person:' || gen_random_uuid(), 'READ', 'case:' || gen_random_uuid(), '' from generate_series(1, 600)");
        db.run("insert into access_grant (school_id, ref, person_id, kind, by_ref, reason) select " + school
                + ", 'case:' || gen_random_uuid(), " + person
                + ", 'GIVEN', 'system:test', 'test' from generate_series(1, 60)");
        db.run("insert into capability_change (school_id, person_id, capability, kind, by_ref, reason_sealed) select "
                + school + ", " + person
                + ", 'pastoral', 'WITHDRAWN', 'system:test', '\\x0102' from generate_series(1, 60)");
    }

    static List<String> entries(Connection owner, Db db, int count, int perStream) throws SQLException {
        var school = db.rows("select cast(id as text) from school").get(0).get(0);
        var children = db.rows("select cast(id as text) from child order by id limit 50").stream()
                .map(row -> row.get(0))
                .toList();
        try {
            return new Batch(owner, school, children, System.nanoTime()).entries(count, perStream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
