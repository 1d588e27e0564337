package school.heed.platform.db;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/** Binds the running transaction to one school, once. A second school in one transaction is a mistake of ours and is refused. */
@ApplicationScoped
public class SchoolScope {
    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /**
     * A statement has just bound the running transaction to this school by itself.
     *
     * @throws IllegalStateException when this transaction already belonged to another school
     */
    public void entered(UUID school) {
        var bound = transaction.getResource(SchoolScope.class);
        if (bound != null && !school.equals(bound)) {
            throw new IllegalStateException("one transaction, one school");
        }
        transaction.putResource(SchoolScope.class, school);
    }

    /** @throws IllegalStateException when this transaction already belongs to another school */
    public void enter(UUID school) {
        if (transaction.getTransactionKey() == null) {
            return;
        }
        var bound = transaction.getResource(SchoolScope.class);
        if (school.equals(bound)) {
            return;
        }
        if (bound != null) {
            throw new IllegalStateException("one transaction, one school");
        }
        em.createNativeQuery("select set_config('heed.school', ?, true)")
                .setParameter(1, school.toString())
                .getSingleResult();
        transaction.putResource(SchoolScope.class, school);
    }
}
