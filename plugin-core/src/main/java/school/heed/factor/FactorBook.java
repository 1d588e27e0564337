package school.heed.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Passes;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.crypto.KeyRing;
import school.heed.platform.db.InSchool;

/** Keeps the secrets of authenticators and the count of wrong codes. Every method commits what it counted; it refuses nobody. */
@ApplicationScoped
@Transactional
@InSchool
public class FactorBook {
    static final int TRIES = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    @Inject
    Audit audit;

    @Inject
    RecoveryCodes codes;

    @Inject
    Passes passes;

    @Inject
    FactorNews news;

    @Inject
    Clock clock;

    /** What came of the first code, and the recovery codes that are shown once. */
    record Confirmed(Outcome outcome, List<String> codes) {}

    private record Row(byte[] secret, long lastStep, int wrong, boolean locked, byte[] pending, String pendingOf) {}

    /** When each of these people enrolled; whoever did not is left out. */
    Map<UUID, Instant> enrolled(Actor actor) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>) em.createNativeQuery(
                        "select cast(person_id as text), cast(extract(epoch from enrolled_at) as bigint) from factor"
                                + " where school_id = ? and enrolled_at is not null")
                .setParameter(1, actor.school())
                .getResultList();
        var enrolled = new HashMap<UUID, Instant>();
        rows.forEach(row ->
                enrolled.put(UUID.fromString((String) row[0]), Instant.ofEpochSecond(((Number) row[1]).longValue())));
        return enrolled;
    }

    /** A new secret that counts once its first code was typed in this same session. The one in force stays until then. */
    byte[] begin(Actor actor, byte[] secret) {
        em.createNativeQuery("insert into factor (person_id, school_id, sign_in_key, pending_sealed, pending_session)"
                        + " values (?, ?, ?, ?, ?) on conflict (person_id) do update set"
                        + " pending_sealed = excluded.pending_sealed, pending_session = excluded.pending_session")
                .setParameter(1, actor.person())
                .setParameter(2, actor.school())
                // Nobody signs in by it until a name is chosen.
                .setParameter(3, KeyRing.random(32))
                .setParameter(4, sealed(actor, "factor.pending", secret))
                .setParameter(5, actor.session().toString())
                .executeUpdate();
        return secret;
    }

    /** The first code of the new secret. Recovery codes come with it; every lead and the head hear of it. */
    Confirmed confirm(Actor actor, String code, byte[] signInKey) {
        var row = row(actor, actor.person())
                .filter(found -> actor.session().toString().equals(found.pendingOf()));
        if (row.isEmpty()) {
            return new Confirmed(Outcome.OVER, List.of());
        }
        var secret = FieldCipher.openBytes(
                keys.school(actor.school()),
                place("factor.pending", actor.person()),
                row.get().pending());
        var outcome = judged(actor, actor.person(), row.get(), secret, 0, code);
        if (outcome != Outcome.PROVED) {
            return new Confirmed(outcome, List.of());
        }
        em.createNativeQuery(
                        "update factor set secret_sealed = ?, enrolled_at = now(), pending_sealed = cast('' as bytea),"
                                + " pending_session = '', sign_in_key = ? where person_id = ?")
                .setParameter(1, sealed(actor, "factor.secret", secret))
                .setParameter(2, signInKey)
                .setParameter(3, actor.person())
                .executeUpdate();
        // Whoever was let in by the one before has to prove the new one.
        passes.endAll(actor, actor.person());
        news.tell(actor, "FACTOR_ENROLLED", actor.person());
        return new Confirmed(outcome, codes.make(actor, actor.person()));
    }

    /** A code from the paper instead of the phone: a new authenticator may be enrolled in this session. */
    Outcome recovered(Actor actor, String typed, byte[] newSecret) {
        var row = row(actor, actor.person()).filter(found -> found.secret().length > 0);
        if (row.isEmpty()) {
            return Outcome.NOTHING;
        }
        if (row.get().locked()) {
            return Outcome.LOCKED;
        }
        if (!codes.use(actor, actor.person(), typed)) {
            wrong(actor, actor.person());
            audit.wrote(actor, "RECOVERY_CODE_WRONG", Ref.of("person", actor.person()));
            return Outcome.NOT_ON_PAPER;
        }
        begin(actor, newSecret);
        news.tell(actor, "RECOVERY_CODE_USED", actor.person());
        return Outcome.PROVED;
    }

    /** Somebody else says that this person's phone is gone: they are out at once and enrol again. */
    void reset(Actor actor, UUID person) {
        forget(actor, person);
        codes.end(actor, person);
        passes.endAll(actor, person);
        news.tell(actor, "FACTOR_RESET", person);
    }

    /** @param person whose code it should be; the actor, or whoever signs in without a host */
    Outcome tried(Actor actor, UUID person, String code) {
        var row = row(actor, person).filter(found -> found.secret().length > 0);
        if (row.isEmpty()) {
            return Outcome.NOTHING;
        }
        var secret = FieldCipher.openBytes(
                keys.school(actor.school()),
                place("factor.secret", person),
                row.get().secret());
        return judged(actor, person, row.get(), secret, row.get().lastStep(), code);
    }

    private void forget(Actor actor, UUID person) {
        em.createNativeQuery(
                        "update factor set secret_sealed = cast('' as bytea), enrolled_at = null, pending_sealed = cast('' as bytea),"
                                + " pending_session = '', wrong = 0, locked_until = null, sign_in_key = ? where person_id = ?")
                .setParameter(1, KeyRing.random(32))
                .setParameter(2, person)
                .executeUpdate();
    }

    boolean nameTaken(Actor actor, byte[] signInKey) {
        return byName(actor, signInKey)
                .filter(person -> !person.equals(actor.person()))
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    Optional<UUID> byName(Actor actor, byte[] signInKey) {
        return ((List<String>) em.createNativeQuery(
                                "select cast(person_id as text) from factor where school_id = ? and sign_in_key = ?")
                        .setParameter(1, actor.school())
                        .setParameter(2, signInKey)
                        .getResultList())
                .stream().findFirst().map(UUID::fromString);
    }

    /** A wrong code of any kind counts; the fifth closes the door. */
    private void wrong(Actor actor, UUID person) {
        em.createNativeQuery(
                        "update factor set wrong = case when wrong + 1 >= ? then 0 else wrong + 1 end, locked_until ="
                                + " case when wrong + 1 >= ? then now() + interval '15 minutes' else locked_until end where person_id = ?")
                .setParameter(1, TRIES)
                .setParameter(2, TRIES)
                .setParameter(3, person)
                .executeUpdate();
    }

    private Outcome judged(Actor actor, UUID person, Row row, byte[] secret, long lastStep, String code) {
        var who = Ref.of("person", person);
        if (row.locked()) {
            audit.wrote(actor, "FACTOR_REFUSED_LOCKED", who);
            return Outcome.LOCKED;
        }
        var step = Totp.step(secret, Totp.tidy(code), clock.instant());
        if (step.isEmpty()) {
            wrong(actor, person);
            audit.wrote(actor, row.wrong() + 1 >= TRIES ? "FACTOR_LOCKED" : "FACTOR_WRONG", who);
            return Outcome.WRONG;
        }
        if (step.getAsLong() <= lastStep) {
            audit.wrote(actor, "FACTOR_USED_AGAIN", who);
            return Outcome.USED;
        }
        em.createNativeQuery("update factor set last_step = ?, wrong = 0, locked_until = null where person_id = ?")
                .setParameter(1, step.getAsLong())
                .setParameter(2, person)
                .executeUpdate();
        audit.wrote(actor, "FACTOR_PROVED", who);
        return Outcome.PROVED;
    }

    /** Locked for this transaction, so that tries of one person follow each other and none is missed. */
    @SuppressWarnings("unchecked")
    private Optional<Row> row(Actor actor, UUID person) {
        return ((List<Object[]>) em.createNativeQuery(
                                "select secret_sealed, last_step, wrong, coalesce(locked_until > now(), false), pending_sealed,"
                                        + " pending_session from factor where school_id = ? and person_id = ? for update")
                        .setParameter(1, actor.school())
                        .setParameter(2, person)
                        .getResultList())
                .stream()
                        .findFirst()
                        .map(found -> new Row(
                                (byte[]) found[0],
                                ((Number) found[1]).longValue(),
                                ((Number) found[2]).intValue(),
                                (boolean) found[3],
                                (byte[]) found[4],
                                (String) found[5]));
    }

    private byte[] sealed(Actor actor, String column, byte[] secret) {
        return FieldCipher.sealBytes(keys.school(actor.school()), place(column, actor.person()), secret);
    }

    private static String place(String column, UUID person) {
        return column + "/" + person;
    }
}
