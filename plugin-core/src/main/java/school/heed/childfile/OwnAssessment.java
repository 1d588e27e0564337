package school.heed.childfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import school.heed.policy.Answered;
import school.heed.riskassessment.OwnRisks.OwnRisk;

/**
 * One child’s own sheet of a risk assessment, with that child’s safety plan.
 *
 * @param record the case it belongs to, such as {@code case:6f1c…}
 * @param at when either was last saved
 * @param reviewOn absent where no day is set
 * @param plan answers as they read on the plan; none before it is begun
 * @param withheld how many risks and answers are not here because they would give another child away
 */
public record OwnAssessment(
        String record,
        int number,
        Instant at,
        LocalDate reviewOn,
        List<OwnRisk> risks,
        List<Answered> plan,
        int withheld) {

    boolean isEmpty() {
        return risks.isEmpty() && plan.isEmpty() && withheld == 0;
    }
}
