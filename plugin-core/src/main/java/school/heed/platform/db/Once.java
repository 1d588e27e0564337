package school.heed.platform.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import school.heed.platform.Ref;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.json.JsonConfig;
import school.heed.platform.problem.Refusal;

/**
 * A click counts once: (who, key) is a unique row in the click's own transaction, with a keyed digest of what was sent. The same key
 * with the same body finds the first result; with another body it is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Once {
    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    /**
     * Claims the key, waiting for a twin request that is under way.
     *
     * @return the result of the first time, or nothing when this is the first time
     */
    public Optional<String> before(SchoolBound who, Ref actor, UUID key, Object body) {
        return before(who, actor, key, body, "");
    }

    /**
     * The same for a result that is known beforehand; a refusal afterwards takes the claim back with everything else.
     *
     * @return the result of the first time, or nothing when this is the first time
     */
    public Optional<String> before(SchoolBound who, Ref actor, UUID key, Object body, String result) {
        if (key == null) {
            throw Refusal.invalid(
                    "key-missing", "Idempotency-Key", "The page forgot to number this step. Open it again.");
        }
        var digest = HexFormat.of()
                .formatHex(keys.lookup(who.school(), "once", JsonConfig.jsonb().toJson(body)));
        var first = em.createNativeQuery(
                                "insert into idempotency (school_id, actor, key, digest, result) values (?, ?, ?, ?, ?)"
                                        + " on conflict do nothing")
                        .setParameter(1, who.school())
                        .setParameter(2, actor.toString())
                        .setParameter(3, key)
                        .setParameter(4, digest)
                        .setParameter(5, result)
                        .executeUpdate()
                == 1;
        if (first) {
            return Optional.empty();
        }
        var row = (Object[]) em.createNativeQuery(
                        "select digest, result from idempotency where school_id = ? and actor = ? and key = ?")
                .setParameter(1, who.school())
                .setParameter(2, actor.toString())
                .setParameter(3, key)
                .getSingleResult();
        if (!digest.equals(row[0])) {
            throw Refusal.conflict(
                    "key-reused",
                    "Heed already received this, with the words you sent first. What you changed since is not in it: add it to what arrived.");
        }
        return Optional.of((String) row[1]);
    }

    public void after(SchoolBound who, Ref actor, UUID key, String result) {
        em.createNativeQuery("update idempotency set result = ? where school_id = ? and actor = ? and key = ?")
                .setParameter(1, result)
                .setParameter(2, who.school())
                .setParameter(3, actor.toString())
                .setParameter(4, key)
                .executeUpdate();
    }
}
