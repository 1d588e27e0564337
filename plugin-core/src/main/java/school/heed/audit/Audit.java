package school.heed.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;

/**
 * Who did what to which record, and when. References and codes only, never words. A read's line is written in the read's own
 * transaction: no line, no answer. A refusal's line is written in a transaction of its own, because the refused one rolls back.
 */
@ApplicationScoped
@Transactional
@InSchool
public class Audit {
    @PersistenceContext
    EntityManager em;

    public void read(Actor actor, Ref ref) {
        line(actor, "READ", List.of(ref), "");
    }

    /** One line for a list, holding everything it showed. */
    public void listed(Actor actor, String what, Collection<Ref> shown) {
        line(actor, "LISTED", shown, what);
    }

    /** Somebody took a copy on paper: one line for all that is on it, as of a list. */
    public void printed(Actor actor, String what, Collection<Ref> shown) {
        line(actor, "PRINTED", shown, what);
    }

    public void wrote(Actor actor, String act, Ref... refs) {
        line(actor, act, List.of(refs), "");
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Actor actor, String what, Ref ref) {
        line(actor, "REFUSED", List.of(ref), what);
    }

    /** Somebody read Heed's copy in the host, at a moment that the host names; written down when Heed learns of it. */
    public void readInHost(Actor system, Ref reader, Ref entry, Instant at) {
        line(system.school(), reader, "READ_IN_HOST", List.of(entry), at.toString());
    }

    private void line(Actor actor, String act, Collection<Ref> refs, String why) {
        line(actor.school(), actor.ref(), act, refs, why);
    }

    private void line(UUID school, Ref who, String act, Collection<Ref> refs, String why) {
        try {
            insert(school, who, act, refs, why);
        } catch (PersistenceException e) {
            throw Refusal.of(
                    503,
                    "audit-unavailable",
                    "Heed cannot write down who opens what, so it opens nothing for the moment. What you typed is kept. Try again in a minute, and tell IT if it stays.");
        }
    }

    private void insert(UUID school, Ref who, String act, Collection<Ref> refs, String why) {
        em.createNativeQuery("insert into audit_entry (school_id, actor, act, refs, why) values (?, ?, ?, ?, ?)")
                .setParameter(1, school)
                .setParameter(2, who.toString())
                .setParameter(3, act)
                .setParameter(4, refs.stream().map(Ref::toString).collect(Collectors.joining(" ")))
                .setParameter(5, why)
                .executeUpdate();
    }
}
