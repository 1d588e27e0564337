package school.heed.seal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import school.heed.platform.crypto.HashChain;

@Dependent
class SealRepository {
    private static final int LOCK = 4864;

    @PersistenceContext
    EntityManager em;

    /** A row to be sealed: its kind and version, its key within the kind, its canonical bytes. */
    record Unsealed(String form, String key, byte[] canon) {}

    /** Where the chain ends; before the first row 0 and 32 zero bytes. */
    record End(long n, byte[] h) {}

    /** One sealer a school; whoever comes second leaves it. */
    boolean alone(UUID school) {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(?, hashtext(?))")
                .setParameter(1, LOCK)
                .setParameter(2, school.toString())
                .getSingleResult();
    }

    List<Unsealed> unsealed(UUID school, Instant since, int most) {
        @SuppressWarnings("unchecked")
        var found = (List<Object[]>) em.createNativeQuery("select s.form, s.key, s.canon from sealable s"
                        + " where s.school_id = ? and (s.at is null or s.at > ?) and not exists (select 1 from sealed_row r"
                        + " where r.school_id = s.school_id and r.form = s.form and r.key = s.key)"
                        + " order by s.form, s.key limit " + most)
                .setParameter(1, school)
                .setParameter(2, Timestamp.from(since))
                .getResultList();
        return found.stream()
                .map(row -> new Unsealed((String) row[0], (String) row[1], (byte[]) row[2]))
                .toList();
    }

    End end(UUID school) {
        @SuppressWarnings("unchecked")
        var last = (List<Object[]>)
                em.createNativeQuery("select n, h from sealed_row where school_id = ? order by n desc limit 1")
                        .setParameter(1, school)
                        .getResultList();
        return last.stream()
                .findFirst()
                .map(row -> new End(((Number) row[0]).longValue(), (byte[]) row[1]))
                .orElseGet(() -> new End(0, HashChain.start()));
    }

    void add(UUID school, End at, Unsealed row) {
        em.createNativeQuery("insert into sealed_row (school_id, n, form, key, h) values (?, ?, ?, ?, ?)")
                .setParameter(1, school)
                .setParameter(2, at.n())
                .setParameter(3, row.form())
                .setParameter(4, row.key())
                .setParameter(5, at.h())
                .executeUpdate();
    }

    Optional<String> lastCheckpoint(UUID school) {
        @SuppressWarnings("unchecked")
        var last = (List<String>)
                em.createNativeQuery("select body from seal_checkpoint where school_id = ? order by seq desc limit 1")
                        .setParameter(1, school)
                        .getResultList();
        return last.stream().findFirst();
    }

    void add(UUID school, long seq, String body, byte[] signature) {
        em.createNativeQuery("insert into seal_checkpoint (school_id, seq, body, signature) values (?, ?, ?, ?)")
                .setParameter(1, school)
                .setParameter(2, seq)
                .setParameter(3, body)
                .setParameter(4, signature)
                .executeUpdate();
    }

    /** A checkpoint's text and signature. */
    Object[] checkpoint(UUID school, long seq) {
        return (Object[])
                em.createNativeQuery("select body, signature from seal_checkpoint where school_id = ? and seq = ?")
                        .setParameter(1, school)
                        .setParameter(2, seq)
                        .getSingleResult();
    }

    /** The database's clock, in whole microseconds. */
    Instant now() {
        var micros =
                (Number) em.createNativeQuery("select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)")
                        .getSingleResult();
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
