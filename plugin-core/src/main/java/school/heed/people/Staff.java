package school.heed.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Sessions;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.db.InSchool;

/** Members of staff as the host names them, found by the host's stable id. */
@ApplicationScoped
@Transactional
@InSchool
public class Staff {
    private static final int FOUND = 20;

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    KeyRing keys;

    @Inject
    Audit audit;

    /** What the host says of one member of staff; {@code email} null where this source does not say. */
    public record Facts(String hostId, String name, String email, boolean active, Set<String> capabilities) {}

    /** A person with what the host offers for them. */
    public record Known(UUID id, String name, String email, String hostId, boolean active, Set<String> offered) {}

    /** Learns of a person at launch or sync. @return their id in Heed */
    public UUID learn(Actor by, Facts facts) {
        var school = by.school();
        var key = keys.lookup(school, "staff", facts.hostId());
        var known = byKey(school, key);
        var id = known.orElseGet(UUID::randomUUID);
        em.createNativeQuery(
                        "insert into person (id, school_id, host_key, host_id_sealed, name_sealed, email_sealed, host_caps, active,"
                                + " synced_at) values (?, ?, ?, ?, ?, ?, ?, ?, now()) on conflict (school_id, host_key) do update set"
                                + " name_sealed = excluded.name_sealed, host_caps = excluded.host_caps, active = excluded.active,"
                                + " email_sealed = case when ? then excluded.email_sealed else person.email_sealed end, synced_at = now()")
                .setParameter(1, id)
                .setParameter(2, school)
                .setParameter(3, key)
                .setParameter(4, seal(school, "person.host/" + id, facts.hostId()))
                .setParameter(5, seal(school, "person.name/" + id, facts.name()))
                .setParameter(6, seal(school, "person.email/" + id, facts.email() == null ? "" : facts.email()))
                .setParameter(7, String.join(" ", new TreeSet<>(facts.capabilities())))
                .setParameter(8, facts.active())
                .setParameter(9, facts.email() != null)
                .executeUpdate();
        transaction.putResource(Staff.class, null);
        return byKey(school, key).orElseThrow();
    }

    public Optional<Known> find(Actor actor, UUID id) {
        return Optional.ofNullable(all(actor, List.of(id)).get(id));
    }

    public Optional<UUID> byHostId(Actor actor, String hostId) {
        return byKey(actor.school(), keys.lookup(actor.school(), "staff", hostId));
    }

    public PersonLine line(Actor actor, UUID id) {
        return find(actor, id)
                .map(known -> new PersonLine(id, known.name()))
                .orElse(new PersonLine(id, "Somebody no longer listed"));
    }

    public Map<UUID, PersonLine> lines(Actor actor, Collection<UUID> ids) {
        var lines = new HashMap<UUID, PersonLine>();
        all(actor, ids).forEach((id, known) -> lines.put(id, new PersonLine(id, known.name())));
        return lines;
    }

    /** Everybody active, by name. */
    public List<Known> active(Actor actor) {
        return rows(actor, "active", List.of()).values().stream()
                .sorted(Comparator.comparing(known -> Children.plain(known.name())))
                .toList();
    }

    public List<PersonLine> search(Actor actor, String asked) {
        var words = NameIndex.words(asked);
        if (asked.strip().length() < 2 || words.isEmpty()) {
            return List.of();
        }
        var found = active(actor).stream()
                .filter(known -> {
                    var own = NameIndex.words(known.name());
                    return words.stream().allMatch(word -> own.stream().anyMatch(name -> name.startsWith(word)));
                })
                .limit(FOUND)
                .map(known -> new PersonLine(known.id(), known.name()))
                .toList();
        audit.listed(
                actor,
                "staff",
                found.stream().map(line -> Ref.of("person", line.id())).toList());
        return found;
    }

    /** People by id, each read once in a transaction. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Known> all(Actor actor, Collection<UUID> ids) {
        var read = (Map<UUID, Known>) transaction.getResource(Staff.class);
        var known = read == null ? new HashMap<UUID, Known>() : read;
        var unread = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unread.isEmpty()) {
            known.putAll(rows(actor, "id = any (cast(string_to_array(?, ' ') as uuid[]))", unread));
            transaction.putResource(Staff.class, known);
        }
        var found = new HashMap<UUID, Known>();
        ids.forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(person -> found.put(id, person)));
        return found;
    }

    private Map<UUID, Known> rows(Actor actor, String where, Collection<UUID> ids) {
        var query = em.createNativeQuery(
                "select cast(id as text), name_sealed, email_sealed, host_id_sealed, active, host_caps"
                        + " from person where " + where);
        if (!ids.isEmpty()) {
            query.setParameter(
                    1, String.join(" ", ids.stream().map(UUID::toString).toList()));
        }
        var school = actor.school();
        var known = new HashMap<UUID, Known>();
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>) query.getResultList();
        for (var row : rows) {
            var id = UUID.fromString((String) row[0]);
            known.put(
                    id,
                    new Known(
                            id,
                            open(school, "person.name/" + id, (byte[]) row[1]),
                            open(school, "person.email/" + id, (byte[]) row[2]),
                            open(school, "person.host/" + id, (byte[]) row[3]),
                            (boolean) row[4],
                            Sessions.words((String) row[5])));
        }
        return known;
    }

    private Optional<UUID> byKey(UUID school, byte[] key) {
        @SuppressWarnings("unchecked")
        var ids = (List<String>)
                em.createNativeQuery("select cast(id as text) from person where school_id = ? and host_key = ?")
                        .setParameter(1, school)
                        .setParameter(2, key)
                        .getResultList();
        return ids.stream().findFirst().map(UUID::fromString);
    }

    private byte[] seal(UUID school, String place, String text) {
        return FieldCipher.seal(keys.school(school), place, text);
    }

    private String open(UUID school, String place, byte[] sealed) {
        return FieldCipher.open(keys.school(school), place, sealed);
    }
}
