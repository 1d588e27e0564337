package school.heed.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    Sights sights;

    @Inject
    ReasonSeal seals;

    /** A rule lets somebody in. @param code which rule, never words */
    public void give(Actor by, Ref ref, UUID person, String code) {
        add(by, ref, person, "GIVEN", code, ReasonSeal.NONE);
    }

    /** Somebody lets a colleague in. @param reason in their own words; sealed */
    public void name(Actor by, Ref ref, UUID person, String reason) {
        add(by, ref, person, "GIVEN", "named", seals.seal(by, ref, reason));
    }

    public void withdraw(Actor by, Ref ref, UUID person, String reason) {
        add(by, ref, person, "WITHDRAWN", "withdrawn", seals.seal(by, ref, reason));
    }

    /** Everybody who is let into this record by name. */
    @SuppressWarnings("unchecked")
    public List<UUID> people(Actor actor, Ref ref) {
        return ((List<String>) em.createNativeQuery(
                                "select cast(person_id as text) from (select distinct on (person_id) person_id, kind, seq from access_grant"
                                        + " where school_id = ? and ref = ? order by person_id, seq desc) g where kind = 'GIVEN' order by seq")
                        .setParameter(1, actor.school())
                        .setParameter(2, ref.toString())
                        .getResultList())
                .stream().map(UUID::fromString).toList();
    }

    private void add(Actor by, Ref ref, UUID person, String kind, String code, byte[] reason) {
        em.createNativeQuery("insert into access_grant (school_id, ref, person_id, kind, by_ref, reason, reason_sealed)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, by.school())
                .setParameter(2, ref.toString())
                .setParameter(3, person)
                .setParameter(4, kind)
                .setParameter(5, by.ref().toString())
                .setParameter(6, code)
                .setParameter(7, reason)
                .executeUpdate();
        sights.forget();
    }
}
