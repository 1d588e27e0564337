package school.heed.chronology;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import school.heed.platform.Ref;
import school.heed.platform.crypto.HashChain;
import school.heed.platform.crypto.KeyRing;

/** Ends and keys of streams. A locked end moves only by us and a key never changes, so each is read once in a transaction. */
@Dependent
class Streams {
    private static final String CLOCK = "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";
    private static final String END = "seq, head, wrapped_key, " + CLOCK;

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** What this transaction has read so far. */
    private record Known(Map<Ref, StreamHead> ends, Map<Ref, SecretKey> keys) {}

    /** Makes a stream and holds it until the transaction ends; one that is there already is held as it stands. */
    StreamHead begin(UUID school, Ref stream) {
        return insert(school, stream).or(() -> held(school, stream)).orElseThrow();
    }

    /** Holds the end of a stream until the transaction ends; makes the stream when it is new. */
    StreamHead lock(UUID school, Ref stream) {
        var end = known().ends().get(stream);
        return end != null ? end : held(school, stream).orElseGet(() -> begin(school, stream));
    }

    /** The stream, held here, ends with this entry from now on. */
    void endsWith(Entry entry) {
        var micros =
                (Number) em.createNativeQuery("update stream set seq = ?, head = ? where ref = ? returning " + CLOCK)
                        .setParameter(1, entry.seq())
                        .setParameter(2, entry.h())
                        .setParameter(3, entry.stream().toString())
                        .getSingleResult();
        known().ends()
                .computeIfPresent(
                        entry.stream(), (ref, end) -> new StreamHead(entry.seq(), entry.h(), end.key(), at(micros)));
    }

    Optional<SecretKey> key(UUID school, Ref stream) {
        return Optional.ofNullable(keys(school, List.of(stream)).get(stream));
    }

    /** The keys of those streams that exist. */
    Map<Ref, SecretKey> keys(UUID school, Collection<Ref> streams) {
        var known = known().keys();
        var asked = streams.stream()
                .filter(stream -> !known.containsKey(stream))
                .map(Ref::toString)
                .distinct()
                .collect(Collectors.joining(" "));
        if (!asked.isEmpty()) {
            @SuppressWarnings("unchecked")
            var rows = (List<Object[]>) em.createNativeQuery(
                            "select ref, wrapped_key from stream where ref = any (string_to_array(?, ' '))")
                    .setParameter(1, asked)
                    .getResultList();
            rows.forEach(row ->
                    known.put(Ref.parse((String) row[0]), keys.stream(school, (String) row[0], (byte[]) row[1])));
        }
        return known;
    }

    private Optional<StreamHead> insert(UUID school, Ref stream) {
        return end(
                school,
                stream,
                em.createNativeQuery(
                                "insert into stream (ref, school_id, wrapped_key, seq, head) values (?, ?, ?, 0, ?)"
                                        + " on conflict do nothing returning " + END)
                        .setParameter(1, stream.toString())
                        .setParameter(2, school)
                        .setParameter(3, keys.newStreamKey(school, stream.toString()))
                        .setParameter(4, HashChain.start())
                        .getResultList());
    }

    private Optional<StreamHead> held(UUID school, Ref stream) {
        return end(
                school,
                stream,
                em.createNativeQuery("select " + END + " from stream where ref = ? for update")
                        .setParameter(1, stream.toString())
                        .getResultList());
    }

    private Optional<StreamHead> end(UUID school, Ref stream, List<?> rows) {
        var end = rows.stream().findFirst().map(row -> {
            var of = (Object[]) row;
            var key = keys.stream(school, stream.toString(), (byte[]) of[2]);
            return new StreamHead(((Number) of[0]).longValue(), (byte[]) of[1], key, at((Number) of[3]));
        });
        end.ifPresent(read -> {
            known().ends().put(stream, read);
            known().keys().put(stream, read.key());
        });
        return end;
    }

    private static Instant at(Number micros) {
        var all = micros.longValue();
        return Instant.ofEpochSecond(Math.floorDiv(all, 1_000_000L), Math.floorMod(all, 1_000_000L) * 1000);
    }

    private Known known() {
        var known = (Known) transaction.getResource(Streams.class);
        if (known == null) {
            known = new Known(new HashMap<>(), new HashMap<>());
            transaction.putResource(Streams.class, known);
        }
        return known;
    }
}
