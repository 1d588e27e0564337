package school.heed.riskassessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;
import school.heed.policy.RiskRate;
import school.heed.policy.RiskTemplate;

/** What cannot be taken of the rows that somebody changed. What is only missing yet is counted elsewhere and refuses nothing. */
final class RowCheck {
    private record Complaint(String code, FieldError error) {}

    private final RiskTemplate template;
    private final Set<UUID> children;
    private final Set<UUID> staff;
    private final List<Complaint> complaints = new ArrayList<>();

    /** @param children of the case @param staff members of staff who are known */
    RowCheck(RiskTemplate template, Set<UUID> children, Set<UUID> staff) {
        this.template = template;
        this.children = children;
        this.staff = staff;
    }

    /** @throws Refusal naming every field that cannot be taken */
    void check(RiskDoc before, RiskDoc now) {
        var old = before.byId();
        now.rows().stream().filter(row -> !row.equals(old.get(row.id()))).forEach(this::check);
        if (complaints.isEmpty()) {
            return;
        }
        var codes = complaints.stream().map(Complaint::code).distinct().toList();
        var errors = complaints.stream().map(Complaint::error).toList();
        throw Refusal.invalid(codes.size() == 1 ? codes.get(0) : "invalid-input", errors);
    }

    private void check(NewRiskRow row) {
        var at = "rows." + row.id() + ".";
        if (!row.code().isEmpty() && template.row(row.code()).isEmpty()) {
            no("unknown-row", at + "code", "This risk is not one of the list. Open the assessment again.");
        }
        if (row.code().isEmpty() && row.nature().isBlank()) {
            no("nature-missing", at + "nature", "Say what the risk is.");
        }
        if (template.kinds().stream().noneMatch(kind -> kind.code().equals(row.kind()))) {
            no("unknown-kind", at + "kind", "Choose a kind of risk from the list.");
        }
        if ((row.who() == RiskGroup.CHILD) != (row.child() != null)
                || (row.child() != null && !children.contains(row.child()))) {
            no("unknown-child", at + "child", "Choose a child of this case, or one of the two groups.");
        }
        mustBeOnTheScale(at + "before", row.before());
        mustBeOnTheScale(at + "after", row.after());
        row.actions().forEach(action -> check(at + "actions." + action.id() + ".", action));
        if (row.after() != null && !row.actions().stream().allMatch(RiskAction::isAgreed)) {
            no(
                    "residual-too-early",
                    at + "after",
                    "What remains is rated once every action has somebody who does it, and a day.");
        }
    }

    private void mustBeOnTheScale(String field, RiskRate rate) {
        if (rate != null && !template.takes(rate)) {
            no("out-of-range", field, "This is not on the scale. Choose it again.");
        }
    }

    private void check(String at, RiskAction action) {
        var known = template.action(action.code());
        if (!action.code().isEmpty() && known.isEmpty()) {
            no("unknown-action", at + "code", "This action is not one of the list. Write it in your own words.");
        }
        if (action.code().isEmpty() && action.what().isBlank()) {
            no("action-missing", at + "what", "Say what is to be done.");
        }
        if (known.isPresent() && known.get().asksWhy() && action.why().isBlank()) {
            no(
                    "reason-missing",
                    at + "why",
                    "Say why nothing milder will do. Keeping a child away from school or others is a last resort.");
        }
        if (action.ownerId() != null && !staff.contains(action.ownerId())) {
            no("unknown-owner", at + "owner", "Choose the person from the list, or write the name.");
        }
    }

    private void no(String code, String field, String sentence) {
        complaints.add(new Complaint(code, new FieldError(field, sentence)));
    }
}
