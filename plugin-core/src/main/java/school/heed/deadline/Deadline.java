package school.heed.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import school.heed.platform.Ref;

/** A running or finished clock. It starts once and stops once; a review’s is set again when it was held. */
@Entity
@Table(name = "deadline")
class Deadline {
    @Id
    private UUID id;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(updatable = false)
    private Ref about;

    @Column(updatable = false)
    private String kind;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "met_at")
    private Instant metAt;

    @Column(name = "met_how")
    private String metHow;

    @Column(name = "met_by")
    private String metBy;

    protected Deadline() {}

    void met(Instant at, String how, Ref by) {
        if (metAt == null) {
            this.metAt = at;
            this.metHow = how;
            this.metBy = by.toString();
        }
    }

    void told(Instant at) {
        this.toldAt = at;
    }

    Due view() {
        return new Due(id, about, kind, startedAt, dueAt, toldAt, metAt, metHow);
    }
}
