package school.heed.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.access.Door;
import school.heed.access.Filled;
import school.heed.access.Gate;
import school.heed.chronology.CaseStreams;
import school.heed.identity.Actor;
import school.heed.platform.Ref;

/** The cases one child is in, as far as they are open to the reader; whoever asks writes the audit line. */
@Dependent
public class ChildCases {
    private static final int ALL = 10_000;

    @Inject
    CaseRepository cases;

    @Inject
    CaseStreams streams;

    @Inject
    Gate gate;

    /**
     * One case from one child's side.
     *
     * @param open the case itself, for what its features keep of this child
     * @param role this child's own part
     * @param others the other children in it with theirs: to keep them out of this child's file, never to be shown there
     * @param streams the case's own history, then those of its concerns
     */
    public record ChildCase(OpenCase open, Instant openedAt, CaseRole role, List<ChildIn> others, List<Ref> streams) {}

    /** Newest first. */
    public List<ChildCase> of(Actor actor, UUID child) {
        var files = Filled.of(
                        ALL,
                        (place, most) -> cases.having(child, place, most),
                        file -> gate.admits(actor, Door.child(file.ref())))
                .items();
        var all = streams.of(actor, files.stream().map(CaseFile::ref).toList());
        return files.stream()
                .map(file -> new ChildCase(
                        new OpenCase(file),
                        file.openedAt(),
                        file.child(child).orElseThrow().role(),
                        file.children().stream()
                                .filter(other -> !other.childId().equals(child))
                                .map(other -> new ChildIn(other.childId(), other.role()))
                                .toList(),
                        all.get(file.ref())))
                .toList();
    }
}
