package school.heed.chronology;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.platform.Ref;

@Dependent
class ChronologyRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    Streams streams;

    void add(UUID school, Entry entry, List<UUID> children) {
        em.persist(entry);
        em.flush();
        if (!children.isEmpty()) {
            em.createNativeQuery("insert into chronology_child (entry_id, child_id, school_id)"
                            + " select ?, child, ? from unnest(cast(string_to_array(?, ' ') as uuid[])) child")
                    .setParameter(1, entry.id())
                    .setParameter(2, school)
                    .setParameter(3, spaced(children))
                    .executeUpdate();
        }
        streams.endsWith(entry);
    }

    void link(UUID school, Ref caseStream, Ref concernStream) {
        em.createNativeQuery("insert into stream_link (case_stream, concern_stream, school_id) values (?, ?, ?)")
                .setParameter(1, caseStream.toString())
                .setParameter(2, concernStream.toString())
                .setParameter(3, school)
                .executeUpdate();
    }

    /** The streams themselves and those attached to them, by the stream they are shown in. */
    Map<Ref, List<Ref>> streams(Collection<Ref> shown) {
        var all = new LinkedHashMap<Ref, List<Ref>>();
        shown.forEach(stream -> all.put(stream, new ArrayList<>(List.of(stream))));
        if (!all.isEmpty()) {
            @SuppressWarnings("unchecked")
            var linked = (List<Object[]>) em.createNativeQuery("select case_stream, concern_stream from stream_link"
                            + " where case_stream = any (string_to_array(?, ' '))")
                    .setParameter(1, spaced(all.keySet()))
                    .getResultList();
            linked.forEach(row -> all.get(Ref.parse((String) row[0])).add(Ref.parse((String) row[1])));
        }
        return all;
    }

    /** The stream itself and those attached to it. */
    List<Ref> streams(Ref stream) {
        return streams(List.of(stream)).get(stream);
    }

    Optional<Ref> home(Ref concernStream) {
        @SuppressWarnings("unchecked")
        var homes = (List<String>) em.createNativeQuery("select case_stream from stream_link where concern_stream = ?")
                .setParameter(1, concernStream.toString())
                .getResultList();
        return homes.stream().findFirst().map(Ref::parse);
    }

    /** Newest recorded first, from before a moment. */
    List<Entry> page(List<Ref> streams, Instant before, int most) {
        return em.createQuery(
                        "select e from Entry e where e.stream in :streams and e.recordedAt < :before order by e.recordedAt desc, e.seq desc",
                        Entry.class)
                .setParameter("streams", streams)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    long count(List<Ref> streams) {
        return em.createQuery("select count(e) from Entry e where e.stream in :streams", Long.class)
                .setParameter("streams", streams)
                .getSingleResult();
    }

    Optional<Entry> find(UUID id) {
        return Optional.ofNullable(em.find(Entry.class, id));
    }

    List<Entry> of(Ref stream) {
        return em.createQuery("select e from Entry e where e.stream = :stream order by e.seq", Entry.class)
                .setParameter("stream", stream)
                .getResultList();
    }

    Map<UUID, List<UUID>> children(List<UUID> entries) {
        var children = new HashMap<UUID, List<UUID>>();
        rows("select cast(entry_id as text), cast(child_id as text) from chronology_child", entries)
                .forEach(row -> children.computeIfAbsent(UUID.fromString((String) row[0]), id -> new ArrayList<>())
                        .add(UUID.fromString((String) row[1])));
        return children;
    }

    Map<UUID, HostState> hostStates(List<UUID> entries) {
        var states = new HashMap<UUID, HostState>();
        rows("select cast(entry_id as text), state, failure from host_copy", entries)
                .forEach(row -> states.merge(
                        UUID.fromString((String) row[0]),
                        new HostState((String) row[1], (String) row[2]),
                        HostState::lesser));
        return states;
    }

    Map<String, String> correctedBy(List<UUID> entries) {
        var corrected = new HashMap<String, String>();
        if (!entries.isEmpty()) {
            @SuppressWarnings("unchecked")
            var rows = (List<Object[]>) em.createNativeQuery("select corrects, cast(id as text) from chronology_entry"
                            + " where corrects <> '' and corrects = any (string_to_array(?, ' ')) order by recorded_at")
                    .setParameter(1, spaced(entries))
                    .getResultList();
            rows.forEach(row -> corrected.put((String) row[0], (String) row[1]));
        }
        return corrected;
    }

    private List<Object[]> rows(String select, List<UUID> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>)
                em.createNativeQuery(select + " where entry_id = any (cast(string_to_array(?, ' ') as uuid[]))")
                        .setParameter(1, spaced(entries))
                        .getResultList();
        return rows;
    }

    private static String spaced(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
