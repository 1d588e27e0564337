package school.heed.casefile;

import java.util.List;
import java.util.UUID;
import school.heed.platform.Ref;
import school.heed.platform.problem.Refusal;

/** A case that this person was let into, for this transaction. Only {@link Cases} makes one. */
public final class OpenCase {
    private final CaseFile file;

    OpenCase(CaseFile file) {
        this.file = file;
    }

    public Ref ref() {
        return file.ref();
    }

    public UUID id() {
        return file.id();
    }

    public int number() {
        return file.number();
    }

    public boolean isOpen() {
        return file.status() == CaseStatus.OPEN;
    }

    /** The children in it, each with their part. */
    public List<ChildIn> children() {
        return file.children().stream()
                .map(child -> new ChildIn(child.childId(), child.role()))
                .toList();
    }

    /** Whether the host may get copies of new lines. */
    public boolean goesToHost() {
        return file.goesToHost();
    }

    /** The children a line is about: those named, or all of the case. @throws Refusal when one is not in this case */
    public List<UUID> children(List<UUID> named) {
        for (var child : named) {
            if (file.child(child).isEmpty()) {
                throw Refusal.invalid("unknown-child", "children", "One of these children is not part of this case.");
            }
        }
        return named.isEmpty() ? file.childIds() : named.stream().distinct().toList();
    }

    CaseFile file() {
        return file;
    }
}
