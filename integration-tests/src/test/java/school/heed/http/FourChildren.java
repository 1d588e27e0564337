package school.heed.http;

import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.heed.support.Given;
import school.heed.support.Person;

/**
 * Four children in four roles in one case, and in a concern of their own that is in none. About each of them alone stands a word that
 * stands nowhere else; others stand in lines about several of them, and in lines about one that would give another away.
 */
final class FourChildren {
    /** Families that no other test asks for; each child's names are names of none of the others. */
    private static final List<String> FAMILIES = List.of(
            "Quarmby", "Wetherall", "Bickerdale", "Copplestone", "Ravenscar", "Hollinshed", "Pargeter", "Goldstraw");

    private static final List<String> ROLES =
            List.of("MAY_HAVE_BEEN_HARMED", "ALLEGED_TO_HAVE_CAUSED_HARM", "SAW_OR_HEARD", "NOT_SURE");
    /** In lines about several children, and in a line about one that would give another away. */
    static final List<String> NOBODYS = List.of(
            "sarnelkast",
            "borvintrop",
            "kelmadust",
            "frenolgar",
            "wistarkon",
            "lomprigel",
            "hastovinde",
            "quelzabit",
            "marbentoll",
            "rixandore",
            "polterwim");

    /** A child with what must be in their own file, and what belongs to nobody else's. */
    record Child(String id, String name, String role, List<String> words) {
        List<String> names() {
            return List.of(name.split(" "));
        }
    }

    final List<Child> children = new ArrayList<>();
    final Person lead;
    final String caseId;
    /** A child of another school, in the same case. */
    final Child outsider;

    private final Person teacher;

    FourChildren(Person teacher, Person lead) {
        this.teacher = teacher;
        this.lead = lead;
        found().forEach((id, name) -> {
            var at = children.size();
            children.add(new Child(id, name, ROLES.get(at), words(at)));
        });
        caseId = Casework.opened(
                lead,
                reported(children, NOBODYS.get(0) + ", says " + children.get(1).name()),
                NOBODYS.get(1));
        children.forEach(this::aloneInTheCase);
        together();
        attached(children.get(2));
        children.forEach(child -> reported(List.of(child), child.words().get(4)));
        children.forEach(this::atRisk);
        risk(risk("OTHERS", null, NOBODYS.get(9)));
        var id = Casework.outsider(lead, caseId, "Zebediah", "Fennimore", "SAW_OR_HEARD");
        outsider = new Child(id, "Zebediah Fennimore", "SAW_OR_HEARD", List.of("estragolzwei"));
        line("NOTE", outsider.words().get(0) + ", in a note.", List.of(outsider), null);
        line("NOTE", NOBODYS.get(4) + " of one here and one there.", List.of(children.get(0), outsider), null);
        Casework.closed(lead, caseId);
    }

    /** Everybody in the case. */
    List<Child> everybody() {
        var all = new ArrayList<>(children);
        all.add(outsider);
        return all;
    }

    /** A risk and a plan of one child's own, and beside them words that would give another child away. */
    private void atRisk(Child child) {
        var other = children.get((children.indexOf(child) + 1) % children.size());
        var another = " of " + other.names().get(0);
        risk(
                risk("CHILD", child.id(), "Of " + child.words().get(5)),
                risk("CHILD", child.id(), NOBODYS.get(8) + another));
        var answers = Json.createObjectBuilder()
                .add("needs", Json.createArrayBuilder().add(child.words().get(6) + " and rest."))
                .add("routine", Json.createArrayBuilder().add(NOBODYS.get(10) + another));
        var plan = Json.createObjectBuilder()
                .add("template", "safety-plan@1")
                .add("child", child.id())
                .add("base", 0)
                .add("answers", answers);
        must(lead.send("POST", "/api/cases/" + caseId + "/records", plan.build().toString()));
    }

    private static jakarta.json.JsonObjectBuilder risk(String who, String child, String nature) {
        var row = Json.createObjectBuilder()
                .add("id", java.util.UUID.randomUUID().toString())
                .add("who", who)
                .add("kind", "emotional")
                .add("nature", nature);
        return child == null ? row : row.add("child", child);
    }

    private void risk(jakarta.json.JsonObjectBuilder... rows) {
        var list = Json.createArrayBuilder();
        for (var row : rows) {
            list.add(row);
        }
        var body = Json.createObjectBuilder()
                .add("template", "peer-harm@1")
                .add("base", 0)
                .add("rows", list);
        must(lead.send(
                "POST", "/api/cases/" + caseId + "/assessment", body.build().toString()));
    }

    private static List<String> words(int at) {
        var stem = List.of("arbolin", "brumexa", "cordavel", "dolminet").get(at);
        return List.of(
                stem + "eins",
                stem + "zwei",
                stem + "drei",
                stem + "vier",
                stem + "fuenf",
                stem + "sechs",
                stem + "sieben");
    }

    private Map<String, String> found() {
        var found = new LinkedHashMap<String, String>();
        for (var family : FAMILIES) {
            teacher.search("children", family).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .filter(each -> each.getString("name").matches("\\p{L}{4,} \\p{L}{6,}"))
                    .filter(each -> found.values().stream()
                            .noneMatch(name ->
                                    name.startsWith(each.getString("name").split(" ")[0])))
                    .findFirst()
                    .filter(each -> found.size() < ROLES.size())
                    .ifPresent(each -> found.put(each.getString("id"), each.getString("name")));
        }
        if (found.size() < ROLES.size()) {
            throw new IllegalStateException("the demo school has other families now: " + found);
        }
        return found;
    }

    private void aloneInTheCase(Child child) {
        var others = children.stream().filter(each -> each != child).toList();
        line(
                "NOTE",
                child.words().get(0) + ", in a note.",
                List.of(child),
                "after " + child.words().get(1));
        line("CHILD_WORDS", "I said " + child.words().get(2) + ".", List.of(child), null);
        var wrong = line("DECISION", "Taken back later.", List.of(child), null);
        correct(wrong, "It was " + child.words().get(3) + ".");
        // About one child, and yet telling of another: by name, and by the school's words for their part.
        line("NOTE", NOBODYS.get(2) + " of " + others.get(0).names().get(0) + ".", List.of(child), null);
        if (!child.role().equals("ALLEGED_TO_HAVE_CAUSED_HARM")) {
            line("MEETING", NOBODYS.get(3) + " with the alleged perpetrator.", List.of(child), null);
        }
    }

    private void together() {
        line("NOTE", NOBODYS.get(4) + " of all of them.", children, "when " + NOBODYS.get(5));
        line("CHILD_WORDS", NOBODYS.get(6) + ", they said.", children.subList(0, 2), null);
        var contact = Json.createObjectBuilder()
                .add("caseId", caseId)
                .add("party", "PARENT")
                .add("how", "PHONE")
                .add("who", NOBODYS.get(7))
                .add("said", NOBODYS.get(7))
                .add("children", ids(children.subList(1, 4)))
                .add("occurred", Json.createObjectBuilder().add("precision", "UNKNOWN"));
        must(lead.send("POST", "/api/contacts", contact.build().toString()));
    }

    private void attached(Child child) {
        var id = reported(List.of(child), child.words().get(0) + " once more");
        var seen = must(lead.send("POST", "/api/concerns/" + id + "/opening", "{}"))
                .json();
        var known = must(lead.send(
                        "POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(seen, "NO")))
                .json();
        must(lead.send(
                "POST",
                "/api/concerns/" + id + "/attachment",
                "{\"version\":" + known.getInt("version") + ",\"caseId\":\"" + caseId + "\"}"));
    }

    private String reported(List<Child> about, String words) {
        var list = Json.createArrayBuilder();
        about.forEach(child ->
                list.add(Json.createObjectBuilder().add("id", child.id()).add("role", child.role())));
        var concern = Json.createObjectBuilder(Typed.object(Given.concern(List.of(), words)))
                .add("children", list)
                .build();
        return must(teacher.send("POST", "/api/concerns", concern.toString()))
                .json()
                .getJsonObject("concern")
                .getString("id");
    }

    private String line(String kind, String text, List<Child> about, String when) {
        var line =
                Json.createObjectBuilder().add("kind", kind).add("text", text).add("children", ids(about));
        if (when != null) {
            line.add(
                    "occurred",
                    Json.createObjectBuilder().add("precision", "ABOUT").add("words", when));
        }
        return must(lead.send(
                        "POST",
                        "/api/cases/" + caseId + "/entries",
                        line.build().toString()))
                .json()
                .getJsonArray("entries")
                .getJsonObject(0)
                .getString("id");
    }

    private void correct(String entry, String right) {
        var body = Json.createObjectBuilder().add("text", right).add("why", "A slip.");
        must(lead.send(
                "POST",
                "/api/cases/" + caseId + "/entries/" + entry + "/correction",
                body.build().toString()));
    }

    private static jakarta.json.JsonArrayBuilder ids(List<Child> about) {
        var list = Json.createArrayBuilder();
        about.forEach(child -> list.add(child.id()));
        return list;
    }
}
