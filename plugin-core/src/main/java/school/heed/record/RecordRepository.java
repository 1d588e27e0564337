package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import school.heed.platform.Ref;

@Dependent
class RecordRepository {
    @PersistenceContext
    EntityManager em;

    void add(CaseRecord record) {
        em.persist(record);
        em.flush();
    }

    /** The newest saving of each record of a case, in the order in which the records were begun. */
    List<CaseRecord> newest(UUID caseId) {
        return newest(List.of(caseId));
    }

    /** The same of several cases. */
    List<CaseRecord> newest(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select r from CaseRecord r where r.caseId in :cases and r.revision ="
                                + " (select max(s.revision) from CaseRecord s where s.record = r.record)"
                                + " order by (select min(f.at) from CaseRecord f where f.record = r.record), r.record",
                        CaseRecord.class)
                .setParameter("cases", cases)
                .getResultList();
    }

    /** The first saving of each record about one child in a case. */
    List<CaseRecord> firsts(UUID caseId, Ref about) {
        return em.createQuery(
                        "select r from CaseRecord r where r.caseId = :case and r.about = :about and r.revision = 1",
                        CaseRecord.class)
                .setParameter("case", caseId)
                .setParameter("about", about)
                .getResultList();
    }

    /** Every saving of one record of a case, oldest first. */
    List<CaseRecord> savings(UUID caseId, UUID record) {
        return em.createQuery(
                        "select r from CaseRecord r where r.caseId = :case and r.record = :record order by r.revision",
                        CaseRecord.class)
                .setParameter("case", caseId)
                .setParameter("record", record)
                .getResultList();
    }
}
