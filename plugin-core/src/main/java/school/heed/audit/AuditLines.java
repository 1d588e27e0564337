package school.heed.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import school.heed.identity.Actor;
import school.heed.platform.Ref;

/** The audit read back. What is kept from the reader is left out by the query itself, so that no page is ever short of it. */
@Dependent
public class AuditLines {
    @PersistenceContext
    EntityManager em;

    /** A line as it was written. */
    public record Line(Instant at, Ref actor, String act, List<Ref> refs, String why) {}

    /**
     * What is asked for.
     *
     * @param actors empty for everybody
     * @param record absent for every record
     * @param before only lines before this moment, which is that of the last line already shown
     */
    public record Asked(Collection<Ref> actors, Ref record, Instant from, Instant before) {}

    /**
     * Newest first; lines of the very same moment stay together, so a page may be a line or two longer.
     *
     * A line about something kept is not there; of a list or a print, the other records are shown. One's own refusals stay, and that one looked
     * in the audit for a record: the same lines stand there for what does not exist.
     */
    @SuppressWarnings("unchecked")
    public List<Line> page(Actor actor, Asked asked, Set<Ref> kept, int most) {
        var rows = (List<Object[]>) em.createNativeQuery("""
                select cast(extract(epoch from at) * 1000000 as bigint), actor, act, refs, why from audit_entry
                where school_id = ?1 and at < ?2 and at >= ?3
                  and (?4 = '' or actor = any (string_to_array(?4, ' ')))
                  and (?5 = '' or (?5 = any (string_to_array(refs, ' '))
                    and (?5 <> all (string_to_array(?7, ' ')) or (actor = ?6 and (act = 'REFUSED' or why = 'audit')))))
                  and ((actor = ?6 and (act = 'REFUSED' or (act = 'LISTED' and why = 'audit')))
                    or (act in ('LISTED', 'PRINTED') and (refs = '' or ?7 = '' or exists (select 1 from unnest(string_to_array(refs, ' ')) r
                        where r <> all (string_to_array(?7, ' ')))))
                    or (act not in ('LISTED', 'PRINTED') and not string_to_array(refs, ' ') && string_to_array(?7, ' ')))
                order by at desc fetch first (?8) rows with ties""")
                .setParameter(1, actor.school())
                .setParameter(2, Timestamp.from(asked.before()))
                .setParameter(3, Timestamp.from(asked.from()))
                .setParameter(4, text(asked.actors()))
                .setParameter(5, asked.record() == null ? "" : asked.record().toString())
                .setParameter(6, actor.ref().toString())
                .setParameter(7, text(kept))
                .setParameter(8, most)
                .getResultList();
        return rows.stream().map(row -> line(actor, row, kept)).toList();
    }

    private static Line line(Actor reader, Object[] row, Set<Ref> kept) {
        var micros = ((Number) row[0]).longValue();
        var who = Ref.parse((String) row[1]);
        var ownAsking = who.equals(reader.ref()) && (row[2].equals("REFUSED") || row[4].equals("audit"));
        return new Line(
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000),
                who,
                (String) row[2],
                Arrays.stream(((String) row[3]).split(" "))
                        .filter(ref -> !ref.isEmpty())
                        .map(Ref::parse)
                        .filter(ref -> ownAsking || !kept.contains(ref))
                        .toList(),
                (String) row[4]);
    }

    private static String text(Collection<Ref> refs) {
        return refs.stream().map(Ref::toString).collect(Collectors.joining(" "));
    }
}
