package school.heed.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** Records that only named people open, and conflicts of interest. Rows stay; the latest one counts. */
@ApplicationScoped
@Transactional
@InSchool
public class Restrictions {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sights sights;

    @Inject
    ReasonSeal seals;

    /** From now on only people named in it open this record. */
    public void close(Actor by, Ref ref, String reason) {
        mark(by, ref, "NAMED_ONLY", reason);
    }

    /** From now on everybody whose work it is opens it again. */
    public void reopen(Actor by, Ref ref, String reason) {
        mark(by, ref, "OPENED", reason);
    }

    /** @param ref a case, a concern or a child */
    public void declare(Actor by, Ref ref, UUID person, Basis basis, String reason) {
        conflict(by, ref, person, "DECLARED", basis, reason);
    }

    public void lift(Actor by, Ref ref, UUID person, Basis basis, String reason) {
        conflict(by, ref, person, "LIFTED", basis, reason);
    }

    /** Whether anybody at all has a conflict in one of these records or children. */
    public boolean anybodyConflicted(Actor actor, Collection<Ref> refs) {
        return !em.createNativeQuery(
                        "select 1 from (select distinct on (ref, person_id) ref, kind from record_conflict where school_id = ?"
                                + " and ref = any (string_to_array(?, ' ')) order by ref, person_id, seq desc) c where kind = 'DECLARED'")
                .setParameter(1, actor.school())
                .setParameter(2, refs.stream().map(Ref::toString).collect(Collectors.joining(" ")))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void mark(Actor by, Ref ref, String kind, String reason) {
        em.createNativeQuery(
                        "insert into record_restriction (school_id, ref, kind, by_ref, reason_sealed) values (?, ?, ?, ?, ?)")
                .setParameter(1, by.school())
                .setParameter(2, ref.toString())
                .setParameter(3, kind)
                .setParameter(4, by.ref().toString())
                .setParameter(5, seals.seal(by, ref, reason))
                .executeUpdate();
        sights.forget();
    }

    private void conflict(Actor by, Ref ref, UUID person, String kind, Basis basis, String reason) {
        em.createNativeQuery(
                        "insert into record_conflict (school_id, ref, person_id, kind, basis, by_ref, reason_sealed)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, by.school())
                .setParameter(2, ref.toString())
                .setParameter(3, person)
                .setParameter(4, kind)
                .setParameter(5, basis.name())
                .setParameter(6, by.ref().toString())
                .setParameter(7, seals.seal(by, ref, reason))
                .executeUpdate();
        sights.forget();
    }

    /** Conflicts that stand on these records or children now: person and where it stands. */
    @SuppressWarnings("unchecked")
    public List<Standing> standing(Actor actor, Collection<Ref> refs) {
        return ((List<Object[]>) em.createNativeQuery(
                                "select ref, cast(person_id as text), basis from (select distinct on (ref, person_id) * from record_conflict"
                                        + " where school_id = ? and ref = any (string_to_array(?, ' ')) order by ref, person_id, seq desc) c"
                                        + " where kind = 'DECLARED' order by seq")
                        .setParameter(1, actor.school())
                        .setParameter(2, refs.stream().map(Ref::toString).collect(Collectors.joining(" ")))
                        .getResultList())
                .stream()
                        .map(row -> new Standing(
                                Ref.parse((String) row[0]), UUID.fromString((String) row[1]), Basis.valueOf((String)
                                        row[2])))
                        .toList();
    }

    /** A conflict that stands. */
    public record Standing(Ref ref, UUID person, Basis basis) {}
}
