package school.heed.riskassessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.platform.AppendOnly;
import school.heed.platform.Ref;

/** The risks of a case as they were once saved. The next saving is another row; the newest one counts. */
@Entity
@AppendOnly
@Table(name = "risk_saving")
class SavedRisks {
    @Id
    private UUID id;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private int revision;

    @Column(updatable = false)
    private String template;

    /** Whether a confirmed risk stays serious: then the headteacher is asked. */
    @Column(updatable = false)
    private boolean serious;

    @Column(name = "entry_id", updatable = false)
    private UUID entryId;

    @Column(name = "by_ref", updatable = false)
    private Ref by;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "why_sealed", updatable = false)
    private byte[] why;

    @Column(name = "doc_sealed", updatable = false)
    private byte[] doc;

    protected SavedRisks() {}

    SavedRisks(UUID id, Actor actor, UUID caseId, int revision, Saving saving) {
        this.id = id;
        this.schoolId = actor.school();
        this.by = actor.ref();
        this.caseId = caseId;
        this.revision = revision;
        this.template = saving.template();
        this.serious = saving.serious();
        this.entryId = saving.entry();
        this.at = saving.at();
        this.why = saving.why();
        this.doc = saving.doc();
    }

    /** What is stored of one saving. */
    record Saving(String template, boolean serious, UUID entry, Instant at, byte[] why, byte[] doc) {}

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    int revision() {
        return revision;
    }

    String template() {
        return template;
    }

    boolean isSerious() {
        return serious;
    }

    Ref by() {
        return by;
    }

    Instant at() {
        return at;
    }

    byte[] why() {
        return why;
    }

    byte[] doc() {
        return doc;
    }
}
