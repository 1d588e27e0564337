package school.heed.riskassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Dependent
class RiskRepository {
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    void add(SavedRisks saving) {
        em.persist(saving);
        em.flush();
    }

    void add(Signature signature) {
        em.persist(signature);
        em.flush();
    }

    /** Every saving of a case’s risks, oldest first. */
    List<SavedRisks> savings(UUID caseId) {
        return em.createQuery("select s from SavedRisks s where s.caseId = :case order by s.revision", SavedRisks.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** The newest saving of each of these cases. */
    List<SavedRisks> newest(Collection<UUID> cases) {
        return cases.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select s from SavedRisks s where s.caseId in :cases and s.revision ="
                                        + " (select max(n.revision) from SavedRisks n where n.caseId = s.caseId)",
                                SavedRisks.class)
                        .setParameter("cases", cases)
                        .getResultList();
    }

    /** Signatures under any saving, oldest first. */
    List<Signature> signatures(UUID caseId) {
        return em.createQuery("select s from Signature s where s.caseId = :case order by s.at", Signature.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** Newest savings that somebody completed and that wait for a second person or the headteacher. */
    List<SavedRisks> waiting() {
        return em.createQuery(
                        "select s from SavedRisks s where s.revision ="
                                + " (select max(n.revision) from SavedRisks n where n.caseId = s.caseId)"
                                + " and exists (select g from Signature g where g.caseId = s.caseId and g.revision = s.revision)"
                                + " and not exists (select g from Signature g where g.caseId = s.caseId and g.revision = s.revision"
                                + " and (g.proceed = false or (s.serious = true and g.step = :head)"
                                + " or (s.serious = false and g.step = :second))) order by s.at",
                        SavedRisks.class)
                .setParameter("head", SignStep.HEAD)
                .setParameter("second", SignStep.SECOND)
                .setMaxResults(MOST)
                .getResultList();
    }

    List<Signature> signatures(Collection<UUID> cases) {
        return cases.isEmpty()
                ? List.of()
                : em.createQuery("select s from Signature s where s.caseId in :cases order by s.at", Signature.class)
                        .setParameter("cases", cases)
                        .getResultList();
    }
}
