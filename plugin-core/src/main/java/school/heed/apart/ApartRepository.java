package school.heed.apart;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.json.JsonConfig;

/** What the plans keep apart, what was found since, and when the timetables were last read. */
@Dependent
class ApartRepository {
    private static final String MICROS = "cast(extract(epoch from %s) * 1000000 as bigint)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Chronology chronology;

    /** Two children of a case who are kept apart in something, since when, by whose word. */
    record Kept(Pair pair, Occasion occasion, Instant at, Ref by) {}

    /** That two of them would meet. {@code looked} and {@code over} are absent until it happened. */
    record Found(UUID id, UUID caseId, Pair pair, Instant at, Sighting sighting, Instant looked) {}

    /** A case whose timetables are looked at by night. */
    record Watched(UUID caseId, Instant since, Instant looked, Instant tried, Instant told) {
        /** The last complete look by night, or since when there is something to look at. */
        Instant read() {
            return looked == null ? since : looked;
        }
    }

    List<Kept> kept(UUID caseId) {
        return rows(
                        "select cast(one as text), cast(other as text), occasion, " + MICROS.formatted("at")
                                + ", by_ref from (select distinct on (one, other, occasion) * from kept_apart where case_id = ?"
                                + " order by one, other, occasion, at desc, id) newest where apart and not exists (select 1 from case_child c"
                                + " where c.case_id = newest.case_id and c.part = 'OUT' and c.child_id in (one, other))"
                                + " order by one, other, occasion",
                        caseId)
                .stream()
                .map(row -> new Kept(
                        pair(row[0], row[1]), Occasion.valueOf((String) row[2]), instant(row[3]), Ref.parse((String)
                                row[4])))
                .toList();
    }

    void keep(Actor actor, UUID caseId, Pair pair, Occasion occasion, boolean apart, UUID entry, Instant at) {
        em.createNativeQuery(
                        "insert into kept_apart (id, school_id, case_id, one, other, occasion, apart, entry_id, by_ref,"
                                + " at) values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, actor.school())
                .setParameter(2, caseId)
                .setParameter(3, pair.one())
                .setParameter(4, pair.other())
                .setParameter(5, occasion.name())
                .setParameter(6, apart)
                .setParameter(7, entry)
                .setParameter(8, actor.ref().toString())
                .setParameter(9, Timestamp.from(at))
                .executeUpdate();
    }

    /** What stands found in a case: known, whether looked at or not. */
    List<Found> standing(Actor actor, UUID caseId) {
        return found(actor, "m.case_id = ?", caseId);
    }

    void add(Actor actor, UUID caseId, Pair pair, Sighting sighting, UUID entry, Instant at) {
        var id = UUID.randomUUID();
        var sealed = FieldCipher.seal(
                chronology.key(actor, Ref.of("case", caseId)),
                "met_again.found/" + id,
                JsonConfig.jsonb().toJson(sighting));
        em.createNativeQuery(
                        "insert into met_again (id, school_id, case_id, one, other, entry_id, found_at, found_sealed)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, actor.school())
                .setParameter(3, caseId)
                .setParameter(4, pair.one())
                .setParameter(5, pair.other())
                .setParameter(6, entry)
                .setParameter(7, Timestamp.from(at))
                .setParameter(8, sealed)
                .executeUpdate();
    }

    /** A person looked at all that stands found in a case. */
    void looked(UUID caseId, Instant at) {
        set(
                "update met_again set looked_at = ? where case_id = ? and looked_at is null and over_at is null",
                at,
                caseId);
    }

    void over(UUID found, Instant at) {
        set("update met_again set over_at = ? where id = ?", at, found);
    }

    /** From now on the timetables of this case are looked at by night. */
    void watch(Actor actor, UUID caseId, Instant since) {
        em.createNativeQuery(
                        "insert into apart_watch (case_id, school_id, since) values (?, ?, ?) on conflict do nothing")
                .setParameter(1, caseId)
                .setParameter(2, actor.school())
                .setParameter(3, Timestamp.from(since))
                .executeUpdate();
    }

    /** The timetables were read in full, by whomever. */
    void read(Actor actor, UUID caseId, Instant at) {
        watch(actor, caseId, at);
        set("update apart_watch set read_at = ? where case_id = ?", at, caseId);
    }

    /** A look by night; one that gave no answer leaves the last good one as it is. */
    void night(UUID caseId, boolean answered, Instant at) {
        set("update apart_watch set tried_at = ? where case_id = ?", at, caseId);
        if (answered) {
            set("update apart_watch set read_at = ?1, looked_at = ?1, told_at = null where case_id = ?2", at, caseId);
        }
    }

    void told(UUID caseId, Instant at) {
        set("update apart_watch set told_at = ? where case_id = ?", at, caseId);
    }

    /** When this case's timetables were last read in full; null where they never were. */
    Instant readAt(UUID caseId) {
        return rows("select 1, " + MICROS.formatted("read_at") + " from apart_watch where case_id = ?", caseId).stream()
                .map(row -> instant(row[1]))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Open cases in which somebody was ever kept apart. */
    List<Watched> watched(Actor actor) {
        return rows(
                        "select cast(w.case_id as text), " + MICROS.formatted("w.since") + ", "
                                + MICROS.formatted("w.looked_at") + ", " + MICROS.formatted("w.tried_at") + ", "
                                + MICROS.formatted("w.told_at")
                                + " from apart_watch w join case_file f on f.id = w.case_id"
                                + " where w.school_id = ? and f.status = 'OPEN'"
                                + " and exists (select 1 from kept_apart k where k.case_id = w.case_id)",
                        actor.school())
                .stream()
                .map(row -> new Watched(
                        UUID.fromString((String) row[0]),
                        instant(row[1]),
                        instant(row[2]),
                        instant(row[3]),
                        instant(row[4])))
                .toList();
    }

    /** Open cases with something that nobody has looked at: found by night, or not known for too long. */
    List<UUID> waiting(Actor actor) {
        return rows(
                        "select cast(f.id as text), 1 from case_file f where f.school_id = ? and f.status = 'OPEN' and (exists"
                                + " (select 1 from met_again m where m.case_id = f.id and m.looked_at is null and m.over_at is null)"
                                + " or exists (select 1 from apart_watch w where w.case_id = f.id and w.told_at is not null))",
                        actor.school())
                .stream()
                .map(row -> UUID.fromString((String) row[0]))
                .toList();
    }

    List<Found> unlooked(Actor actor, Collection<UUID> cases) {
        return found(
                actor,
                "m.looked_at is null and cast(m.case_id as text) = any (string_to_array(?, ' '))",
                cases.stream().map(UUID::toString).collect(Collectors.joining(" ")));
    }

    private List<Found> found(Actor actor, String where, Object parameter) {
        return rows(
                        "select cast(m.id as text), cast(m.case_id as text), cast(m.one as text), cast(m.other as text), "
                                + MICROS.formatted("m.found_at") + ", m.found_sealed, "
                                + MICROS.formatted("m.looked_at")
                                + " from met_again m where m.over_at is null and " + where
                                + " order by m.found_at, m.id",
                        parameter)
                .stream()
                .map(row -> {
                    var id = UUID.fromString((String) row[0]);
                    var caseId = UUID.fromString((String) row[1]);
                    var json = FieldCipher.open(
                            chronology.key(actor, Ref.of("case", caseId)), "met_again.found/" + id, (byte[]) row[5]);
                    return new Found(
                            id,
                            caseId,
                            pair(row[2], row[3]),
                            instant(row[4]),
                            JsonConfig.jsonb().fromJson(json, Sighting.class),
                            instant(row[6]));
                })
                .toList();
    }

    private void set(String sql, Instant at, UUID id) {
        em.createNativeQuery(sql)
                .setParameter(1, Timestamp.from(at))
                .setParameter(2, id)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object about) {
        return (List<Object[]>) em.createNativeQuery(sql).setParameter(1, about).getResultList();
    }

    private static Pair pair(Object one, Object other) {
        return new Pair(UUID.fromString((String) one), UUID.fromString((String) other));
    }

    private static Instant instant(Object micros) {
        if (micros == null) {
            return null;
        }
        var value = ((Number) micros).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1000);
    }
}
