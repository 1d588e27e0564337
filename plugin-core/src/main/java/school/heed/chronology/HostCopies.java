package school.heed.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.outbox.Outbox;
import school.heed.outbox.Topic;
import school.heed.people.Children;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.policy.SettingStore;

/** Which lines the host holds, per child, and in what detail. Text is read and cut down only when it is sent. */
@ApplicationScoped
@Transactional
@InSchool
public class HostCopies {
    private static final List<Topic> TAKEN_BACK = List.of(Topic.WITHHOLD, Topic.ERASE);
    private static final List<Topic> TAKEN_AGAIN = List.of(Topic.WRITE_BACK, Topic.WITHHOLD, Topic.ERASE);

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    SettingStore settings;

    @Inject
    Children pupils;

    void send(Actor actor, UUID entry, List<UUID> children) {
        var detail = settings.settings(actor).detail();
        if (detail.equals("off")) {
            return;
        }
        for (var child : pupils.pupils(actor, children)) {
            em.createNativeQuery(
                            "insert into host_copy (entry_id, child_id, school_id, state, detail) values (?, ?, ?, 'WAITING', ?)"
                                    + " on conflict do nothing")
                    .setParameter(1, entry)
                    .setParameter(2, child)
                    .setParameter(3, actor.school())
                    .setParameter(4, detail)
                    .executeUpdate();
            outbox.add(actor, Topic.WRITE_BACK, Ref.of("entry", entry), Ref.of("child", child), "child:" + child);
        }
    }

    /** Hides or erases the host's copies of everything in a stream and those attached to it; in order after what still waits. */
    public void change(Actor actor, Ref stream, Topic act) {
        change(actor, stream, "", act);
    }

    /** As above, in one child's record there alone. */
    public void change(Actor actor, Ref stream, UUID child, Topic act) {
        change(actor, stream, child.toString(), act);
    }

    private void change(Actor actor, Ref stream, String child, Topic act) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>)
                em.createNativeQuery("select cast(c.entry_id as text), cast(c.child_id as text) from host_copy c"
                                + " join chronology_entry e on e.id = c.entry_id where (e.stream = ? or e.stream in (select concern_stream"
                                + " from stream_link where case_stream = ?)) and c.state in ('WAITING', 'STORED', 'WITHHELD')"
                                + " and (? = '' or cast(c.child_id as text) = ?) order by e.recorded_at")
                        .setParameter(1, stream.toString())
                        .setParameter(2, stream.toString())
                        .setParameter(3, child)
                        .setParameter(4, child)
                        .getResultList();
        rows.forEach(row -> outbox.add(
                actor, act, new Ref("entry", (String) row[0]), new Ref("child", (String) row[1]), "child:" + row[1]));
    }

    /** How much of this copy the host may hold: what the school chose when the line was written. */
    public String detail(Actor actor, UUID entry, UUID child) {
        return (String) em.createNativeQuery("select detail from host_copy where entry_id = ? and child_id = ?")
                .setParameter(1, entry)
                .setParameter(2, child)
                .getSingleResult();
    }

    public void stored(Actor actor, UUID entry, UUID child, String hostEntryId, Instant storedAt, String sha256) {
        em.createNativeQuery(
                        "update host_copy set state = 'STORED', failure = '', host_entry_id = ?, stored_at = to_timestamp(?), sha256 = ?"
                                + " where entry_id = ? and child_id = ?")
                .setParameter(1, hostEntryId)
                .setParameter(2, storedAt.toEpochMilli() / 1000.0)
                .setParameter(3, sha256)
                .setParameter(4, entry)
                .setParameter(5, child)
                .executeUpdate();
    }

    /** @param state WITHHELD or ERASED */
    public void became(Actor actor, UUID entry, UUID child, String state) {
        em.createNativeQuery("update host_copy set state = ?, failure = '' where entry_id = ? and child_id = ?")
                .setParameter(1, state)
                .setParameter(2, entry)
                .setParameter(3, child)
                .executeUpdate();
    }

    /** The host refused for good: it does not hold this copy, or could not hide or erase the one it holds. @param code why */
    public void refused(Actor actor, UUID entry, UUID child, String code) {
        em.createNativeQuery("update host_copy set state = case when state = 'WAITING' then 'REFUSED' else state end,"
                        + " failure = ? where entry_id = ? and child_id = ?")
                .setParameter(1, code)
                .setParameter(2, entry)
                .setParameter(3, child)
                .executeUpdate();
    }

    /** What the host refused of a stream and those attached to it is tried again. @param copyToo whether copies may still go there */
    public void again(Actor actor, Ref stream, boolean copyToo) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>) em.createNativeQuery(
                        "update host_copy c set failure = '', state = case when c.state = 'REFUSED' then 'WAITING'"
                                + " else c.state end from chronology_entry e where e.id = c.entry_id and (e.stream = ? or e.stream in"
                                + " (select concern_stream from stream_link where case_stream = ?)) and c.failure <> ''"
                                + " and (c.state <> 'REFUSED' or ?) returning cast(c.entry_id as text), cast(c.child_id as text)")
                .setParameter(1, stream.toString())
                .setParameter(2, stream.toString())
                .setParameter(3, copyToo)
                .getResultList();
        for (var row : rows) {
            for (var topic : copyToo ? TAKEN_AGAIN : TAKEN_BACK) {
                outbox.again(actor, topic, new Ref("entry", (String) row[0]), new Ref("child", (String) row[1]));
            }
        }
    }
}
