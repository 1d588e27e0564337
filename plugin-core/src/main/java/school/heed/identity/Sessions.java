package school.heed.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import school.heed.platform.Ref;
import school.heed.platform.db.SchoolScope;

/**
 * Sessions inside the iframe: a token of 10 minutes, renewed while the person works; idle at most 15 minutes, 8 hours in all; ended
 * at once by revocation, because every request reads the session's row and the confirmed capabilities of that moment.
 */
@ApplicationScoped
@Transactional
public class Sessions {
    public static final Duration TOKEN = Duration.ofMinutes(10);
    public static final Duration IDLE = Duration.ofMinutes(15);
    public static final Duration ABSOLUTE = Duration.ofHours(8);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SchoolScope scope;

    @Inject
    @ConfigProperty(name = "heed.public.url", defaultValue = "http://127.0.0.1:8080")
    String issuer;

    /** A session as the browser may use it. */
    public record Begun(UUID id, String token, Instant expiresAt) {}

    /**
     * What a session was begun for: the view asked by the host and, as a hint only, the child's id in Heed. {@code proved}: the second
     * factor was proved in it; {@code fresh}: within the last ten minutes.
     */
    public record Opened(
            Actor actor,
            String hostId,
            Set<String> fromHost,
            String view,
            String child,
            boolean proved,
            boolean fresh) {}

    public Begun begin(UUID school, Ref who, String hostId, Set<String> fromHost, String view, String child) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        em.createNativeQuery(
                        "insert into session (id, school_id, who, host_id, host_caps, view, child, created_at, seen_at, ends_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, now(), now(), now() + interval '8 hours')")
                .setParameter(1, id)
                .setParameter(2, school)
                .setParameter(3, who.toString())
                .setParameter(4, hostId)
                .setParameter(5, String.join(" ", new TreeSet<>(fromHost)))
                .setParameter(6, view)
                .setParameter(7, child)
                .executeUpdate();
        return token(id, who, now, now.plus(ABSOLUTE));
    }

    /** The person behind a session at this moment, or nothing when the session has ended. Marks it as in use. */
    public Optional<Opened> opened(UUID session) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>)
                em.createNativeQuery("select cast(school_id as text), who, host_id, host_caps, view, child,"
                                + " seen_at < now() - interval '1 minute', proved_at is not null,"
                                + " coalesce(proved_at > now() - interval '10 minutes', false),"
                                // Row-level security shows this school's rows from here on, in the same statement.
                                + " set_config('heed.school', cast(school_id as text), true)"
                                + " from session where id = ? and revoked_at is null"
                                + " and ends_at > now() and seen_at > now() - interval '15 minutes'")
                        .setParameter(1, session)
                        .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var row = rows.get(0);
        if ((boolean) row[6]) {
            em.createNativeQuery("update session set seen_at = now() where id = ?")
                    .setParameter(1, session)
                    .executeUpdate();
        }
        var school = UUID.fromString((String) row[0]);
        var who = Ref.parse((String) row[1]);
        scope.entered(school);
        var fromHost = words((String) row[3]);
        var proved = (boolean) row[7];
        var confirmed = who.is("person") ? counting(confirmed(school, who.uuid()), proved) : Set.<String>of();
        var actor = new Actor(school, who, Permissions.of(fromHost, confirmed), confirmed, session);
        return Optional.of(new Opened(
                actor, (String) row[2], fromHost, (String) row[4], (String) row[5], (boolean) row[7], (boolean)
                        row[8]));
    }

    public Begun renew(Actor actor) {
        var ends =
                (java.sql.Timestamp) em.createNativeQuery("select cast(ends_at as timestamp) from session where id = ?")
                        .setParameter(1, actor.session())
                        .getSingleResult();
        em.createNativeQuery("update session set seen_at = now() where id = ?")
                .setParameter(1, actor.session())
                .executeUpdate();
        return token(
                actor.session(),
                actor.ref(),
                clock.instant(),
                ends.toLocalDateTime().toInstant(java.time.ZoneOffset.UTC));
    }

    public void end(Actor actor) {
        em.createNativeQuery("update session set revoked_at = now() where id = ? and revoked_at is null")
                .setParameter(1, actor.session())
                .executeUpdate();
    }

    /** Ends every session of a person, for example when the host says that they have left. */
    public void endAll(Ref who) {
        em.createNativeQuery("update session set revoked_at = now() where who = ? and revoked_at is null")
                .setParameter(1, who.toString())
                .executeUpdate();
    }

    private Set<String> confirmed(UUID school, UUID person) {
        return Capabilities.effective(em, school, person).entrySet().stream()
                .filter(change -> change.getValue().equals("CONFIRMED"))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Without the second factor a lead, deputy or head is a member of staff like any other. */
    private static Set<String> counting(Set<String> confirmed, boolean proved) {
        return proved
                ? confirmed
                : confirmed.stream()
                        .filter(capability -> !Permissions.WITH_FACTOR.contains(capability))
                        .collect(Collectors.toSet());
    }

    private Begun token(UUID session, Ref who, Instant now, Instant ends) {
        var expires = now.plus(TOKEN).isBefore(ends) ? now.plus(TOKEN) : ends;
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("heed-session")
                .subject(who.id())
                .claim("upn", who.id())
                .claim("groups", List.of("session"))
                .claim("sid", session.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expires))
                .build();
        return new Begun(session, SessionKey.sign(claims), expires);
    }

    public static Set<String> words(String spaced) {
        return Arrays.stream(spaced.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
