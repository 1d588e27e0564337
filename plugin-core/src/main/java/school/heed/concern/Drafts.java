package school.heed.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.db.InSchool;
import school.heed.platform.json.JsonConfig;

/** The one unfinished report of a person: sealed, for its author only. After a day the lead learns that one exists, not its words. */
@ApplicationScoped
@Transactional
@InSchool
public class Drafts {
    private static final Duration OLD = Duration.ofHours(24);

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /** A draft as its author finds it again. */
    public record Draft(Instant savedAt, NewConcern concern) {}

    /** That it was saved, and when. */
    public record Saved(Instant savedAt) {}

    public Saved save(Actor actor, DraftIn in) {
        var sealed = FieldCipher.seal(
                keys.school(actor.school()),
                place(actor.person()),
                JsonConfig.jsonb().toJson(in.concern()));
        var now = clock.instant();
        em.createNativeQuery(
                        "insert into draft (person_id, school_id, saved_at, words_sealed) values (?, ?, to_timestamp(?), ?)"
                                + " on conflict (school_id, person_id) do update set saved_at = excluded.saved_at, nudged_at = null,"
                                + " words_sealed = excluded.words_sealed")
                .setParameter(1, actor.person())
                .setParameter(2, actor.school())
                .setParameter(3, now.toEpochMilli() / 1000.0)
                .setParameter(4, sealed)
                .executeUpdate();
        return new Saved(now);
    }

    public Optional<Draft> mine(Actor actor) {
        if (!actor.isPerson()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>) em.createNativeQuery(
                        "select cast(extract(epoch from saved_at) as bigint), words_sealed from draft where school_id = ? and person_id = ?")
                .setParameter(1, actor.school())
                .setParameter(2, actor.person())
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var json = FieldCipher.open(keys.school(actor.school()), place(actor.person()), (byte[]) row[1]);
            return new Draft(
                    Instant.ofEpochSecond(((Number) row[0]).longValue()),
                    JsonConfig.jsonb().fromJson(json, NewConcern.class));
        });
    }

    public void delete(Actor actor) {
        em.createNativeQuery("delete from draft where school_id = ? and person_id = ?")
                .setParameter(1, actor.school())
                .setParameter(2, actor.person())
                .executeUpdate();
    }

    /** How many reports have lain unsent for a day. Whose they are and what they say stays with their authors. */
    public long unsent(Actor actor) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from draft where school_id = ? and saved_at < now() - interval '24 hours'")
                        .setParameter(1, actor.school())
                        .getSingleResult())
                .longValue();
    }

    /** Authors to be nudged, once per day of silence. Marks them as nudged. */
    @SuppressWarnings("unchecked")
    public List<UUID> toNudge(Actor system) {
        var people = (List<String>)
                em.createNativeQuery("update draft set nudged_at = now() where school_id = ? and nudged_at is null"
                                + " and saved_at < now() - make_interval(secs => ?) returning cast(person_id as text)")
                        .setParameter(1, system.school())
                        .setParameter(2, (double) OLD.toSeconds())
                        .getResultList();
        return people.stream().map(UUID::fromString).toList();
    }

    private static String place(UUID person) {
        return "draft.words/" + person;
    }
}
