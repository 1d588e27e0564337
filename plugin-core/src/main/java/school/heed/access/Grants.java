package school.heed.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** Admission of one person to one record, with a reason. Rows stay; the latest one counts. */
@ApplicationScoped
@Transactional
@InSchool
public class Grants {
    @PersistenceContext
    EntityManager em;

    public void give(Actor by, Ref ref, UUID person, String reasonCode) {
        em.createNativeQuery(
                        "insert into access_grant (school_id, ref, person_id, kind, by_ref, reason) values (?, ?, ?, 'GIVEN', ?, ?)")
                .setParameter(1, by.school())
                .setParameter(2, ref.toString())
                .setParameter(3, person)
                .setParameter(4, by.ref().toString())
                .setParameter(5, reasonCode)
                .executeUpdate();
    }

    public boolean has(Actor actor, Ref ref) {
        if (!actor.isPerson()) {
            return false;
        }
        @SuppressWarnings("unchecked")
        var latest = (List<String>) em.createNativeQuery(
                        "select kind from access_grant where school_id = ? and ref = ? and person_id = ? order by seq desc limit 1")
                .setParameter(1, actor.school())
                .setParameter(2, ref.toString())
                .setParameter(3, actor.person())
                .getResultList();
        return latest.contains("GIVEN");
    }
}
