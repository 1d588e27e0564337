package school.heed.riskassessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import school.heed.policy.RiskRate;
import school.heed.policy.RiskTemplate;

/** What a saving or a signature says in the chronology: what is new, in words that are understood without the page. */
final class RiskText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private final RiskTemplate template;
    private final Map<UUID, String> names;

    /** @param names of the children, by id; without them a row says only what it is about */
    RiskText(RiskTemplate template, Map<UUID, String> names) {
        this.template = template;
        this.names = names;
    }

    /** The children whom this saving is about; nobody where it is about all. */
    static List<UUID> about(RiskDoc before, RiskDoc now) {
        var old = before.byId();
        var changed = now.rows().stream()
                .filter(row -> !row.equals(old.get(row.id())))
                .toList();
        var children = changed.stream().map(NewRiskRow::child).distinct().toList();
        var one = children.size() == 1 && children.get(0) != null;
        return one && Objects.equals(before.reviewOn(), now.reviewOn()) ? children : List.of();
    }

    String changes(int revision, RiskDoc before, RiskDoc now, String why) {
        var lines = new ArrayList<>(List.of("Risk assessment, saving " + revision + "."));
        var old = before.byId();
        for (var row : now.rows()) {
            var was = old.get(row.id());
            if (!row.equals(was)) {
                lines.add(head(row));
                changed(lines, was, row);
            }
        }
        if (!Objects.equals(before.reviewOn(), now.reviewOn())) {
            lines.add("Review: " + (now.reviewOn() == null ? "no day" : DAY.format(now.reviewOn())));
        }
        if (!why.isBlank()) {
            lines.add("Why it was changed: " + why);
        }
        return String.join("\n", lines);
    }

    private String head(NewRiskRow row) {
        var whose =
                switch (row.who()) {
                    case CHILD -> names.getOrDefault(row.child(), "");
                    case OTHERS -> "Other pupils";
                    case STAFF -> "Staff";
                };
        return (whose.isEmpty() ? "" : whose + ". ") + kind(row) + ": " + row.nature();
    }

    private String kind(NewRiskRow row) {
        return template.kinds().stream()
                .filter(each -> each.code().equals(row.kind()))
                .map(RiskTemplate.RiskKind::label)
                .findFirst()
                .orElse(row.kind());
    }

    private void changed(List<String> lines, NewRiskRow was, NewRiskRow row) {
        add(lines, "Left out, because: ", was == null ? "" : was.removed(), row.removed());
        add(lines, "In place: ", was == null ? "" : was.inPlace(), row.inPlace());
        add(lines, "Known: ", was == null ? "" : was.note(), row.note());
        add(lines, "Now: ", was == null ? "" : rate(was.before()), rate(row.before()));
        for (var action : row.actions()) {
            var before = was == null
                    ? ""
                    : was.actions().stream()
                            .filter(each -> each.id().equals(action.id()))
                            .map(RiskText::action)
                            .findFirst()
                            .orElse("");
            add(lines, "To be done: ", before, action(action));
        }
        if (was != null) {
            was.actions().stream()
                    .filter(each -> row.actions().stream()
                            .noneMatch(action -> action.id().equals(each.id())))
                    .forEach(gone -> lines.add("  No longer to be done: " + action(gone)));
        }
        add(lines, "Then: ", was == null ? "" : rate(was.after()), rate(row.after()));
        add(lines, "Why it can be borne: ", was == null ? "" : was.why(), row.why());
    }

    private static void add(List<String> lines, String label, String was, String now) {
        if (!was.equals(now)) {
            lines.add("  " + label + (now.isEmpty() ? "taken out. It said: " + was : now));
        }
    }

    private static String action(RiskAction action) {
        var parts = new ArrayList<>(List.of(action.what()));
        if (!action.owner().isBlank()) {
            parts.add(action.owner());
        }
        if (action.by() != null) {
            parts.add("by " + day(action.by()));
        }
        parts.add(action.state().label());
        if (!action.evidence().isBlank()) {
            parts.add(action.evidence());
        }
        if (!action.why().isBlank()) {
            parts.add("because: " + action.why());
        }
        return String.join("; ", parts);
    }

    /** A row for the file of the child whom it is about. */
    OwnRisks.OwnRisk own(NewRiskRow row) {
        return new OwnRisks.OwnRisk(
                kind(row),
                row.nature(),
                row.inPlace(),
                row.note(),
                rate(row.before()),
                row.actions().stream().map(RiskText::action).toList(),
                rate(row.after()),
                row.why(),
                row.removed());
    }

    /** A rating as people read it, such as “4 × 3 = 12, Serious”; empty where there is none. */
    String rate(RiskRate rate) {
        if (rate == null) {
            return "";
        }
        var label = template.band(rate).label();
        return template.hasLevels()
                ? label
                : rate.severity() + " × " + rate.likelihood() + " = " + rate.score() + ", " + label;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String signed(NewSignature in) {
        var what =
                switch (in.step()) {
                    case COMPLETED -> "completed.";
                    case SECOND ->
                        in.isRefusal()
                                ? "it cannot proceed, says a second person."
                                : "it can proceed, says a second person.";
                    case HEAD ->
                        in.isRefusal() ? "it cannot proceed, says the headteacher." : "the headteacher agrees.";
                };
        return "Risk assessment, saving " + in.revision() + ": " + what
                + (in.reason().isBlank() ? "" : "\n" + in.reason());
    }
}
