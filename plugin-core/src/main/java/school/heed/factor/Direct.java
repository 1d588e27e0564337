package school.heed.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.identity.Permissions;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/**
 * Judges a sign-in without a host: a name, six digits and one recovery code, which is used up. Unknown names are counted like known
 * ones. Commits what it counted and refuses nobody itself.
 */
@ApplicationScoped
@Transactional
@InSchool
public class Direct {
    private static final int TRIES = 5;
    private static final int TRIES_OF_ALL_NAMES = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    Factors factors;

    @Inject
    FactorBook book;

    @Inject
    RecoveryCodes codes;

    @Inject
    Capabilities capabilities;

    @Inject
    FactorNews news;

    @Inject
    Audit audit;

    /** Whether this name, or all names together, were tried wrongly too often in the last 15 minutes. */
    public boolean tooOften(Actor system, String name) {
        var row = (Object[]) em.createNativeQuery(
                        "select coalesce(sum(wrong) filter (where name_key = ?), 0),"
                                + " coalesce(sum(wrong), 0) from direct_try where school_id = ? and since > now() - interval '15 minutes'")
                .setParameter(1, factors.nameKey(system, name))
                .setParameter(2, system.school())
                .getSingleResult();
        return ((Number) row[0]).intValue() >= TRIES || ((Number) row[1]).intValue() >= TRIES_OF_ALL_NAMES;
    }

    /** @return who it is, when all three are right */
    public Optional<UUID> judge(Actor system, String name, String digits, String recoveryCode) {
        var key = factors.nameKey(system, name);
        var person = book.byName(system, key)
                .filter(found -> leads(system, found))
                .filter(found -> codes.open(system, found, recoveryCode))
                .filter(found -> book.tried(system, found, digits) == Outcome.PROVED)
                .filter(found -> codes.use(system, found, recoveryCode));
        person.ifPresentOrElse(found -> news.tell(system, "SIGNED_IN_DIRECTLY", found), () -> wrong(system, key));
        return person;
    }

    private boolean leads(Actor system, UUID person) {
        return capabilities.of(system, person).entrySet().stream()
                .anyMatch(change ->
                        change.getValue().equals("CONFIRMED") && Permissions.WITH_FACTOR.contains(change.getKey()));
    }

    private void wrong(Actor system, byte[] nameKey) {
        em.createNativeQuery(
                        "insert into direct_try (school_id, name_key, wrong) values (?, ?, 1)"
                                + " on conflict (school_id, name_key) do update set"
                                + " wrong = case when direct_try.since > now() - interval '15 minutes' then direct_try.wrong + 1 else 1 end,"
                                + " since = case when direct_try.since > now() - interval '15 minutes' then direct_try.since else now() end")
                .setParameter(1, system.school())
                .setParameter(2, nameKey)
                .executeUpdate();
        audit.wrote(system, "DIRECT_SIGN_IN_WRONG", new Ref("endpoint", "direct"));
    }
}
