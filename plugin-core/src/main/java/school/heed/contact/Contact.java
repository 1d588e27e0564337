package school.heed.contact;

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

/** A logged contact. What was said stands in the chronology; here is what can be counted. */
@Entity
@AppendOnly
@Table(name = "contact")
class Contact {
    @Id
    private UUID id;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "entry_id", updatable = false)
    private UUID entryId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Party party;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Means how;

    @Column(name = "by_ref", updatable = false)
    private Ref by;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "who_sealed", updatable = false)
    private byte[] who;

    protected Contact() {}

    Contact(UUID id, Actor actor, UUID caseId, UUID entryId, NewContact in, Instant at, byte[] who) {
        this.id = id;
        this.schoolId = actor.school();
        this.caseId = caseId;
        this.entryId = entryId;
        this.party = in.party();
        this.how = in.how();
        this.by = actor.ref();
        this.at = at;
        this.who = who;
    }
}
