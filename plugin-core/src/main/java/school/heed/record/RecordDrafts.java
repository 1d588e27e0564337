package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import school.heed.casefile.OpenCase;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.json.JsonConfig;
import school.heed.policy.FormTemplate;

/**
 * What somebody has typed into a record and not saved yet: sealed under the case's key, for its author only. It is no part of the
 * record, stands in no chronology, and is gone once the record is saved.
 */
@Dependent
class RecordDrafts {
    @PersistenceContext
    EntityManager em;

    @Inject
    Chronology chronology;

    /** @param base which saving the author had before them */
    public record Draft(Instant savedAt, int base, Map<String, List<String>> answers) {}

    /** Names a form of a case, about whom, and which of several. */
    static String place(FormTemplate form, Ref about, UUID record) {
        var which = !form.many() ? "only" : record == null ? "new" : record.toString();
        return form.id() + "/" + about + "/" + which;
    }

    void save(Actor actor, OpenCase open, String place, Draft draft) {
        var sealed = FieldCipher.seal(
                chronology.key(actor, open.ref()),
                aad(actor, place),
                JsonConfig.jsonb().toJson(draft));
        em.createNativeQuery(
                        "insert into record_draft (person_id, school_id, case_id, place, saved_at, answers_sealed) values (?, ?, ?, ?, to_timestamp(?), ?)"
                                + " on conflict (school_id, person_id, case_id, place) do update set saved_at = excluded.saved_at,"
                                + " answers_sealed = excluded.answers_sealed")
                .setParameter(1, actor.person())
                .setParameter(2, actor.school())
                .setParameter(3, open.id())
                .setParameter(4, place)
                .setParameter(5, draft.savedAt().toEpochMilli() / 1000.0)
                .setParameter(6, sealed)
                .executeUpdate();
    }

    Optional<Draft> mine(Actor actor, OpenCase open, String place) {
        @SuppressWarnings("unchecked")
        var rows = (List<byte[]>) em.createNativeQuery(
                        "select answers_sealed from record_draft where school_id = ? and person_id = ? and case_id = ? and place = ?")
                .setParameter(1, actor.school())
                .setParameter(2, actor.person())
                .setParameter(3, open.id())
                .setParameter(4, place)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(bytes -> FieldCipher.open(chronology.key(actor, open.ref()), aad(actor, place), bytes))
                .map(json -> JsonConfig.jsonb().fromJson(json, Draft.class));
    }

    void delete(Actor actor, OpenCase open, String place) {
        em.createNativeQuery(
                        "delete from record_draft where school_id = ? and person_id = ? and case_id = ? and place = ?")
                .setParameter(1, actor.school())
                .setParameter(2, actor.person())
                .setParameter(3, open.id())
                .setParameter(4, place)
                .executeUpdate();
    }

    private static String aad(Actor actor, String place) {
        return "record.draft/" + actor.person() + place;
    }
}
