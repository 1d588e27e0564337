package school.heed.riskassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.identity.Actor;

/** Signatures that wait, for whoever's turn it is; which of the cases are open to them the desk asks. */
@Dependent
public class RiskDesk {
    @Inject
    RiskRepository repository;

    /** @param since when it was saved or last signed */
    public record Waiting(UUID caseId, SignStep step, Instant since) {}

    public List<Waiting> of(Actor actor) {
        var savings = repository.waiting();
        var signatures = repository
                .signatures(savings.stream().map(SavedRisks::caseId).toList())
                .stream()
                .collect(Collectors.groupingBy(Signature::caseId));
        return savings.stream()
                .flatMap(saving -> {
                    var standing = signatures.get(saving.caseId()).stream()
                            .filter(each -> each.revision() == saving.revision())
                            .toList();
                    var marks = standing.stream()
                            .map(each -> new Signing.Mark(each.step(), each.by(), each.proceed()))
                            .toList();
                    return new Signing(marks, true, true, saving.isSerious())
                            .may(actor).stream()
                                    .map(step -> new Waiting(
                                            saving.caseId(),
                                            step,
                                            standing.get(standing.size() - 1).at()));
                })
                .toList();
    }
}
