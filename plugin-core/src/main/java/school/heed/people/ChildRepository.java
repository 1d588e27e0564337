package school.heed.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.json.JsonConfig;

@Dependent
class ChildRepository {
    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    KeyRing keys;

    /** Children of the school by id, each read once in a transaction. */
    Map<UUID, Child> find(Collection<UUID> ids) {
        var known = known();
        var unread =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!unread.isEmpty()) {
            em.createQuery("select c from Child c where c.id in :ids", Child.class)
                    .setParameter("ids", unread)
                    .getResultList()
                    .forEach(child -> known.put(child.id(), child));
        }
        var found = new HashMap<UUID, Child>();
        ids.forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(child -> found.put(id, child)));
        return found;
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Child> known() {
        var known = (Map<UUID, Child>) transaction.getResource(ChildRepository.class);
        if (known == null) {
            known = new HashMap<>();
            transaction.putResource(ChildRepository.class, known);
        }
        return known;
    }

    List<UUID> byHostIds(UUID school, List<String> hostIds) {
        return hostIds.stream()
                .flatMap(hostId -> byHostId(school, hostId))
                .map(Child::id)
                .toList();
    }

    List<NameIndex.Named> names(UUID school) {
        return em.createQuery("select c from Child c where c.schoolId = :school and c.present = true", Child.class)
                .setParameter("school", school)
                .getResultStream()
                .map(child -> {
                    var facts = facts(child);
                    var words = Stream.of(facts.firstName(), facts.lastName(), facts.preferredName())
                            .flatMap(name -> NameIndex.words(name).stream())
                            .distinct()
                            .toList();
                    return new NameIndex.Named(
                            child.id(), Children.plain(facts.lastName() + " " + facts.name()), words);
                })
                .sorted(Comparator.comparing(NameIndex.Named::sortKey))
                .toList();
    }

    boolean learn(UUID school, ChildFacts facts, boolean present, Instant at) {
        var known = byHostId(school, facts.hostId()).findFirst();
        if (known.isPresent()
                && known.get().present() == present
                && facts(known.get()).equals(facts)) {
            return false;
        }
        var child = known.orElseGet(() -> {
            var id = UUID.randomUUID();
            var fresh = new Child(
                    id, school, keys.lookup(school, "pupil", facts.hostId()), sealSend(school, id, SendFacts.NONE));
            fresh.describe(seal(school, id, facts), present, at);
            em.persist(fresh);
            return fresh;
        });
        child.describe(seal(school, child.id(), facts), present, at);
        return true;
    }

    /** Somebody whom the host does not know: never present in a list of pupils. */
    UUID add(UUID school, ChildFacts facts, Instant at) {
        var id = UUID.randomUUID();
        var person = new Child(id, school, null, sealSend(school, id, SendFacts.NONE));
        person.describe(seal(school, id, facts), false, at);
        em.persist(person);
        em.flush();
        known().put(id, person);
        return id;
    }

    void describe(Child person, ChildFacts facts, Instant at) {
        person.describe(seal(person.schoolId(), person.id(), facts), false, at);
    }

    void gone(UUID school, String hostId, String mergedInto, Instant at) {
        byHostId(school, hostId)
                .forEach(child ->
                        child.describe(seal(school, child.id(), facts(child).mergedInto(mergedInto)), false, at));
    }

    boolean learnSend(UUID school, String hostId, SendFacts facts, Instant at) {
        var known = byHostId(school, hostId).findFirst();
        if (known.isEmpty()
                || (known.get().sendSyncedAt() != null && send(known.get()).equals(facts))) {
            return false;
        }
        known.get().describeSend(sealSend(school, known.get().id(), facts), at);
        return true;
    }

    List<SendFacts> allSend(UUID school) {
        return em.createQuery("select c from Child c where c.schoolId = :school and c.present = true", Child.class)
                .setParameter("school", school)
                .getResultStream()
                .map(this::send)
                .toList();
    }

    /** Host ids of everybody present, to find who is missing from a full reading. */
    Map<String, UUID> presentByHostId(UUID school) {
        return em.createQuery("select c from Child c where c.schoolId = :school and c.present = true", Child.class)
                .setParameter("school", school)
                .getResultStream()
                .collect(Collectors.toMap(child -> facts(child).hostId(), Child::id));
    }

    long count(UUID school) {
        return em.createQuery(
                        "select count(c) from Child c where c.schoolId = :school and c.present = true", Long.class)
                .setParameter("school", school)
                .getSingleResult();
    }

    ChildFacts facts(Child child) {
        var json = FieldCipher.open(keys.school(child.schoolId()), "child.facts/" + child.id(), child.facts());
        return JsonConfig.jsonb().fromJson(json, ChildFacts.class);
    }

    SendFacts send(Child child) {
        var json = FieldCipher.open(keys.school(child.schoolId()), "child.send/" + child.id(), child.send());
        return JsonConfig.jsonb().fromJson(json, SendFacts.class);
    }

    private Stream<Child> byHostId(UUID school, String hostId) {
        return em.createQuery("select c from Child c where c.schoolId = :school and c.hostKey = :key", Child.class)
                .setParameter("school", school)
                .setParameter("key", keys.lookup(school, "pupil", hostId))
                .getResultStream();
    }

    private byte[] seal(UUID school, UUID id, ChildFacts facts) {
        return FieldCipher.seal(
                keys.school(school), "child.facts/" + id, JsonConfig.jsonb().toJson(facts));
    }

    private byte[] sealSend(UUID school, UUID id, SendFacts facts) {
        return FieldCipher.seal(
                keys.school(school), "child.send/" + id, JsonConfig.jsonb().toJson(facts));
    }
}
