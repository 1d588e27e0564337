package school.heed.riskassessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.platform.AppendOnly;
import school.heed.platform.Ref;

/** Somebody’s signature under one saving. It stands until the next saving and is kept for good. */
@Entity
@AppendOnly
@Table(name = "risk_signature")
class Signature {
    @Id
    private UUID id;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SignStep step;

    /** The capability in which they signed: lead, deputy, head. */
    @Column(name = "\"role\"", updatable = false)
    private String role;

    @Column(updatable = false)
    private boolean proceed;

    @Column(name = "entry_id", updatable = false)
    private UUID entryId;

    @Column(name = "by_ref", updatable = false)
    private Ref by;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "reason_sealed", updatable = false)
    private byte[] reason;

    protected Signature() {}

    Signature(UUID id, Actor actor, UUID caseId, Signed signed) {
        this.id = id;
        this.schoolId = actor.school();
        this.by = actor.ref();
        this.caseId = caseId;
        this.revision = signed.in().revision();
        this.step = signed.in().step();
        this.proceed = !signed.in().isRefusal();
        this.role = signed.role();
        this.entryId = signed.entry();
        this.at = signed.at();
        this.reason = signed.reason();
    }

    /** What is stored of one signature. */
    record Signed(NewSignature in, String role, UUID entry, Instant at, byte[] reason) {}

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    int revision() {
        return revision;
    }

    SignStep step() {
        return step;
    }

    String role() {
        return role;
    }

    boolean proceed() {
        return proceed;
    }

    Ref by() {
        return by;
    }

    Instant at() {
        return at;
    }

    byte[] reason() {
        return reason;
    }
}
