package school.heed.riskassessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import school.heed.policy.RiskTemplate;

/**
 * What stands between an assessment and complete.
 *
 * @param text a sentence for the person who fills it in
 * @param field such as {@code before}, or {@code reviewOn} where it is about no row
 * @param rowId absent where it is about no row
 */
public record Missing(String text, String field, UUID rowId) {

    /** @param rows those of children who are in the case, and of the groups */
    static List<Missing> of(RiskTemplate template, List<NewRiskRow> rows, LocalDate reviewOn, LocalDate today) {
        var missing = new ArrayList<Missing>();
        if (reviewOn == null) {
            missing.add(new Missing("Set the day of the next review.", "reviewOn", null));
        } else if (!ReviewDay.problem(reviewOn, today).isEmpty()) {
            missing.add(new Missing("The day of the review has passed. Set the next one.", "reviewOn", null));
        }
        rows.stream().filter(row -> !row.isLeftOut()).forEach(row -> addOf(missing, template, row));
        return List.copyOf(missing);
    }

    private static void addOf(List<Missing> missing, RiskTemplate template, NewRiskRow row) {
        var actionsAreAgreed = row.actions().stream().allMatch(RiskAction::isAgreed);
        if (row.before() == null) {
            missing.add(new Missing("Rate the risk as it is now, or say why it does not apply.", "before", row.id()));
        }
        if (!actionsAreAgreed) {
            missing.add(new Missing("Every action needs somebody who does it, and a day.", "actions", row.id()));
        }
        if (row.before() != null && row.after() == null && actionsAreAgreed) {
            missing.add(new Missing("Rate what remains.", "after", row.id()));
        }
        if (row.before() != null
                && row.after() != null
                && row.actions().isEmpty()
                && row.after().score() < row.before().score()) {
            missing.add(new Missing("Say what is done, so that the risk falls.", "actions", row.id()));
        }
        var flags = RiskFlag.of(template, row.before(), row.after());
        if (row.why().isBlank() && (flags.contains(RiskFlag.SERIOUS) || flags.contains(RiskFlag.NO_REDUCTION))) {
            missing.add(new Missing("Say why what remains can be borne.", "why", row.id()));
        }
    }
}
