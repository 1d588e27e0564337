package school.heed.riskassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.casefile.OpenCase;
import school.heed.identity.Actor;

/** One child’s own risks, for that child’s own file: no other sheet of the assessment (003 App 3; 004 4.38). */
@Dependent
public class OwnRisks {
    @Inject
    RiskBook books;

    @Inject
    RiskRepository repository;

    /** @param reviewOn absent where no day is set */
    public record OwnSheet(int revision, Instant at, LocalDate reviewOn, List<OwnRisk> risks) {}

    /**
     * One risk in words. What nobody rated or wrote yet is empty.
     *
     * @param removed why it was left out, or empty
     */
    public record OwnRisk(
            String kind,
            String nature,
            String inPlace,
            String note,
            String before,
            List<String> actions,
            String after,
            String why,
            String removed) {}

    /**
     * By case; those without a saving are missing.
     *
     * @param cases that the reader was let into
     */
    public Map<UUID, OwnSheet> of(Actor actor, Collection<OpenCase> cases, UUID child) {
        var open = cases.stream().collect(Collectors.toMap(OpenCase::id, Function.identity()));
        var found = new HashMap<UUID, OwnSheet>();
        for (var saving : repository.newest(open.keySet())) {
            var book = books.of(actor, open.get(saving.caseId()), List.of(saving), List.of());
            var text = new RiskText(book.template(), Map.of());
            found.put(
                    saving.caseId(),
                    new OwnSheet(
                            saving.revision(),
                            saving.at(),
                            book.doc().reviewOn(),
                            book.rows().stream()
                                    .filter(row -> child.equals(row.child()))
                                    .map(text::own)
                                    .toList()));
        }
        return found;
    }
}
