package school.heed.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.platform.db.InSchool;

/** What Heed's receipts say, for laying beside what the host says. */
@ApplicationScoped
@Transactional
@InSchool
public class KnownCopies {
    @PersistenceContext
    EntityManager em;

    /** @param underWay whether something about this child still waits to be sent */
    public record Copy(UUID entry, UUID child, String state, String sha256, boolean underWay) {}

    /** Children with copies, those most recently copied first. */
    public List<UUID> children(Actor actor, int most) {
        @SuppressWarnings("unchecked")
        var ids = (List<String>) em.createNativeQuery("select cast(child_id as text) from host_copy where school_id = ?"
                        + " group by child_id order by max(stored_at) desc nulls last limit ?")
                .setParameter(1, actor.school())
                .setParameter(2, most)
                .getResultList();
        return ids.stream().map(UUID::fromString).toList();
    }

    public List<Copy> of(Actor actor, UUID child) {
        return copies("c.school_id = ? and c.child_id = ?", actor.school(), child);
    }

    /** Every copy of the school. */
    public List<Copy> all(Actor actor) {
        return copies("c.school_id = ?", actor.school());
    }

    @SuppressWarnings("unchecked")
    private List<Copy> copies(String where, Object... parameters) {
        var query = em.createNativeQuery("select cast(c.entry_id as text), cast(c.child_id as text), c.state, c.sha256,"
                + " exists (select 1 from outbox_message m where m.school_id = c.school_id and m.lane = 'child:' || c.child_id"
                + " and m.done_at is null and m.parked_at is null) from host_copy c where " + where
                + " order by c.entry_id, c.child_id");
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Copy(
                                UUID.fromString((String) row[0]),
                                UUID.fromString((String) row[1]),
                                (String) row[2],
                                (String) row[3],
                                (boolean) row[4]))
                        .toList();
    }
}
