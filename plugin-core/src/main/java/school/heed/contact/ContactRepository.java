package school.heed.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Dependent
class ContactRepository {
    @PersistenceContext
    EntityManager em;

    void add(Contact contact) {
        em.persist(contact);
    }
}
