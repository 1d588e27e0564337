package school.heed.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.platform.AppendOnly;
import school.heed.platform.Ref;

/** A form as it was once saved. The next saving is another row; the newest one counts. */
@Entity
@AppendOnly
@Table(name = "case_record")
class CaseRecord {
    @Id
    private UUID id;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    /** The same for every saving of one record. */
    @Column(name = "\"record\"", updatable = false)
    private UUID record;

    @Column(updatable = false)
    private String form;

    /** The case, or the child in it. */
    @Column(updatable = false)
    private Ref about;

    @Column(updatable = false)
    private int revision;

    @Column(name = "entry_id", updatable = false)
    private UUID entryId;

    @Column(name = "by_ref", updatable = false)
    private Ref by;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "answers_sealed", updatable = false)
    private byte[] answers;

    protected CaseRecord() {}

    CaseRecord(UUID id, Actor actor, Place place, int revision, Saving saving) {
        this.id = id;
        this.schoolId = actor.school();
        this.by = actor.ref();
        this.caseId = place.caseId();
        this.record = place.record();
        this.about = place.about();
        this.form = saving.form();
        this.revision = revision;
        this.entryId = saving.entry();
        this.at = saving.at();
        this.answers = saving.answers();
    }

    /** Which record of which case, about what. */
    record Place(UUID caseId, UUID record, Ref about) {}

    /** What is stored of one saving. */
    record Saving(String form, UUID entry, Instant at, byte[] answers) {}

    /** Whether it is this form, in any version, about the case or this child in it. */
    boolean is(String formId, Ref whom) {
        return form.startsWith(formId + "@") && about.equals(whom);
    }

    /** The form in whatever version. */
    String formId() {
        return form.substring(0, form.indexOf('@'));
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID record() {
        return record;
    }

    String form() {
        return form;
    }

    Ref about() {
        return about;
    }

    int revision() {
        return revision;
    }

    Ref by() {
        return by;
    }

    Instant at() {
        return at;
    }

    byte[] answers() {
        return answers;
    }
}
