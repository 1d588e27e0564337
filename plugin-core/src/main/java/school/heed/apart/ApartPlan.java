package school.heed.apart;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.people.PersonLine;

/** What the plan keeps apart, and what was found since and stands. */
public record ApartPlan(List<KeptApart> kept, List<MetAgain> again, boolean mayWrite) {
    /** Two children are kept apart in this. */
    public record KeptApart(
            UUID one, UUID other, String names, Occasion occasion, String label, Instant since, PersonLine by) {}

    /** They would meet after all. {@code lookedAt} is absent until somebody has looked at the plan. */
    public record MetAgain(UUID id, String names, String where, Instant at, Instant lookedAt) {}
}
