package school.heed.riskassessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import school.heed.policy.RiskRate;

/**
 * One risk as somebody saves it, and as it is kept.
 *
 * @param code of the template’s row, or empty for one of the school’s own
 * @param child absent for other pupils and staff
 * @param note what is known about it, in free words
 * @param before the risk as it is; absent until somebody confirms it
 * @param after what remains; absent until every action has an owner and a day
 * @param why the reason why what remains can be borne
 * @param removed the reason why it was left out, or empty
 * @param added a row of the template that somebody put where it does not stand by itself
 */
public record NewRiskRow(
        @NotNull UUID id,
        @Size(max = 40) String code,
        @NotNull RiskGroup who,
        UUID child,
        @NotNull @Size(max = 40) String kind,
        @Size(max = 500) String nature,
        @Size(max = 1000) String inPlace,
        @Size(max = 2000) String note,
        RiskRate before,
        RiskRate after,
        @Size(max = 30) List<@NotNull @Valid RiskAction> actions,
        @Size(max = 2000) String why,
        @Size(max = 1000) String removed,
        boolean added) {
    public NewRiskRow {
        code = code == null ? "" : code;
        nature = nature == null ? "" : nature;
        inPlace = inPlace == null ? "" : inPlace;
        note = note == null ? "" : note;
        actions = actions == null ? List.of() : List.copyOf(actions);
        why = why == null ? "" : why;
        removed = removed == null ? "" : removed;
    }

    boolean isLeftOut() {
        return !removed.isBlank();
    }

    /** Whether it is somebody’s work and not just the template’s offer. */
    boolean isTouched(String offeredInPlace) {
        return added
                || code.isEmpty()
                || before != null
                || after != null
                || !actions.isEmpty()
                || !note.isBlank()
                || !why.isBlank()
                || isLeftOut()
                || !inPlace.equals(offeredInPlace);
    }
}
