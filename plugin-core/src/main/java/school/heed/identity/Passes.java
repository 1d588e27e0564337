package school.heed.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import school.heed.platform.Ref;
import school.heed.platform.crypto.HashChain;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.db.InSchool;

/**
 * The pass that a browser window keeps after its person proved the second factor: the next launch from the same host carries it and
 * begins proved. At most 8 hours, 60 minutes unused; over at sign-out, when the factor is reset, a capability is withdrawn or the person
 * has left. See decision 0009.
 */
@ApplicationScoped
@Transactional
@InSchool
public class Passes {
    private static final int BYTES = 32;

    @PersistenceContext
    EntityManager em;

    /** This session is proved now. @return a new pass for its window, shown once */
    public String give(Actor actor) {
        var pass = Base64.getUrlEncoder().withoutPadding().encodeToString(KeyRing.random(BYTES));
        em.createNativeQuery("insert into factor_pass (hash, school_id, person_id, host_id)"
                        + " select ?, school_id, ?, host_id from session where id = ?")
                .setParameter(1, hash(pass))
                .setParameter(2, actor.person())
                .setParameter(3, actor.session())
                .executeUpdate();
        em.createNativeQuery("update session set proved_at = now(), pass_hash = ? where id = ?")
                .setParameter(1, hash(pass))
                .setParameter(2, actor.session())
                .executeUpdate();
        return pass;
    }

    /** A session begins with the pass of its window. A pass that comes with somebody else or from another host is over at once. */
    public void carried(Actor system, UUID session, UUID person, String hostId, String pass) {
        em.createNativeQuery(
                        "update factor_pass set over_at = now() where school_id = ? and hash = ? and over_at is null"
                                + " and (person_id <> ? or host_id <> ?)")
                .setParameter(1, system.school())
                .setParameter(2, hash(pass))
                .setParameter(3, person)
                .setParameter(4, hostId)
                .executeUpdate();
        var alive = em.createNativeQuery(
                        "update factor_pass set used_at = now() where school_id = ? and hash = ? and over_at is null"
                                + " and made_at > now() - interval '8 hours' and used_at > now() - interval '60 minutes'")
                .setParameter(1, system.school())
                .setParameter(2, hash(pass))
                .executeUpdate();
        if (alive == 1) {
            em.createNativeQuery("update session set pass_hash = ?, proved_at ="
                            + " (select proved_at from factor_pass where hash = ?) where id = ?")
                    .setParameter(1, hash(pass))
                    .setParameter(2, hash(pass))
                    .setParameter(3, session)
                    .executeUpdate();
        }
    }

    /** A code was typed again: the session and its window's pass are fresh. */
    public void renewed(Actor actor) {
        em.createNativeQuery("update session set proved_at = now() where id = ?")
                .setParameter(1, actor.session())
                .executeUpdate();
        em.createNativeQuery(
                        "update factor_pass set proved_at = now(), used_at = now() where school_id = ? and over_at is null"
                                + " and hash = (select pass_hash from session where id = ?)")
                .setParameter(1, actor.school())
                .setParameter(2, actor.session())
                .executeUpdate();
    }

    /** A person at work uses the pass of their window. */
    public void used(Actor actor) {
        em.createNativeQuery("update factor_pass set used_at = now() where school_id = ? and over_at is null"
                        + " and hash = (select pass_hash from session where id = ?)")
                .setParameter(1, actor.school())
                .setParameter(2, actor.session())
                .executeUpdate();
    }

    /** Signed out: the window's pass goes with the session. */
    public void end(Actor actor) {
        em.createNativeQuery("update factor_pass set over_at = now() where school_id = ? and over_at is null"
                        + " and hash = (select pass_hash from session where id = ?)")
                .setParameter(1, actor.school())
                .setParameter(2, actor.session())
                .executeUpdate();
    }

    /** Every pass of a person is over, and no session of theirs is proved any longer. */
    public void endAll(Actor by, UUID person) {
        em.createNativeQuery(
                        "update factor_pass set over_at = now() where school_id = ? and person_id = ? and over_at is null")
                .setParameter(1, by.school())
                .setParameter(2, person)
                .executeUpdate();
        em.createNativeQuery(
                        "update session set proved_at = null, pass_hash = cast('' as bytea) where who = ? and revoked_at is null")
                .setParameter(1, Ref.of("person", person).toString())
                .executeUpdate();
    }

    private static byte[] hash(String pass) {
        return HashChain.sha256().digest(pass.getBytes(StandardCharsets.US_ASCII));
    }
}
