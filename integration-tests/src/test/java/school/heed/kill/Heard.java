package school.heed.kill;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import school.heed.support.Answer;

/** Which lines an answer must have left in the audit, told from its content: exactly what it shows. */
final class Heard {
    private static final String CASE = "case:";
    private static final String CONCERN = "concern:";

    private Heard() {}

    static List<String> desk(Answer answer) {
        var rows = refs(answer.json(), "rows", "", "ref");
        var lines = new ArrayList<String>();
        lines.add(listed("desk", rows.stream().filter(ref -> ref.startsWith(CONCERN))));
        some(lines, rows.stream().filter(ref -> ref.startsWith(CASE)).toList());
        return lines;
    }

    /** @param child whose page is open, or empty */
    static List<String> tab(Answer answer, String child) {
        var view = answer.json();
        var own = refs(view, "mine", CONCERN, "id").stream();
        var lines = new ArrayList<String>();
        lines.add(listed("tab", Stream.concat(own, child.isEmpty() ? Stream.of() : Stream.of("child:" + child))));
        if (is(view, "lead")) {
            some(lines, refs(view.getJsonObject("lead"), "cases", CASE, "id"));
        }
        return lines;
    }

    static List<String> items(Answer answer, String what, String kind) {
        return List.of(listed(what, refs(answer.json(), "items", kind, "id").stream()));
    }

    /** @param first the act's line or the reading's */
    static List<String> concern(Answer answer, String first) {
        var view = answer.json();
        var lines = new ArrayList<String>();
        lines.add(first);
        some(lines, refs(view, "cases", CASE, "id"));
        if (is(view, "caseNumber")) {
            some(lines, List.of(CASE + view.getString("caseId")));
        }
        return lines;
    }

    static String read(String ref) {
        return Book.line("READ", "", ref);
    }

    private static void some(List<String> lines, List<String> cases) {
        if (!cases.isEmpty()) {
            lines.add(listed("cases", cases.stream()));
        }
    }

    private static String listed(String what, Stream<String> refs) {
        return Book.line("LISTED", what, refs.toArray(String[]::new));
    }

    private static List<String> refs(JsonObject view, String list, String kind, String name) {
        return view.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(each -> kind + each.getString(name))
                .toList();
    }

    private static boolean is(JsonObject view, String name) {
        return view.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL;
    }
}
