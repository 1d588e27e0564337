package school.heed.riskassessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.policy.RiskTemplate.RiskBand;

/**
 * The risks of a case as they stand after a saving.
 *
 * @param reviewOn absent until somebody sets it
 * @param bands the scale’s levels with what the school meant by them when the assessment was begun
 */
public record RiskDoc(LocalDate reviewOn, List<RiskBand> bands, List<NewRiskRow> rows) {
    Map<UUID, NewRiskRow> byId() {
        return rows.stream()
                .collect(Collectors.toMap(NewRiskRow::id, Function.identity(), (one, two) -> two, LinkedHashMap::new));
    }

    /** This with other rows in place of its own; those that nobody sent stay. */
    RiskDoc with(LocalDate day, List<NewRiskRow> sent) {
        var all = byId();
        sent.forEach(row -> all.put(row.id(), row));
        return new RiskDoc(day, bands, new ArrayList<>(all.values()));
    }

    RiskDoc with(List<NewRiskRow> other) {
        return new RiskDoc(reviewOn, bands, other);
    }
}
