package school.heed.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Dependent
class CaseRepository {
    @PersistenceContext
    EntityManager em;

    int nextNumber(UUID school) {
        return ((Number) em.createNativeQuery(
                                "update school set next_case = next_case + 1 where id = ? returning next_case - 1")
                        .setParameter(1, school)
                        .getSingleResult())
                .intValue();
    }

    void add(CaseFile file) {
        em.persist(file);
        em.flush();
    }

    Optional<CaseFile> find(UUID id) {
        return Optional.ofNullable(em.find(CaseFile.class, id));
    }

    /** Holds the case until the transaction ends: it is not closed while somebody writes in it. */
    Optional<CaseFile> held(UUID id) {
        return Optional.ofNullable(em.find(CaseFile.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Newest first, numbered below {@code before}, from a place on. */
    List<CaseFile> page(UUID school, int before, int place, int most) {
        return em.createQuery(
                        "select c from CaseFile c where c.schoolId = :school and c.number < :before order by c.number desc",
                        CaseFile.class)
                .setParameter("school", school)
                .setParameter("before", before)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.children")
                .setFirstResult(place)
                .setMaxResults(most)
                .getResultList();
    }

    /** Cases in one of these states that any of these children is in, open ones first, then the newest first. */
    List<CaseFile> ofAny(Collection<UUID> children, List<CaseStatus> among, int place, int most) {
        if (children.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select distinct c from CaseFile c join c.children k where k.childId in :children and k.part <> 'OUT' and c.status in :among"
                                + " order by c.status desc, c.number desc",
                        CaseFile.class)
                .setParameter("children", children)
                .setParameter("among", among)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.children")
                .setFirstResult(place)
                .setMaxResults(most)
                .getResultList();
    }

    /** Every case this child is in, open or closed, newest first, from a place on. */
    List<CaseFile> having(UUID child, int place, int most) {
        return em.createQuery(
                        "select c from CaseFile c join c.children k where k.childId = :child and k.part <> 'OUT' order by c.number desc",
                        CaseFile.class)
                .setParameter("child", child)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.children")
                .setFirstResult(place)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of the ids that are there, newest first. */
    List<CaseFile> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from CaseFile c where c.id in :ids order by c.number desc", CaseFile.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    long countOpen(UUID school) {
        return em.createQuery(
                        "select count(c) from CaseFile c where c.schoolId = :school and c.status = :open", Long.class)
                .setParameter("school", school)
                .setParameter("open", CaseStatus.OPEN)
                .getSingleResult();
    }
}
