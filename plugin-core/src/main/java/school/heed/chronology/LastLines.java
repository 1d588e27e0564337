package school.heed.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.people.PersonLine;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** When something was last written about each child of a stream, and by whom; without its words. */
@ApplicationScoped
@Transactional
@InSchool
public class LastLines {
    @PersistenceContext
    EntityManager em;

    @Inject
    EntryPicture picture;

    /** That a line was written. */
    public record LastLine(Instant at, PersonLine by) {}

    /** The newest line of this kind, by the child it is about. */
    @SuppressWarnings("unchecked")
    public Map<UUID, LastLine> of(Actor actor, Ref stream, EntryKind kind) {
        var rows = (List<Object[]>)
                em.createNativeQuery("select distinct on (k.child_id) cast(k.child_id as text), e.author,"
                                + " cast(extract(epoch from e.recorded_at) * 1000000 as bigint) from chronology_entry e"
                                + " join chronology_child k on k.entry_id = e.id where e.stream = ? and e.kind = ?"
                                + " order by k.child_id, e.seq desc")
                        .setParameter(1, stream.toString())
                        .setParameter(2, kind.name())
                        .getResultList();
        var authors = rows.stream().map(row -> Ref.parse((String) row[1])).toList();
        var people = picture.people(actor, authors);
        var last = new HashMap<UUID, LastLine>();
        for (var row : rows) {
            var micros = ((Number) row[2]).longValue();
            var at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
            last.put(
                    UUID.fromString((String) row[0]),
                    new LastLine(at, EntryPicture.author(Ref.parse((String) row[1]), people)));
        }
        return last;
    }
}
