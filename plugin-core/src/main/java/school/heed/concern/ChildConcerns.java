package school.heed.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.access.Filled;
import school.heed.access.Gate;
import school.heed.casefile.CaseRole;
import school.heed.casefile.ChildIn;
import school.heed.identity.Actor;
import school.heed.platform.Ref;

/** The reports that name one child and are in no case, as far as they are open to the reader; whoever asks writes the audit line. */
@Dependent
public class ChildConcerns {
    private static final int ALL = 10_000;

    @Inject
    ConcernRepository concerns;

    @Inject
    Gate gate;

    /**
     * One report from one child's side.
     *
     * @param role the part its reporter gave this child
     * @param others the other children in it with theirs: to keep them out of this child's file, never to be shown there
     */
    public record ChildConcern(Ref ref, boolean open, Instant recordedAt, CaseRole role, List<ChildIn> others) {}

    /** Newest first. */
    public List<ChildConcern> of(Actor actor, UUID child) {
        return Filled.of(
                        ALL,
                        (place, most) -> concerns.naming(child, place, most),
                        concern -> gate.admits(actor, concern.door()))
                .items()
                .stream()
                .map(concern -> new ChildConcern(
                        concern.ref(),
                        concern.status() != ConcernStatus.CLOSED,
                        concern.recordedAt(),
                        role(concern, child),
                        concern.roles().stream()
                                .filter(other -> !other.id().equals(child))
                                .toList()))
                .toList();
    }

    private static CaseRole role(Concern concern, UUID child) {
        return concern.roles().stream()
                .filter(each -> each.id().equals(child))
                .findFirst()
                .orElseThrow()
                .role();
    }
}
