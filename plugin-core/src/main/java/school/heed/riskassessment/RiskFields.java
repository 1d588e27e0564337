package school.heed.riskassessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.policy.RiskRate;

/** Risks as fields, each with a name of its own such as {@code rows.<id>.before}, and back: what two people wrote is joined by field. */
final class RiskFields {
    private static final String ROWS = "rows.";
    private static final String ACTIONS = "actions.";

    private RiskFields() {}

    static Map<String, List<String>> of(RiskDoc doc) {
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "reviewOn", doc.reviewOn());
        for (var row : doc.rows()) {
            var at = ROWS + row.id() + ".";
            put(fields, at + "code", row.code());
            put(fields, at + "who", row.who());
            put(fields, at + "child", row.child());
            put(fields, at + "kind", row.kind());
            put(fields, at + "nature", row.nature());
            put(fields, at + "inPlace", row.inPlace());
            put(fields, at + "note", row.note());
            put(fields, at + "before", words(row.before()));
            put(fields, at + "after", words(row.after()));
            put(fields, at + "why", row.why());
            put(fields, at + "removed", row.removed());
            put(fields, at + "added", row.added() ? "yes" : "");
            for (var action : row.actions()) {
                var to = at + ACTIONS + action.id() + ".";
                put(fields, to + "code", action.code());
                put(fields, to + "what", action.what());
                put(fields, to + "owner", action.owner());
                put(fields, to + "ownerId", action.ownerId());
                put(fields, to + "by", action.by());
                put(fields, to + "state", action.state());
                put(fields, to + "evidence", action.evidence());
                put(fields, to + "why", action.why());
            }
        }
        return fields;
    }

    /** @param shape whose levels they are */
    static RiskDoc doc(RiskDoc shape, Map<String, List<String>> fields) {
        var rows = grouped(fields, ROWS);
        var day = word(flat(fields), "reviewOn");
        return new RiskDoc(
                day.isEmpty() ? null : LocalDate.parse(day),
                shape.bands(),
                rows.entrySet().stream()
                        .map(each -> row(UUID.fromString(each.getKey()), each.getValue()))
                        .toList());
    }

    private static NewRiskRow row(UUID id, Map<String, List<String>> fields) {
        var actions = new ArrayList<RiskAction>();
        grouped(fields, ACTIONS).forEach((action, of) -> actions.add(action(UUID.fromString(action), flat(of))));
        var word = flat(fields);
        return new NewRiskRow(
                id,
                word(word, "code"),
                RiskGroup.valueOf(word(word, "who")),
                uuid(word(word, "child")),
                word(word, "kind"),
                word(word, "nature"),
                word(word, "inPlace"),
                word(word, "note"),
                rate(word(word, "before")),
                rate(word(word, "after")),
                actions,
                word(word, "why"),
                word(word, "removed"),
                !word(word, "added").isEmpty());
    }

    private static RiskAction action(UUID id, Map<String, String> word) {
        var by = word(word, "by");
        return new RiskAction(
                id,
                word(word, "code"),
                word(word, "what"),
                word(word, "owner"),
                uuid(word(word, "ownerId")),
                by.isEmpty() ? null : LocalDate.parse(by),
                ActionState.valueOf(word.getOrDefault("state", "TO_DO")),
                word(word, "evidence"),
                word(word, "why"));
    }

    /** Fields below a prefix, by the id that follows it, without both. */
    private static Map<String, Map<String, List<String>>> grouped(Map<String, List<String>> fields, String prefix) {
        var groups = new LinkedHashMap<String, Map<String, List<String>>>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                var dot = name.indexOf('.', prefix.length());
                groups.computeIfAbsent(name.substring(prefix.length(), dot), id -> new LinkedHashMap<>())
                        .put(name.substring(dot + 1), value);
            }
        });
        return groups;
    }

    private static Map<String, String> flat(Map<String, List<String>> fields) {
        var flat = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> flat.put(name, value.get(0)));
        return flat;
    }

    private static String word(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static UUID uuid(String text) {
        return text.isEmpty() ? null : UUID.fromString(text);
    }

    private static String words(RiskRate rate) {
        return rate == null ? "" : rate.severity() + "x" + rate.likelihood();
    }

    private static RiskRate rate(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var parts = text.split("x");
        return new RiskRate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static void put(Map<String, List<String>> fields, String name, Object value) {
        var text = value == null ? "" : value.toString();
        if (!text.isBlank()) {
            fields.put(name, List.of(text));
        }
    }
}
