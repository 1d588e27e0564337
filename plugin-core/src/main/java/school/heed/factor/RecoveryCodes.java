package school.heed.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import school.heed.identity.Actor;
import school.heed.platform.crypto.Codes;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.db.InSchool;

/** Ten codes on paper for the day on which the phone is lost or the host is down. Each works once; only digests are kept. */
@ApplicationScoped
@Transactional
@InSchool
public class RecoveryCodes {
    private static final int HOW_MANY = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    /** Ten new codes, shown once; older ones are over. */
    List<String> make(Actor actor, UUID person) {
        end(actor, person);
        var codes = IntStream.range(0, HOW_MANY).mapToObj(i -> Codes.make(3, 5)).toList();
        codes.forEach(code -> em.createNativeQuery(
                        "insert into recovery_code (school_id, person_id, digest) values (?, ?, ?)")
                .setParameter(1, actor.school())
                .setParameter(2, person)
                .setParameter(3, digest(actor, person, code))
                .executeUpdate());
        return codes;
    }

    /** @return whether this code was open; it is over now */
    boolean use(Actor actor, UUID person, String typed) {
        return em.createNativeQuery("update recovery_code set over_at = now() where school_id = ? and person_id = ?"
                                + " and digest = ? and over_at is null")
                        .setParameter(1, actor.school())
                        .setParameter(2, person)
                        .setParameter(3, digest(actor, person, typed))
                        .executeUpdate()
                == 1;
    }

    /** Whether this code is open, without using it. */
    boolean open(Actor actor, UUID person, String typed) {
        return !em.createNativeQuery("select 1 from recovery_code where school_id = ? and person_id = ? and digest = ?"
                        + " and over_at is null")
                .setParameter(1, actor.school())
                .setParameter(2, person)
                .setParameter(3, digest(actor, person, typed))
                .getResultList()
                .isEmpty();
    }

    int left(Actor actor, UUID person) {
        return ((Number) em.createNativeQuery("select count(*) from recovery_code where school_id = ? and person_id = ?"
                                + " and over_at is null")
                        .setParameter(1, actor.school())
                        .setParameter(2, person)
                        .getSingleResult())
                .intValue();
    }

    void end(Actor actor, UUID person) {
        em.createNativeQuery(
                        "update recovery_code set over_at = now() where school_id = ? and person_id = ? and over_at is null")
                .setParameter(1, actor.school())
                .setParameter(2, person)
                .executeUpdate();
    }

    private byte[] digest(Actor actor, UUID person, String typed) {
        return keys.lookup(actor.school(), "recovery/" + person, Codes.tidy(typed));
    }
}
