package school.heed.chronology;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.platform.Ref;

/** Lines of several streams as one document. What is appended meanwhile is left out, so that lines and seals belong together. */
@Dependent
class DocumentRepository {
    /** The lines up to the ends that were read before; of one child where ?3 is not empty. */
    private static final String LINES = """
            from chronology_entry e
              join unnest(string_to_array(?1, ' '), cast(string_to_array(?2, ' ') as bigint[])) s(ref, n)
                on e.stream = s.ref and e.seq <= s.n
            where (?3 = '' or exists (select 1 from chronology_child k
              where k.entry_id = e.id and cast(k.child_id as text) = ?3))
            """;

    private static final String ORDER = " order by e.recorded_at, e.stream, e.seq";

    @PersistenceContext
    EntityManager em;

    /** Which lines: the ends of their streams, and whose they are ({@code ""} for everybody's). */
    record Asked(List<End> ends, String child) {}

    /** Where a stream ended. */
    record End(Ref stream, long seq, byte[] head) {}

    /** Where a line stands, if it corrects, is corrected or is a report. */
    record Place(String id, long number, EntryKind kind, String corrects) {}

    /** In the order asked for. */
    List<End> ends(List<Ref> streams) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>)
                em.createNativeQuery("select ref, seq, head from stream where ref = any (string_to_array(?, ' '))")
                        .setParameter(1, spaced(streams, Ref::toString))
                        .getResultList();
        var ends = new ArrayList<End>();
        for (var stream : streams) {
            rows.stream()
                    .filter(row -> row[0].equals(stream.toString()))
                    .forEach(row -> ends.add(new End(stream, ((Number) row[1]).longValue(), (byte[]) row[2])));
        }
        return ends;
    }

    @SuppressWarnings("unchecked")
    List<Entry> lines(Asked asked, long from, int most) {
        return of(em.createNativeQuery("select e.* " + LINES + ORDER + " offset ?4 limit ?5", Entry.class), asked)
                .setParameter(4, from)
                .setParameter(5, most)
                .getResultList();
    }

    /** Newest recorded first, from before a moment. */
    @SuppressWarnings("unchecked")
    List<Entry> newest(Asked asked, Instant before, int most) {
        return of(
                        em.createNativeQuery(
                                "select e.* " + LINES
                                        + " and e.recorded_at < ?4 order by e.recorded_at desc, e.stream, e.seq desc limit ?5",
                                Entry.class),
                        asked)
                .setParameter(4, Timestamp.from(before))
                .setParameter(5, most)
                .getResultList();
    }

    long count(Asked asked) {
        return ((Number) of(em.createNativeQuery("select count(*) " + LINES), asked)
                        .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked")
    Map<String, Place> places(Asked asked) {
        var rows = (List<Object[]>) of(
                        em.createNativeQuery("with line as (select cast(e.id as text) as id, e.kind, e.corrects,"
                                + " row_number() over (" + ORDER.strip() + ") as n " + LINES + ")"
                                + " select id, n, kind, corrects from line where corrects <> '' or kind = 'CONCERN'"
                                + " or id in (select corrects from line where corrects <> '') order by n"),
                        asked)
                .getResultList();
        return rows.stream()
                .map(row -> new Place(
                        (String) row[0], ((Number) row[1]).longValue(), EntryKind.valueOf((String) row[2]), (String)
                                row[3]))
                .collect(Collectors.toMap(Place::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Reports by the places they stand in. */
    List<Entry> all(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select e from Entry e where e.id in :ids order by e.recordedAt", Entry.class)
                        .setParameter("ids", ids.stream().map(UUID::fromString).toList())
                        .getResultList();
    }

    /** The streams in which these lines stand. */
    @SuppressWarnings("unchecked")
    List<Ref> streams(Asked asked) {
        return ((List<String>) of(em.createNativeQuery("select distinct e.stream " + LINES), asked)
                        .getResultList())
                .stream().map(Ref::parse).toList();
    }

    @SuppressWarnings("unchecked")
    List<Ref> authors(Asked asked) {
        return ((List<String>) of(
                                em.createNativeQuery(
                                        "select e.author " + LINES + " group by e.author order by min(e.recorded_at)"),
                                asked)
                        .getResultList())
                .stream().map(Ref::parse).toList();
    }

    private static Query of(Query query, Asked asked) {
        return query.setParameter(1, spaced(asked.ends(), end -> end.stream().toString()))
                .setParameter(2, spaced(asked.ends(), end -> String.valueOf(end.seq())))
                .setParameter(3, asked.child());
    }

    private static <T> String spaced(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining(" "));
    }
}
