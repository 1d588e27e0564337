package school.heed.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Dependent
class ConcernRepository {
    private static final List<ConcernStatus> WAITING =
            List.of(ConcernStatus.NEW, ConcernStatus.OPENED, ConcernStatus.ACKNOWLEDGED);

    @PersistenceContext
    EntityManager em;

    void add(Concern concern) {
        em.persist(concern);
        em.flush();
    }

    /** Sends what changed to the database now, so that a view shows the new version. */
    void flush() {
        em.flush();
    }

    Optional<Concern> find(UUID id) {
        return Optional.ofNullable(em.find(Concern.class, id));
    }

    /** Oldest first, from a place on. */
    List<Concern> waiting(UUID school, int place, int most) {
        return em.createQuery(
                        "select c from Concern c where c.schoolId = :school and c.status in :waiting order by c.recordedAt, c.id",
                        Concern.class)
                .setParameter("school", school)
                .setParameter("waiting", WAITING)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.children")
                .setFirstResult(place)
                .setMaxResults(most)
                .getResultList();
    }

    List<Concern> waitingAbout(UUID school, UUID child, int most) {
        return em.createQuery(
                        "select c from Concern c join c.children k where k.childId = :child and c.schoolId = :school"
                                + " and c.status in :waiting order by c.recordedAt",
                        Concern.class)
                .setParameter("child", child)
                .setParameter("school", school)
                .setParameter("waiting", WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    /** Every report that names this child and is in no case, newest first, from a place on. */
    List<Concern> naming(UUID child, int place, int most) {
        return em.createQuery(
                        "select c from Concern c join c.children k where k.childId = :child and c.status <> :attached"
                                + " order by c.recordedAt desc, c.id",
                        Concern.class)
                .setParameter("child", child)
                .setParameter("attached", ConcernStatus.ATTACHED)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.children")
                .setFirstResult(place)
                .setMaxResults(most)
                .getResultList();
    }

    List<Concern> of(UUID school, UUID reporter, int most) {
        return em.createQuery(
                        "select c from Concern c where c.schoolId = :school and c.reporter = :reporter order by c.recordedAt desc",
                        Concern.class)
                .setParameter("school", school)
                .setParameter("reporter", reporter)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.children")
                .setMaxResults(most)
                .getResultList();
    }

    void add(UUID school, UUID concern, UUID id, UUID author, Instant at, byte[] sealed) {
        em.createNativeQuery(
                        "insert into concern_addition (id, concern_id, school_id, author, at, words_sealed) values (?, ?, ?, ?,"
                                + " to_timestamp(?), ?)")
                .setParameter(1, id)
                .setParameter(2, concern)
                .setParameter(3, school)
                .setParameter(4, author)
                .setParameter(5, at.toEpochMilli() / 1000.0)
                .setParameter(6, sealed)
                .executeUpdate();
    }

    /** Id, seconds since 1970, sealed words; oldest first. */
    @SuppressWarnings("unchecked")
    List<Object[]> additions(UUID concern) {
        return em.createNativeQuery(
                        "select cast(id as text), cast(extract(epoch from at) as bigint), words_sealed from concern_addition"
                                + " where concern_id = ? order by at")
                .setParameter(1, concern)
                .getResultList();
    }
}
