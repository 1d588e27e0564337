package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import school.heed.identity.Actor;

/** The hosts this school is paired with: one active, others replaced or waiting for a lead. Holds addresses and keys, no person. */
@ApplicationScoped
@Transactional
public class HostLinks {
    private static final String COLUMNS =
            "select id, cast(school_id as text), status, issuer, audience, deployment_id, origin, jwks_url,"
                    + " jwks, api_url, product, product_version, api_version, fingerprint, paired_at, heard_at, clock_apart_ms, synced_at, trouble"
                    + " from host_link ";

    @PersistenceContext
    EntityManager em;

    /** One pairing. {@code heardAt} and {@code syncedAt} are absent until the first answer and the first complete reading. */
    public record Link(
            String id,
            UUID school,
            String status,
            String issuer,
            String audience,
            String deploymentId,
            String origin,
            String jwksUrl,
            String jwks,
            String apiUrl,
            String product,
            String productVersion,
            String apiVersion,
            String fingerprint,
            Instant pairedAt,
            Instant heardAt,
            long clockApartMs,
            Instant syncedAt,
            String trouble) {
        HostTarget target() {
            return new HostTarget(issuer, apiUrl);
        }
    }

    /** A pairing that waits for a lead. */
    public record Pending(String id, String product, String origin, String fingerprint, Instant since) {}

    /** Where the next reading of each list goes on. */
    record Cursors(String pupils, String staff, String send) {}

    public Optional<Link> active(UUID school) {
        return query("where school_id = ? and status = 'ACTIVE'", school).stream()
                .findFirst();
    }

    public Optional<Link> find(String id) {
        return query("where id = ?", id).stream().findFirst();
    }

    List<Link> pendingLinks(UUID school) {
        return query("where school_id = ? and status = 'PENDING' order by paired_at", school);
    }

    /** Pairings that wait for a confirmed lead. */
    public List<Pending> pending(Actor actor) {
        return pendingLinks(actor.school()).stream()
                .map(link -> new Pending(link.id(), link.product(), link.origin(), link.fingerprint(), link.pairedAt()))
                .toList();
    }

    void add(Link link) {
        em.createNativeQuery(
                        "insert into host_link (id, school_id, status, issuer, audience, deployment_id, origin, jwks_url, jwks,"
                                + " jwks_at, api_url, product, product_version, api_version, fingerprint, paired_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?, ?, ?, ?, ?, now())")
                .setParameter(1, link.id())
                .setParameter(2, link.school())
                .setParameter(3, link.status())
                .setParameter(4, link.issuer())
                .setParameter(5, link.audience())
                .setParameter(6, link.deploymentId())
                .setParameter(7, link.origin())
                .setParameter(8, link.jwksUrl())
                .setParameter(9, link.jwks())
                .setParameter(10, link.apiUrl())
                .setParameter(11, link.product())
                .setParameter(12, link.productVersion())
                .setParameter(13, link.apiVersion())
                .setParameter(14, link.fingerprint())
                .executeUpdate();
    }

    /** Makes this link the one that counts; the one before it is replaced. */
    void activate(Link link) {
        set("status = 'REPLACED' where school_id = ? and status = 'ACTIVE'", link.school());
        set("status = 'ACTIVE' where id = ?", link.id());
    }

    void refuse(Link link) {
        set("status = 'REPLACED' where id = ?", link.id());
    }

    void keys(String id, String jwks) {
        em.createNativeQuery("update host_link set jwks = ?, jwks_at = now() where id = ?")
                .setParameter(1, jwks)
                .setParameter(2, id)
                .executeUpdate();
    }

    void heard(String id, HostStatus status, long clockApartMs) {
        em.createNativeQuery(
                        "update host_link set heard_at = now(), clock_apart_ms = ?, product_version = ?, api_version = ? where id = ?")
                .setParameter(1, clockApartMs)
                .setParameter(2, status.version())
                .setParameter(3, status.apiVersion())
                .setParameter(4, id)
                .executeUpdate();
    }

    /** The host answered something; trouble is over. */
    public void heard(String id) {
        set("heard_at = now(), trouble = '' where id = ?", id);
    }

    /** @param code why the host could not be read, without any content */
    void troubled(String id, String code) {
        em.createNativeQuery("update host_link set trouble = ? where id = ?")
                .setParameter(1, code)
                .setParameter(2, id)
                .executeUpdate();
    }

    Cursors cursors(String id) {
        var row = (Object[])
                em.createNativeQuery("select pupil_cursor, staff_cursor, send_cursor from host_link where id = ?")
                        .setParameter(1, id)
                        .getSingleResult();
        return new Cursors((String) row[0], (String) row[1], (String) row[2]);
    }

    void read(String id, Cursors next) {
        em.createNativeQuery(
                        "update host_link set pupil_cursor = ?, staff_cursor = ?, send_cursor = ?, synced_at = now(),"
                                + " heard_at = now(), trouble = '' where id = ?")
                .setParameter(1, next.pupils())
                .setParameter(2, next.staff())
                .setParameter(3, next.send())
                .setParameter(4, id)
                .executeUpdate();
    }

    /** Uses a nonce up. @return whether this was its first use, on any node */
    boolean useNonce(String hostId, String nonce) {
        return em.createNativeQuery("insert into launch_nonce (host_id, nonce) values (?, ?) on conflict do nothing")
                        .setParameter(1, hostId)
                        .setParameter(2, nonce)
                        .executeUpdate()
                == 1;
    }

    /** A launch token lives minutes; its nonce need not be remembered for longer than a day. */
    public void forgetOldNonces() {
        em.createNativeQuery("delete from launch_nonce where used_at < now() - interval '1 day'")
                .executeUpdate();
    }

    private void set(String rest, Object parameter) {
        em.createNativeQuery("update host_link set " + rest)
                .setParameter(1, parameter)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Link> query(String where, Object parameter) {
        return ((List<Object[]>) em.createNativeQuery(COLUMNS + where)
                        .setParameter(1, parameter)
                        .getResultList())
                .stream().map(HostLinks::link).toList();
    }

    private static Link link(Object[] row) {
        var texts = new String[15];
        for (var i = 0; i < 14; i++) {
            texts[i] = (String) row[i];
        }
        return new Link(
                texts[0],
                UUID.fromString(texts[1]),
                texts[2],
                texts[3],
                texts[4],
                texts[5],
                texts[6],
                texts[7],
                texts[8],
                texts[9],
                texts[10],
                texts[11],
                texts[12],
                texts[13],
                instant(row[14]),
                instant(row[15]),
                ((Number) row[16]).longValue(),
                instant(row[17]),
                (String) row[18]);
    }

    static Instant instant(Object stored) {
        if (stored == null) {
            return null;
        }
        return stored instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : ((java.time.OffsetDateTime) stored).toInstant();
    }
}
