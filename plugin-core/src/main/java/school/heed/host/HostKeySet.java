package school.heed.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import school.heed.platform.problem.Refusal;

/**
 * The key set of one host: what was stored, fetched again at most once a minute, kept while the host does not answer. One instance
 * per host and process; safe for many threads.
 */
public final class HostKeySet implements KeySource {
    static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);

    /** Asks the host for its key set and gives the answer's text. */
    @FunctionalInterface
    public interface Fetch {
        /** @throws HostFailure where the host gives no usable answer */
        String text();
    }

    private final Fetch fetch;
    private final Clock clock;
    private volatile Held held;
    private Instant lastFetch = Instant.MIN;

    private record Held(String text, JWKSet keys) {}

    /**
     * @param stored the key set as last stored, JSON text
     * @throws IllegalArgumentException where the stored text is no key set
     */
    public HostKeySet(String stored, Fetch fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
        try {
            this.held = new Held(stored, parse(stored));
        } catch (ParseException e) {
            throw new IllegalArgumentException("the stored key set of a host cannot be read", e);
        }
    }

    @Override
    public JWKSet known() {
        return held.keys();
    }

    /** Also called by the sync job, so that a key the host has withdrawn does not stay trusted. */
    @Override
    public synchronized JWKSet refetched() {
        var now = clock.instant();
        if (now.isBefore(lastFetch.equals(Instant.MIN) ? Instant.MIN : lastFetch.plus(BETWEEN_FETCHES))) {
            return held.keys();
        }
        lastFetch = now;
        try {
            var text = fetch.text();
            held = new Held(text, parse(text));
        } catch (HostFailure | Refusal | ParseException e) {
            // An outage must not lock the school out: the keys of yesterday stay good.
            return held.keys();
        }
        return held.keys();
    }

    /** The text to store, so that the next start knows the same keys. */
    public String text() {
        return held.text();
    }

    /**
     * The public keys of a set, in its order; shared secrets are dropped.
     *
     * @throws ParseException where this is no key set, or one without a public key
     */
    static JWKSet parse(String text) throws ParseException {
        try {
            var keys = JWKSet.parse(text).toPublicJWKSet();
            if (keys.isEmpty()) {
                throw new ParseException("no public key", 0);
            }
            return keys;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ParseException("no key set", 0);
        }
    }

    /** Whether this is a key set with at least one public key. */
    static boolean readable(String text) {
        return sameKeys(text, text);
    }

    /** Whether two sets hold the same public keys, whatever else they say. A set that cannot be read is like no other. */
    static boolean sameKeys(String one, String other) {
        try {
            return thumbprints(one).equals(thumbprints(other));
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private static Set<Base64URL> thumbprints(String text) throws ParseException, JOSEException {
        var found = new HashSet<Base64URL>();
        for (var key : parse(text).getKeys()) {
            found.add(key.computeThumbprint());
        }
        return found;
    }
}
