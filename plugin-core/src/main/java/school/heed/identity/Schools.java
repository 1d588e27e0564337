package school.heed.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import school.heed.platform.crypto.KeyRing;

/** The schools of this installation. Jobs run once for each. */
@ApplicationScoped
@Transactional
public class Schools {
    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    @SuppressWarnings("unchecked")
    public List<UUID> all() {
        return ((List<String>) em.createNativeQuery("select cast(id as text) from school order by created_at")
                        .getResultList())
                .stream().map(UUID::fromString).toList();
    }

    /** The one school of a fresh installation; made at the first set-up. */
    public UUID only() {
        em.createNativeQuery("select pg_advisory_xact_lock(4863)").getSingleResult();
        return Optional.of(all())
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(0))
                .orElseGet(this::make);
    }

    public String name(UUID school) {
        return (String) em.createNativeQuery("select name from school where id = ?")
                .setParameter(1, school)
                .getSingleResult();
    }

    public void rename(UUID school, String name, String zone) {
        em.createNativeQuery("update school set name = ?, zone = ? where id = ?")
                .setParameter(1, name)
                .setParameter(2, zone)
                .setParameter(3, school)
                .executeUpdate();
    }

    private UUID make() {
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        "insert into school (id, name, zone, wrapped_key) values (?, 'The school', 'Europe/London', ?)")
                .setParameter(1, id)
                .setParameter(2, keys.newSchoolKey(id))
                .executeUpdate();
        return id;
    }
}
