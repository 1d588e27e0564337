package school.heed.concern;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import school.heed.access.Door;
import school.heed.casefile.ChildIn;
import school.heed.platform.Ref;
import school.heed.platform.problem.Refusal;

/** One report. What was written never changes; only its way at the desk does. */
@Entity
@Table(name = "concern")
class Concern {
    @Id
    private UUID id;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(updatable = false)
    private String receipt;

    @Column(updatable = false)
    private String template;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private About about;

    @Column(updatable = false)
    private Ref subject;

    @Column(updatable = false)
    private UUID reporter;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private boolean danger;

    @Column(updatable = false)
    private String told;

    @Column(name = "told_at", updatable = false)
    private Instant toldAt;

    @Column(updatable = false)
    private String paper;

    @Column(name = "words_sealed", updatable = false)
    private byte[] words;

    @Enumerated(EnumType.STRING)
    private ConcernStatus status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "acted_at")
    private Instant actedAt;

    @Column(name = "case_ref")
    private Ref caseRef;

    @Column(name = "response_sealed")
    private byte[] response;

    @Version
    private int version;

    @OneToMany(mappedBy = "concern", cascade = CascadeType.PERSIST)
    @OrderBy("ord")
    private List<ConcernChild> children;

    protected Concern() {}

    /** How a report came in, apart from its words. */
    record Facts(
            UUID id,
            UUID school,
            String receipt,
            UUID reporter,
            Instant recordedAt,
            Ref subject,
            Instant toldAt,
            String paper) {}

    static Concern submitted(Facts facts, NewConcern in, byte[] words, byte[] noResponse) {
        var concern = new Concern();
        concern.id = facts.id();
        concern.schoolId = facts.school();
        concern.receipt = facts.receipt();
        concern.template = in.template();
        concern.about = in.about();
        concern.subject = facts.subject();
        concern.reporter = facts.reporter();
        concern.recordedAt = facts.recordedAt();
        concern.danger = in.danger();
        concern.told = in.told();
        concern.toldAt = facts.toldAt();
        concern.paper = facts.paper();
        concern.words = words;
        concern.response = noResponse;
        concern.status = ConcernStatus.NEW;
        concern.children = new ArrayList<>();
        for (ChildIn child : in.children()) {
            concern.children.add(new ConcernChild(concern, facts.school(), child, concern.children.size()));
        }
        return concern;
    }

    /** @return whether this was the first time */
    boolean openedAt(Instant at) {
        if (status != ConcernStatus.NEW) {
            return false;
        }
        status = ConcernStatus.OPENED;
        openedAt = at;
        return true;
    }

    void acknowledged(Instant at, byte[] sealedResponse, int seenVersion) {
        go(ConcernStatus.ACKNOWLEDGED, seenVersion);
        actedAt = at;
        response = sealedResponse;
    }

    void attachedTo(Ref caseFile, int seenVersion) {
        if (about == About.ADULT) {
            throw Refusal.rule(
                    "adult-concern",
                    "A report about an adult stays with the head and is not put into a case about children.");
        }
        go(ConcernStatus.ATTACHED, seenVersion);
        caseRef = caseFile;
    }

    void closed(byte[] sealedResponse, int seenVersion) {
        go(ConcernStatus.CLOSED, seenVersion);
        response = sealedResponse;
    }

    private void go(ConcernStatus next, int seenVersion) {
        if (seenVersion != version) {
            throw Refusal.stale();
        }
        if (!status.leadsTo(next)) {
            throw Refusal.rule(
                    "wrong-order", "This step does not come now. Read the concern again to see what comes next.");
        }
        status = next;
    }

    Door door() {
        return new Door(
                ref(), about == About.ADULT ? Door.About.ADULT : Door.About.CHILD, Optional.ofNullable(subject));
    }

    Ref ref() {
        return Ref.of("concern", id);
    }

    List<ChildIn> roles() {
        return children.stream()
                .map(child -> new ChildIn(child.childId(), child.role()))
                .toList();
    }

    List<UUID> childIds() {
        return children.stream().map(ConcernChild::childId).toList();
    }

    UUID id() {
        return id;
    }

    String receipt() {
        return receipt;
    }

    About about() {
        return about;
    }

    UUID reporter() {
        return reporter;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean danger() {
        return danger;
    }

    String told() {
        return told;
    }

    Instant toldAt() {
        return toldAt;
    }

    String paper() {
        return paper;
    }

    byte[] words() {
        return words;
    }

    byte[] response() {
        return response;
    }

    ConcernStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant actedAt() {
        return actedAt;
    }

    Ref caseRef() {
        return caseRef;
    }

    int version() {
        return version;
    }
}
