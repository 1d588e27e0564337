package school.heed.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.access.Sights;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** Messages that leave after the commit, in order within a lane, at least once, with the effect of once. */
@ApplicationScoped
@Transactional
@InSchool
public class Outbox {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sights sights;

    /** Entries on their way to the host, for the desk and for set-up. {@code oldest} is absent when nothing waits; refused ones wait for a lead. */
    public record Queue(long waiting, Instant oldest, long stored, long refused, String trouble) {}

    /** @param lane messages of one lane leave in order */
    public void add(Actor actor, Topic topic, Ref ref, Ref target, String lane) {
        em.createNativeQuery(
                        "insert into outbox_message (school_id, key, topic, ref, target, lane) values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, actor.school())
                .setParameter(2, UUID.randomUUID())
                .setParameter(3, topic.name())
                .setParameter(4, ref.toString())
                .setParameter(5, target.toString())
                .setParameter(6, lane)
                .executeUpdate();
    }

    /** One message for each of these children, in the child's own lane. */
    public void addForEach(Actor actor, Topic topic, Ref ref, Collection<UUID> children) {
        em.createNativeQuery("insert into outbox_message (school_id, key, topic, ref, target, lane)"
                        + " select ?, gen_random_uuid(), ?, ?, 'child:' || child, 'child:' || child"
                        + " from unnest(string_to_array(?, ' ')) child")
                .setParameter(1, actor.school())
                .setParameter(2, topic.name())
                .setParameter(3, ref.toString())
                .setParameter(4, children.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .executeUpdate();
    }

    /** Something needs these people: a notice and a mail for each. Notices have no order among each other. */
    public void tell(Actor actor, Ref about, Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        em.createNativeQuery(
                        "insert into outbox_message (school_id, key, topic, ref, target, lane)"
                                + " select ?, gen_random_uuid(), topic, ?, 'person:' || person, lower(topic) || ':' || gen_random_uuid()"
                                + " from unnest(string_to_array(?, ' ')) person, unnest(string_to_array('TELL MAIL', ' ')) topic")
                .setParameter(1, actor.school())
                .setParameter(2, about.toString())
                .setParameter(3, people.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .executeUpdate();
    }

    /** Locks the next message that may go, or nothing. Lanes keep their order; a parked message holds nobody up. */
    Optional<Message> next(Actor system) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>) em.createNativeQuery(
                        "select m.id, cast(m.key as text), m.topic, m.ref, m.target, m.attempts from outbox_message m"
                                + " where m.school_id = ? and m.done_at is null and m.parked_at is null and m.next_at <= now()"
                                + " and not exists (select 1 from outbox_message e where e.school_id = m.school_id and e.lane = m.lane"
                                // Asked of each message by index, never joined: with days of them queued a join reads
                                // them all, every time.
                                + " and e.id < m.id and e.done_at is null and e.parked_at is null offset 0)"
                                + " order by m.id limit 1 for update of m skip locked")
                .setParameter(1, system.school())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Message(
                        ((Number) row[0]).longValue(),
                        UUID.fromString((String) row[1]),
                        Topic.valueOf((String) row[2]),
                        Ref.parse((String) row[3]),
                        Ref.parse((String) row[4]),
                        ((Number) row[5]).intValue()));
    }

    void done(Actor system, Message message) {
        mark(message, "done_at = now(), failure = ''");
    }

    void later(Actor system, Message message, String failure) {
        em.createNativeQuery(
                        "update outbox_message set attempts = attempts + 1, failure = ?, next_at = now() + make_interval(secs => ?)"
                                + " where id = ?")
                .setParameter(1, failure)
                .setParameter(2, (double) Backoff.seconds(message.attempts()))
                .setParameter(3, message.id())
                .executeUpdate();
    }

    void park(Actor system, Message message, String failure) {
        em.createNativeQuery(
                        "update outbox_message set attempts = attempts + 1, failure = ?, parked_at = now() where id = ?")
                .setParameter(1, failure)
                .setParameter(2, message.id())
                .executeUpdate();
    }

    /** After the host was unreachable and is back: everything may go at once. */
    public void hurry(Actor system) {
        em.createNativeQuery(
                        "update outbox_message set next_at = now() where school_id = ? and done_at is null and parked_at is null")
                .setParameter(1, system.school())
                .executeUpdate();
    }

    /** What was refused about these goes again, in its old place in its lane and under its old key. */
    public void again(Actor actor, Topic topic, Ref ref, Ref target) {
        em.createNativeQuery("update outbox_message set parked_at = null, next_at = now() where school_id = ?"
                        + " and done_at is null and parked_at is not null and topic = ? and ref = ? and target = ?")
                .setParameter(1, actor.school())
                .setParameter(2, topic.name())
                .setParameter(3, ref.toString())
                .setParameter(4, target.toString())
                .executeUpdate();
    }

    /** What a person may not know of is not counted for them either. */
    public Queue queue(Actor actor) {
        var kept = sights.of(actor).kept().stream().map(Ref::toString).collect(Collectors.joining(" "));
        var row = (Object[]) em.createNativeQuery(
                        "select count(*) filter (where done_at is null and parked_at is null), cast(extract(epoch from min(created_at)"
                                + " filter (where done_at is null and parked_at is null)) as bigint), count(*) filter (where done_at is"
                                + " not null), count(*) filter (where parked_at is not null),"
                                + " coalesce(max(failure) filter (where done_at is null and parked_at is null), '') from outbox_message"
                                + " where school_id = ? and topic not in ('TELL', 'MAIL', 'ANCHOR_FILE', 'ANCHOR_HOST') and (? = '' or not exists (select 1"
                                + " from chronology_entry e where e.stream = any (string_to_array(?, ' '))"
                                + " and 'entry:' || cast(e.id as text) = outbox_message.ref))")
                .setParameter(1, actor.school())
                .setParameter(2, kept)
                .setParameter(3, kept)
                .getSingleResult();
        var oldest = row[1] == null ? null : Instant.ofEpochSecond(((Number) row[1]).longValue());
        return new Queue(
                ((Number) row[0]).longValue(),
                oldest,
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                (String) row[4]);
    }

    private void mark(Message message, String set) {
        em.createNativeQuery("update outbox_message set " + set + " where id = ?")
                .setParameter(1, message.id())
                .executeUpdate();
    }
}
