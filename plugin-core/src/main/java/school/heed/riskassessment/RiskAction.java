package school.heed.riskassessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that is done about a risk.
 *
 * @param code of the template’s action, or empty for one of the school’s own
 * @param ownerId the member of staff, where the owner is one
 * @param by latest day; absent until somebody says it
 * @param evidence what shows that it was done
 * @param why the reason of its own that some actions need
 */
public record RiskAction(
        @NotNull UUID id,
        @Size(max = 40) String code,
        @Size(max = 500) String what,
        @Size(max = 200) String owner,
        UUID ownerId,
        LocalDate by,
        ActionState state,
        @Size(max = 1000) String evidence,
        @Size(max = 1000) String why) {
    public RiskAction {
        code = code == null ? "" : code;
        what = what == null ? "" : what;
        owner = owner == null ? "" : owner;
        state = state == null ? ActionState.TO_DO : state;
        evidence = evidence == null ? "" : evidence;
        why = why == null ? "" : why;
    }

    /** Somebody is to do it by a day. */
    boolean isAgreed() {
        return !owner.isBlank() && by != null;
    }

    RiskAction saying(String words) {
        return new RiskAction(id, code, words, owner, ownerId, by, state, evidence, why);
    }
}
