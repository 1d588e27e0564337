package school.heed.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.db.InSchool;

/**
 * Leads, deputies, heads and pastoral leads. The host may only offer such a capability; it counts once somebody already confirmed
 * inside Heed agrees, never oneself. Every change is a row that stays.
 */
@ApplicationScoped
@Transactional
@InSchool
public class Capabilities {
    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    KeyRing keys;

    /** One capability that waits for a confirmation. */
    public record Offered(UUID person, String capability, Instant since) {}

    /** Records what the host says; repeats nothing and confirms nothing. */
    public void offered(Actor by, UUID person, Set<String> capabilities) {
        var known = effective(em, by.school(), person);
        capabilities.stream()
                .filter(Permissions.CONFIRMED_HERE::contains)
                .filter(capability -> !known.containsKey(capability))
                .forEach(capability -> change(by, person, capability, "OFFERED", ""));
    }

    public void confirmed(Actor by, UUID person, String capability, String reason) {
        change(by, person, capability, "CONFIRMED", reason);
    }

    public void withdrawn(Actor by, UUID person, String capability, String reason) {
        change(by, person, capability, "WITHDRAWN", reason);
    }

    /** Everybody who holds the capability now. */
    public List<UUID> holders(Actor actor, String capability) {
        return latest(actor, "CONFIRMED").stream()
                .filter(row -> row.capability().equals(capability))
                .map(Offered::person)
                .toList();
    }

    /** Everybody who holds the capability now or once did. */
    @SuppressWarnings("unchecked")
    public List<UUID> everHeld(Actor actor, String capability) {
        return ((List<String>) em.createNativeQuery("select distinct cast(person_id as text) from capability_change"
                                + " where school_id = ? and capability = ? and kind = 'CONFIRMED'")
                        .setParameter(1, actor.school())
                        .setParameter(2, capability)
                        .getResultList())
                .stream().map(UUID::fromString).toList();
    }

    public List<Offered> waiting(Actor actor) {
        return latest(actor, "OFFERED");
    }

    public Map<String, String> of(Actor actor, UUID person) {
        return effective(em, actor.school(), person);
    }

    private List<Offered> latest(Actor actor, String kind) {
        return latest(actor).stream()
                .filter(change -> change.kind().equals(kind))
                .map(change -> new Offered(change.person(), change.capability(), change.since()))
                .toList();
    }

    /** The last change of each capability of each active person, read once in a transaction. */
    @SuppressWarnings("unchecked")
    private List<Change> latest(Actor actor) {
        var known = (List<Change>) transaction.getResource(Capabilities.class);
        if (known == null) {
            var rows = (List<Object[]>) em.createNativeQuery(
                            "select distinct on (c.person_id, c.capability) cast(c.person_id as text), c.capability, c.at, c.kind"
                                    + " from capability_change c join person p on p.id = c.person_id and p.active"
                                    + " where c.school_id = ? order by c.person_id, c.capability, c.seq desc")
                    .setParameter(1, actor.school())
                    .getResultList();
            known = rows.stream()
                    .map(row -> new Change(
                            UUID.fromString((String) row[0]), (String) row[1], instant(row[2]), (String) row[3]))
                    .toList();
            transaction.putResource(Capabilities.class, known);
        }
        return known;
    }

    private record Change(UUID person, String capability, Instant since, String kind) {}

    private static Instant instant(Object stored) {
        return stored instanceof java.sql.Timestamp timestamp
                ? timestamp.toInstant()
                : ((java.time.OffsetDateTime) stored).toInstant();
    }

    private void change(Actor by, UUID person, String capability, String kind, String reason) {
        var sealed =
                FieldCipher.seal(keys.school(by.school()), "capability.reason/" + Ref.of("person", person), reason);
        em.createNativeQuery(
                        "insert into capability_change (school_id, person_id, capability, kind, by_ref, reason_sealed)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, by.school())
                .setParameter(2, person)
                .setParameter(3, capability)
                .setParameter(4, kind)
                .setParameter(5, by.ref().toString())
                .setParameter(6, sealed)
                .executeUpdate();
        transaction.putResource(Capabilities.class, null);
    }

    /** Capability to latest kind of change. An inactive person holds nothing. */
    static Map<String, String> effective(EntityManager em, UUID school, UUID person) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>) em.createNativeQuery("select distinct on (c.capability) c.capability, c.kind"
                        + " from capability_change c join person p on p.id = c.person_id and p.active"
                        + " where c.school_id = ? and c.person_id = ? order by c.capability, c.seq desc")
                .setParameter(1, school)
                .setParameter(2, person)
                .getResultList();
        var effective = new LinkedHashMap<String, String>();
        rows.forEach(row -> effective.put((String) row[0], (String) row[1]));
        return effective;
    }
}
