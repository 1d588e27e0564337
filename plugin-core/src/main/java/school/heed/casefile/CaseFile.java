package school.heed.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import school.heed.platform.Ref;
import school.heed.platform.problem.Refusal;

/** A case: children, a lead, a state. Its history is its stream in the chronology. */
@Entity
@Table(name = "case_file")
class CaseFile {
    @Id
    private UUID id;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(updatable = false)
    private int number;

    @Column(name = "about_sealed", updatable = false)
    private byte[] about;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private UUID lead;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "host_copies")
    private String hostCopies;

    @Version
    private int version;

    @OneToMany(mappedBy = "caseFile", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("ord")
    private List<CaseChild> children;

    protected CaseFile() {}

    CaseFile(UUID id, UUID school, int number, byte[] about, UUID lead, Instant openedAt, List<ChildIn> children) {
        this.id = id;
        this.schoolId = school;
        this.number = number;
        this.about = about;
        this.status = CaseStatus.OPEN;
        this.lead = lead;
        this.openedAt = openedAt;
        this.hostCopies = "AS_SET";
        this.children = new ArrayList<>();
        children.forEach(this::join);
    }

    /** A child of an attached concern joins the case; a role already given here is not overwritten. */
    void join(ChildIn in) {
        if (child(in.id()).isEmpty()) {
            joins(in, "");
        }
    }

    /** Somebody joins the case, for the first time or once more. @param entry the line that says so, or empty */
    void joins(ChildIn in, String entry) {
        var before = children.stream()
                .filter(child -> child.childId().equals(in.id()))
                .findFirst();
        if (before.isEmpty()) {
            children.add(new CaseChild(this, in.id(), in.role(), children.size()));
        } else {
            before.get().has(in.role(), entry);
        }
    }

    /** Nothing is added to a closed case without anybody noticing. @throws Refusal case-closed */
    void mustBeOpen() {
        if (status != CaseStatus.OPEN) {
            throw Refusal.rule(
                    "case-closed",
                    "This case is closed, so nothing is added to it. Open it again and say why; then repeat your step. What you typed is kept.");
        }
    }

    /** @throws Refusal when that is not the next step */
    void becomes(CaseStatus next) {
        if (!status.leadsTo(next)) {
            mustBeOpen();
            throw Refusal.rule("case-open", "This case is open already.");
        }
        this.status = next;
    }

    /** From now on nothing more of this case goes to the host. */
    void keepFromHost(String how) {
        this.hostCopies = how;
    }

    boolean goesToHost() {
        return hostCopies.equals("AS_SET");
    }

    Optional<CaseChild> child(UUID wanted) {
        return children().stream()
                .filter(child -> child.childId().equals(wanted))
                .findFirst();
    }

    UUID schoolId() {
        return schoolId;
    }

    UUID id() {
        return id;
    }

    Ref ref() {
        return Ref.of("case", id);
    }

    int number() {
        return number;
    }

    byte[] about() {
        return about;
    }

    CaseStatus status() {
        return status;
    }

    UUID lead() {
        return lead;
    }

    Instant openedAt() {
        return openedAt;
    }

    int version() {
        return version;
    }

    /** Without those who were entered by mistake and taken out. */
    List<CaseChild> children() {
        return children.stream().filter(CaseChild::isIn).toList();
    }

    List<UUID> childIds() {
        return children().stream().map(CaseChild::childId).toList();
    }
}
