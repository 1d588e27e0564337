package school.heed.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.crypto.KeyRing;

/** Rules and holds; rows are added only. Reasons are sealed under the school's key. */
@Dependent
class RetentionRepository {
    private static final String MICROS = "cast(extract(epoch from %s) * 1000000 as bigint)";

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    @Inject
    Staff staff;

    /** Newest first. */
    List<RuleView> rules(Actor actor) {
        return rows(
                        "select cast(id as text), starts, years, by_ref, " + MICROS.formatted("at")
                                + ", reason_sealed from retention_rule where school_id = ? and kind = 'CASE' order by at desc, id",
                        actor.school())
                .stream()
                .map(row -> new RuleView(
                        ClockStart.valueOf((String) row[1]),
                        ((Number) row[2]).intValue(),
                        person(actor, row[3]),
                        instant(row[4]),
                        open(actor, "retention_rule.reason/" + row[0], row[5])))
                .toList();
    }

    void add(Actor actor, NewRule in) {
        var id = UUID.randomUUID();
        em.createNativeQuery("insert into retention_rule (id, school_id, kind, starts, years, by_ref, reason_sealed)"
                        + " values (?, ?, 'CASE', ?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, actor.school())
                .setParameter(3, in.starts().name())
                .setParameter(4, in.years())
                .setParameter(5, actor.ref().toString())
                .setParameter(6, seal(actor, "retention_rule.reason/" + id, in.reason()))
                .executeUpdate();
    }

    /** Every hold there ever was on a history, newest first. */
    List<HoldView> holds(Actor actor, Ref stream) {
        return rows(
                        "select cast(h.id as text), h.by_ref, " + MICROS.formatted("h.at")
                                + ", h.reason_sealed, l.by_ref, " + MICROS.formatted("l.at") + ", l.reason_sealed"
                                + " from legal_hold h left join legal_hold_lift l on l.hold_id = h.id where h.stream = ?"
                                + " order by h.at desc, h.id",
                        stream.toString())
                .stream()
                .map(row -> new HoldView(
                        UUID.fromString((String) row[0]),
                        person(actor, row[1]),
                        instant(row[2]),
                        open(actor, "legal_hold.reason/" + row[0], row[3]),
                        row[4] == null ? null : person(actor, row[4]),
                        row[5] == null ? null : instant(row[5]),
                        row[6] == null ? null : open(actor, "legal_hold_lift.reason/" + row[0], row[6])))
                .toList();
    }

    UUID hold(Actor actor, Ref stream, String reason) {
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        "insert into legal_hold (id, school_id, stream, by_ref, reason_sealed) values (?, ?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, actor.school())
                .setParameter(3, stream.toString())
                .setParameter(4, actor.ref().toString())
                .setParameter(5, seal(actor, "legal_hold.reason/" + id, reason))
                .executeUpdate();
        return id;
    }

    void lift(Actor actor, UUID hold, String reason) {
        em.createNativeQuery(
                        "insert into legal_hold_lift (hold_id, school_id, by_ref, reason_sealed) values (?, ?, ?, ?)")
                .setParameter(1, hold)
                .setParameter(2, actor.school())
                .setParameter(3, actor.ref().toString())
                .setParameter(4, seal(actor, "legal_hold_lift.reason/" + hold, reason))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object about) {
        return (List<Object[]>) em.createNativeQuery(sql).setParameter(1, about).getResultList();
    }

    private PersonLine person(Actor actor, Object ref) {
        var id = Ref.parse((String) ref).uuid();
        return staff.lines(actor, List.of(id)).getOrDefault(id, new PersonLine(id, "Somebody no longer listed"));
    }

    private static Instant instant(Object micros) {
        var value = ((Number) micros).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1000);
    }

    private byte[] seal(Actor actor, String place, String words) {
        return FieldCipher.seal(keys.school(actor.school()), place, words);
    }

    private String open(Actor actor, String place, Object sealed) {
        return FieldCipher.open(keys.school(actor.school()), place, (byte[]) sealed);
    }
}
