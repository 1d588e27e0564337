package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.outbox.Outbox;
import school.heed.platform.Ref;

/** A host that lost its key pairs again: at once where the trusted address serves the new key, else a lead has to approve. */
class ReplacedKeyTest {
    private static final UUID SCHOOL = new UUID(0, 1);
    private static final UUID LEAD = new UUID(0, 2);
    private static final String ORIGIN = "https://mis.school.example";
    private final Map<String, HostLinks.Link> stored = new LinkedHashMap<>();
    private final List<String> audited = new ArrayList<>();
    private final List<UUID> told = new ArrayList<>();
    private final Pairings pairings = new Pairings();
    private String served = "";

    @BeforeEach
    void aPairedSchoolWithALead() throws JOSEException {
        var old = link("h1", "ACTIVE", ORIGIN + "/api", keys());
        stored.put(old.id(), old);
        served = old.jwks();
        pairings.links = new Links();
        pairings.api = new HostApi() {
            @Override
            public String keySet(String url) {
                assertThat(url).isEqualTo(ORIGIN + "/keys");
                if (served.isEmpty()) {
                    throw new HostFailure.Away(0, "no-connection");
                }
                return served;
            }
        };
        var books = new PairingBooks();
        books.links = pairings.links;
        books.capabilities = new Capabilities() {
            @Override
            public List<UUID> holders(Actor actor, String capability) {
                return List.of(LEAD);
            }
        };
        books.outbox = new Outbox() {
            @Override
            public void tell(Actor actor, Ref about, Collection<UUID> people) {
                told.addAll(people);
            }
        };
        books.audit = new Audit() {
            @Override
            public void wrote(Actor actor, String act, Ref... refs) {
                audited.add(act);
            }
        };
        pairings.books = books;
    }

    @Test
    void aNewKeyAtTheTrustedAddressCountsAtOnceAndTheLeadsAreTold() throws JOSEException {
        served = keys();
        var link = pair(link("h2", "PENDING", ORIGIN + "/api", served));
        assertThat(link.status()).isEqualTo("ACTIVE");
        assertThat(told).containsExactly(LEAD);
        assertThat(audited).containsExactly("HOST_KEYS_CHANGED", "PAIRED");
    }

    @Test
    void aKeyThatTheTrustedAddressDoesNotServeWaits() throws JOSEException {
        var link = pair(link("h2", "PENDING", ORIGIN + "/api", keys()));
        assertThat(link.status()).isEqualTo("PENDING");
        assertThat(told).containsExactly(LEAD);
        assertThat(audited).containsExactly("PAIRING_ASKED");
    }

    @Test
    void anotherAddressWaitsEvenWithTheServedKey() throws JOSEException {
        served = keys();
        assertThat(pair(link("h2", "PENDING", ORIGIN + "/other", served)).status())
                .isEqualTo("PENDING");
    }

    @Test
    void aSilentTrustedAddressChangesNothing() throws JOSEException {
        var before = served;
        served = "";
        assertThat(pair(link("h2", "PENDING", ORIGIN + "/api", keys())).status())
                .isEqualTo("PENDING");
        assertThat(stored.get("h1").jwks()).isEqualTo(before);
        assertThat(audited).containsExactly("HOST_KEYS_UNREAD", "PAIRING_ASKED");
    }

    @Test
    void whatIsNoKeySetIsNotKept() throws JOSEException {
        var before = served;
        served = "{\"keys\":[]}";
        assertThat(pair(link("h2", "PENDING", ORIGIN + "/api", keys())).status())
                .isEqualTo("PENDING");
        assertThat(stored.get("h1").jwks()).isEqualTo(before);
    }

    private HostLinks.Link pair(HostLinks.Link link) {
        var setup = Actor.system(SCHOOL, "setup");
        pairings.readTrustedKeys(setup);
        return pairings.books.paired(setup, link, "", "");
    }

    private final class Links extends HostLinks {
        @Override
        public Optional<Link> active(UUID school) {
            return stored.values().stream()
                    .filter(link -> link.status().equals("ACTIVE"))
                    .findFirst();
        }

        @Override
        public Optional<Link> find(String id) {
            return Optional.of(stored.get(id));
        }

        @Override
        List<Link> pendingLinks(UUID school) {
            return List.of();
        }

        @Override
        void add(Link link) {
            stored.put(link.id(), link);
        }

        @Override
        void activate(Link link) {
            stored.put(link.id(), link(link.id(), "ACTIVE", link.apiUrl(), link.jwks()));
        }

        @Override
        void keys(String id, String jwks) {
            stored.put(id, link(id, "ACTIVE", stored.get(id).apiUrl(), jwks));
        }
    }

    private static String keys() throws JOSEException {
        return new JWKSet(new ECKeyGenerator(Curve.P_256).keyID("k").generate()).toString(true);
    }

    private static HostLinks.Link link(String id, String status, String apiUrl, String jwks) {
        return new HostLinks.Link(
                id,
                SCHOOL,
                status,
                ORIGIN,
                "heed-" + id,
                "one",
                ORIGIN,
                ORIGIN + "/keys",
                jwks,
                apiUrl,
                "MIS",
                "1",
                "1.0",
                "0000-0000",
                Instant.EPOCH,
                null,
                0,
                null,
                "");
    }
}
