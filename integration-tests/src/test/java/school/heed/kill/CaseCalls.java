package school.heed.kill;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import school.heed.support.Answer;

/** What a lead or deputy does in a case: read and print it, write and correct lines, log contacts, hold it, say who may open it. */
final class CaseCalls implements Supplier<Call> {
    private static final List<String> READ = List.of("READ case");
    private static final String WHY = "\"reason\":\"As agreed.\"}";
    private final Random random;
    private final Known known;
    private final boolean lead;

    CaseCalls(Random random, Known known, boolean lead) {
        this.random = random;
        this.known = known;
        this.lead = lead;
    }

    @Override
    public Call get() {
        var id = known.cases.get(random.nextInt(known.cases.size()));
        var at = "/api/cases/" + id;
        var turn = random.nextInt(100);
        if (turn < 4) {
            return Call.read(
                    at + "/print", List.of("PRINTED case"), answer -> List.of(Book.line("PRINTED", "", "case:" + id)));
        }
        if (turn < 8) {
            return files(known.children.get(turn % known.children.size()), turn % 4 < 2);
        }
        if (turn < 24) {
            var part = List.of("", "/entries", "/access", "/retention").get(turn % 4);
            return Call.read(at + part, READ, answer -> List.of(Heard.read("case:" + id)));
        }
        if (turn < 48) {
            return seen(
                    at + "/entries",
                    "{\"kind\":\""
                            + List.of("NOTE", "DECISION", "MEETING", "CHILD_WORDS")
                                    .get(turn % 4) + "\",\"text\":\"Line " + turn + ".\",\"children\":[]}",
                    "LINE_WRITTEN");
        }
        if (turn < 58 && known.entries.containsKey(id)) {
            return seen(
                    at + "/entries/" + known.entries.get(id) + "/correction",
                    "{\"text\":\"It was later.\",\"why\":\"The clock was wrong.\"}",
                    "LINE_CORRECTED");
        }
        if (turn < 60) {
            return Call.post(
                    at + "/assessment",
                    "{\"template\":\"peer-harm@1\",\"base\":0,\"rows\":[{\"id\":\""
                            + new UUID(random.nextLong(), random.nextLong())
                            + "\",\"code\":\"\",\"who\":\"OTHERS\",\"kind\":\"online\",\"nature\":\"Risk " + turn
                            + "\"}]}",
                    List.of(),
                    answer -> List.of(Book.act("RISKS_SAVED", "case:" + id)));
        }
        if (turn < 62) {
            return Call.post(
                    at + "/records",
                    "{\"template\":\"account-adult@1\",\"base\":0,\"answers\":{\"place\":[\"Hall " + turn + "\"]}}",
                    List.of(),
                    answer -> List.of(Book.act("RECORD_SAVED", "case:" + id)));
        }
        if (turn < 70) {
            return seen(
                    "/api/contacts",
                    "{\"caseId\":\"" + id + "\",\"party\":\""
                            + List.of("PARENT", "POLICE").get(turn % 2)
                            + "\",\"who\":\"\",\"how\":\"PHONE\",\"said\":\"Agreed to call again.\",\"children\":[],"
                            + "\"occurred\":{\"precision\":\"UNKNOWN\"}}",
                    "CONTACT_LOGGED");
        }
        return lead ? decision(id, at, turn) : notForDeputies(at);
    }

    /** One child's own file names in its line everything that it shows. */
    private static Call files(String child, boolean print) {
        var act = print ? "PRINTED" : "LISTED";
        return Call.read(
                "/api/children/" + child + "/file" + (print ? "/print" : ""), List.of(act + " [file]"), answer -> {
                    var refs = new ArrayList<>(List.of("child:" + child));
                    answer.json().getJsonArray("records").getValuesAs(JsonObject.class).stream()
                            .map(each -> each.getString("ref"))
                            .forEach(refs::add);
                    return List.of(Book.line(act, "file", refs.toArray(String[]::new)));
                });
    }

    private Call decision(String id, String at, int turn) {
        if (turn < 75) {
            return seen(at + "/contact-not-required", "{\"because\":\"Nothing of the kind.\"}", "CONTACT_NOT_REQUIRED")
                    .once();
        }
        if (turn < 80) {
            return held(id, at + "/retention/hold", "{" + WHY, "HOLD_SET");
        }
        var hold = turn < 84 ? known.holds.poll() : null;
        if (hold != null) {
            var lift = "{\"hold\":\"" + hold.id() + "\"," + WHY;
            return held(hold.caseId(), "/api/cases/" + hold.caseId() + "/retention/lift", lift, "HOLD_LIFTED");
        }
        var person = "{\"personId\":\"" + known.roles.get(0) + "\"," + WHY;
        if (turn < 88) {
            return access(id, at + "/access/people", person, "PERSON_NAMED");
        }
        if (turn < 91) {
            return access(id, at + "/access/people/removal", person, "PERSON_NO_LONGER_NAMED");
        }
        if (turn < 94) {
            var people = "{\"people\":[\"" + String.join("\",\"", known.roles.subList(1, 3)) + "\"]," + WHY;
            return access(id, at + "/access/named-only", people, "NAMED_ONLY");
        }
        if (turn < 96) {
            return access(id, at + "/access/reopening", "{" + WHY, "NAMED_ONLY_ENDED");
        }
        var conflict = "{\"personId\":\"" + known.teacher + "\",\"basis\":\"OTHER\"," + WHY;
        return turn < 98
                ? access(id, at + "/access/conflicts", conflict, "CONFLICT_DECLARED")
                : access(id, at + "/access/conflicts/lifting", conflict, "CONFLICT_LIFTED");
    }

    private static Call notForDeputies(String at) {
        return Call.post(at + "/contact-not-required", "{\"because\":\"None.\"}", List.of(), TeacherCalls::no)
                .refused("decide", "endpoint:CasesResource-contactNotRequired");
    }

    /** An act that is answered with the case as it is then, which is a reading of its own. */
    Call seen(String path, String body, String act) {
        return Call.post(path, body, READ, answer -> {
            var file = answer.json();
            var ref = "case:" + file.getString("id");
            known.seenCase(file);
            return List.of(Book.act(act, ref), Heard.read(ref));
        });
    }

    private static Call access(String id, String path, String body, String act) {
        return Call.post(path, body, List.of(), answer -> List.of(Book.act(act, "case:" + id)))
                .once();
    }

    /** Looks at the case before and after. */
    private Call held(String id, String path, String body, String act) {
        var read = Heard.read("case:" + id);
        return Call.post(path, body, List.of("READ case", "READ case"), answer -> {
            holds(id, answer);
            return List.of(Book.act(act, "case:" + id), read, read);
        });
    }

    private void holds(String id, Answer answer) {
        answer.json().getJsonArray("holds").getValuesAs(JsonObject.class).stream()
                .filter(hold -> hold.getOrDefault("liftedAt", JsonValue.NULL) == JsonValue.NULL)
                .map(hold -> new Known.Hold(id, hold.getString("id")))
                .filter(hold -> !known.holds.contains(hold))
                .forEach(known.holds::add);
    }
}
