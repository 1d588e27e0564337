package school.heed.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import school.heed.casefile.EarlierReports;
import school.heed.casefile.EarlierView.Matter;
import school.heed.identity.Actor;

/** Answers for a case which reports there are of a child beside it. */
@Dependent
class ReportsOfChild implements EarlierReports {
    @Inject
    ChildConcerns concerns;

    @Override
    public List<Matter> of(Actor actor, UUID child) {
        return concerns.of(actor, child).stream()
                .map(each -> new Matter(each.ref().toString(), null, each.recordedAt(), each.open(), each.role()))
                .toList();
    }
}
