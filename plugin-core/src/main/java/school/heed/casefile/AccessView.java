package school.heed.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.access.Basis;
import school.heed.people.PersonLine;

/**
 * Who may open a case.
 *
 * @param open false when the step closed it to the one who asked: then everything else is empty
 */
public record AccessView(
        boolean open, boolean namedOnly, List<PersonLine> people, List<Conflict> conflicts, List<Step> history) {
    public static final AccessView NOTHING = new AccessView(false, false, List.of(), List.of(), List.of());

    /** A conflict that stands. {@code childId} names their own child and is otherwise absent. */
    public record Conflict(PersonLine person, Basis basis, UUID childId) {}

    /** What was decided, newest first. {@code person} and {@code reason} may be empty. */
    public record Step(Instant at, String by, String what, String person, String reason) {}
}
