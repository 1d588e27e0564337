package school.heed.riskassessment;

import java.util.ArrayList;
import java.util.List;
import school.heed.policy.RiskRate;
import school.heed.policy.RiskTemplate;

/** What is pointed out before anybody signs (003 App 3). */
public enum RiskFlag {
    /** What remains is serious or worse. */
    SERIOUS,
    /** All that is done wins nothing. A risk that was lowest from the start has nothing to win. */
    NO_REDUCTION,
    LIKELIHOOD_RISES;

    /** Of confirmed ratings alone; either may be absent. */
    static List<RiskFlag> of(RiskTemplate template, RiskRate before, RiskRate after) {
        var flags = new ArrayList<RiskFlag>();
        if (after == null) {
            return flags;
        }
        if (template.isSerious(after)) {
            flags.add(SERIOUS);
        }
        if (before != null && after.score() >= before.score() && !template.isLowest(after)) {
            flags.add(NO_REDUCTION);
        }
        if (before != null && after.likelihood() > before.likelihood()) {
            flags.add(LIKELIHOOD_RISES);
        }
        return flags;
    }
}
