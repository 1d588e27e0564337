package school.heed.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A pupil as the host last described them. Facts are sealed under the school's key. */
@Entity
@Table(name = "child")
class Child {
    @Id
    private UUID id;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(name = "host_key", updatable = false)
    private byte[] hostKey;

    @Column(name = "facts_sealed")
    private byte[] facts;

    @Column(name = "send_sealed")
    private byte[] send;

    private boolean present;

    @Column(name = "synced_at")
    private Instant syncedAt;

    @Column(name = "send_synced_at")
    private Instant sendSyncedAt;

    protected Child() {}

    Child(UUID id, UUID schoolId, byte[] hostKey, byte[] noSend) {
        this.id = id;
        this.schoolId = schoolId;
        this.hostKey = hostKey;
        this.send = noSend;
    }

    void describe(byte[] sealedFacts, boolean isPresent, Instant at) {
        this.facts = sealedFacts;
        this.present = isPresent;
        this.syncedAt = at;
    }

    void describeSend(byte[] sealed, Instant at) {
        this.send = sealed;
        this.sendSyncedAt = at;
    }

    /** Somebody of another school or an adult has no key at the host. */
    boolean isPupil() {
        return hostKey != null;
    }

    UUID id() {
        return id;
    }

    UUID schoolId() {
        return schoolId;
    }

    byte[] facts() {
        return facts;
    }

    byte[] send() {
        return send;
    }

    boolean present() {
        return present;
    }

    Instant sendSyncedAt() {
        return sendSyncedAt;
    }
}
