package school.heed.chronology;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import school.heed.platform.Ref;
import school.heed.platform.crypto.HashChain;
import school.heed.platform.crypto.KeyRing;

@Dependent
class ChronologyRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    /** Locks the end of a stream until the transaction ends; makes the stream when it is new. */
    StreamHead lock(UUID school, Ref stream) {
        em.createNativeQuery(
                        "insert into stream (ref, school_id, wrapped_key, seq, head) values (?, ?, ?, 0, ?) on conflict do nothing")
                .setParameter(1, stream.toString())
                .setParameter(2, school)
                .setParameter(3, keys.newStreamKey(school, stream.toString()))
                .setParameter(4, HashChain.start())
                .executeUpdate();
        var row = (Object[]) em.createNativeQuery(
                        "select seq, head, wrapped_key, cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)"
                                + " from stream where ref = ? for update")
                .setParameter(1, stream.toString())
                .getSingleResult();
        var micros = ((Number) row[3]).longValue();
        var now = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
        return new StreamHead(
                ((Number) row[0]).longValue(),
                (byte[]) row[1],
                keys.stream(school, stream.toString(), (byte[]) row[2]),
                now);
    }

    Optional<SecretKey> key(UUID school, Ref stream) {
        @SuppressWarnings("unchecked")
        var rows = (List<byte[]>) em.createNativeQuery("select wrapped_key from stream where ref = ?")
                .setParameter(1, stream.toString())
                .getResultList();
        return rows.stream().findFirst().map(wrapped -> keys.stream(school, stream.toString(), wrapped));
    }

    void add(UUID school, Entry entry, List<UUID> children) {
        em.persist(entry);
        em.flush();
        for (var child : children) {
            em.createNativeQuery("insert into chronology_child (entry_id, child_id, school_id) values (?, ?, ?)")
                    .setParameter(1, entry.id())
                    .setParameter(2, child)
                    .setParameter(3, school)
                    .executeUpdate();
        }
        em.createNativeQuery("update stream set seq = ?, head = ? where ref = ?")
                .setParameter(1, entry.seq())
                .setParameter(2, entry.h())
                .setParameter(3, entry.stream().toString())
                .executeUpdate();
    }

    void link(UUID school, Ref caseStream, Ref concernStream) {
        em.createNativeQuery("insert into stream_link (case_stream, concern_stream, school_id) values (?, ?, ?)")
                .setParameter(1, caseStream.toString())
                .setParameter(2, concernStream.toString())
                .setParameter(3, school)
                .executeUpdate();
    }

    /** The stream itself and those attached to it. */
    List<Ref> streams(Ref stream) {
        @SuppressWarnings("unchecked")
        var linked = (List<String>) em.createNativeQuery("select concern_stream from stream_link where case_stream = ?")
                .setParameter(1, stream.toString())
                .getResultList();
        var all = new ArrayList<Ref>(List.of(stream));
        linked.forEach(ref -> all.add(Ref.parse(ref)));
        return all;
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
            var texts = String.join(" ", entries.stream().map(UUID::toString).toList());
            @SuppressWarnings("unchecked")
            var rows = (List<Object[]>) em.createNativeQuery("select corrects, cast(id as text) from chronology_entry"
                            + " where corrects = any (string_to_array(?, ' ')) order by recorded_at")
                    .setParameter(1, texts)
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
        var rows = (List<Object[]>) em.createNativeQuery(
                        select + " where entry_id = any (cast(string_to_array(?, ' ') as uuid[]))")
                .setParameter(
                        1, String.join(" ", entries.stream().map(UUID::toString).toList()))
                .getResultList();
        return rows;
    }
}
