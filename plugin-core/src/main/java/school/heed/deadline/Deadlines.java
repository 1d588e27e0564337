package school.heed.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** Clocks on concerns and cases. A clock says the act and the moment, never "hours left". */
@ApplicationScoped
@Transactional
@InSchool
public class Deadlines {
    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    /** Starts clocks of these kinds, each with its moment; one of this kind that is on this record already stays as it is. */
    public void start(Actor actor, Ref about, Instant startedAt, Map<String, Instant> dueAt) {
        var kinds = List.copyOf(dueAt.keySet());
        em.createNativeQuery("insert into deadline (id, school_id, about, kind, started_at, due_at)"
                        + " select gen_random_uuid(), ?, ?, clock.kind, cast(? as timestamptz), clock.due from"
                        + " unnest(string_to_array(?, ' '), cast(string_to_array(?, ' ') as timestamptz[])) as clock (kind, due)"
                        + " on conflict (school_id, about, kind) do nothing")
                .setParameter(1, actor.school())
                .setParameter(2, about.toString())
                .setParameter(3, startedAt.truncatedTo(ChronoUnit.MICROS).toString())
                .setParameter(4, String.join(" ", kinds))
                .setParameter(
                        5,
                        kinds.stream()
                                .map(kind -> dueAt.get(kind)
                                        .truncatedTo(ChronoUnit.MICROS)
                                        .toString())
                                .collect(Collectors.joining(" ")))
                .executeUpdate();
    }

    /** Brings a running clock forward; one that is due sooner, or is met, stays as it is. */
    public void sooner(Actor actor, Ref about, String kind, Instant dueAt) {
        em.createNativeQuery("update deadline set due_at = cast(? as timestamptz), told_at = null where school_id = ?"
                        + " and about = ? and kind = ? and met_at is null and due_at > cast(? as timestamptz)")
                .setParameter(1, dueAt.truncatedTo(ChronoUnit.MICROS).toString())
                .setParameter(2, actor.school())
                .setParameter(3, about.toString())
                .setParameter(4, kind)
                .setParameter(5, dueAt.truncatedTo(ChronoUnit.MICROS).toString())
                .executeUpdate();
    }

    /** Starts a clock, or sets one that is on this record already to another moment: from then on it runs as if it had just begun. */
    public void move(Actor actor, Ref about, String kind, Instant startedAt, Instant dueAt) {
        em.createNativeQuery("insert into deadline (id, school_id, about, kind, started_at, due_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz))"
                        + " on conflict (school_id, about, kind) do update set started_at = excluded.started_at,"
                        + " due_at = excluded.due_at, told_at = null, met_at = null, met_how = '', met_by = ''"
                        + " where deadline.due_at <> excluded.due_at")
                .setParameter(1, actor.school())
                .setParameter(2, about.toString())
                .setParameter(3, kind)
                .setParameter(4, startedAt.truncatedTo(ChronoUnit.MICROS).toString())
                .setParameter(5, dueAt.truncatedTo(ChronoUnit.MICROS).toString())
                .executeUpdate();
    }

    /** Stops a clock that runs; anything else is left alone. @param how a code, never words */
    public void met(Actor actor, Ref about, String kind, Instant at, String how) {
        find(about, kind).forEach(deadline -> deadline.met(at, how, actor.ref()));
    }

    /** Marks that the people who had to hear of it have been told. */
    public void told(Actor actor, Due due, Instant at) {
        em.find(Deadline.class, due.id()).told(at);
    }

    public List<Due> of(Actor actor, Collection<Ref> about) {
        if (about.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select d from Deadline d where d.about in :about order by d.dueAt", Deadline.class)
                .setParameter("about", about)
                .getResultStream()
                .map(Deadline::view)
                .toList();
    }

    /** Running clocks, the first to fall due first. */
    public List<Due> running(Actor actor) {
        return em.createQuery(
                        "select d from Deadline d where d.schoolId = :school and d.metAt is null order by d.dueAt",
                        Deadline.class)
                .setParameter("school", actor.school())
                .setMaxResults(MOST)
                .getResultStream()
                .map(Deadline::view)
                .toList();
    }

    /** Running clocks past their moment of which nobody has been told. */
    public List<Due> lapsedUntold(Actor actor, Instant now) {
        return running(actor).stream()
                .filter(due -> due.toldAt() == null && due.isLateAt(now))
                .toList();
    }

    private List<Deadline> find(Ref about, String kind) {
        return em.createQuery("select d from Deadline d where d.about = :about and d.kind = :kind", Deadline.class)
                .setParameter("about", about)
                .setParameter("kind", kind)
                .getResultList();
    }
}
