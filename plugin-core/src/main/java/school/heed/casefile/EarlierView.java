package school.heed.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.people.PersonLine;

/** What else there is of each child of a case, as far as it is open to the reader; nothing else is counted (003 App 3). */
public record EarlierView(List<OfChild> children) {
    /** {@code checkedAt} and {@code checkedBy} are absent until somebody has looked. */
    public record OfChild(UUID child, List<Matter> matters, Instant checkedAt, PersonLine checkedBy) {}

    /**
     * A case or a report.
     *
     * @param ref such as {@code case:6f1c…}
     * @param number of a case; absent for a report
     * @param role the part this child may have had in it
     */
    public record Matter(String ref, Integer number, Instant since, boolean open, CaseRole role) {}
}
