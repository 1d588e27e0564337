package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostKeySetTest {
    private static final String OLD = new JWKSet(LaunchToken.EC.toPublicJWK()).toString();
    private static final String NEW = LaunchToken.published().toString();

    private final AtomicInteger fetches = new AtomicInteger();
    private final SetClock clock = new SetClock();

    private static final class SetClock extends Clock {
        private Instant now = LaunchToken.NOW;

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private HostKeySet keys(HostKeySet.Fetch fetch) {
        return new HostKeySet(
                OLD,
                () -> {
                    fetches.incrementAndGet();
                    return fetch.text();
                },
                clock);
    }

    @Test
    void theStoredKeysServeWithoutACall() {
        var keys = keys(() -> NEW);
        assertThat(keys.known().getKeys()).hasSize(1);
        assertThat(fetches).hasValue(0);
    }

    @Test
    void theHostIsAskedAtMostOnceAMinute() {
        var keys = keys(() -> NEW);
        for (var i = 0; i < 100; i++) {
            assertThat(keys.refetched().getKeys()).hasSize(2);
        }
        assertThat(fetches).hasValue(1);
        clock.forward(Duration.ofSeconds(59));
        keys.refetched();
        assertThat(fetches).hasValue(1);
        clock.forward(Duration.ofSeconds(1));
        keys.refetched();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aHundredLaunchesWithUnknownKeysCostOneCall() {
        var keys = keys(() -> NEW);
        var token = new LaunchToken().header("kid", "no-such-key").signed();
        for (var i = 0; i < 100; i++) {
            assertThatThrownBy(() ->
                            LaunchVerifier.verify(token, LaunchToken.NONCE, LaunchToken.trust(), keys, LaunchToken.NOW))
                    .isInstanceOf(school.heed.platform.problem.Refusal.class);
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void anOutageKeepsTheKeysOfYesterday() {
        var keys = keys(() -> {
            throw new HostFailure.Away(503, "");
        });
        assertThat(keys.refetched().getKeys()).hasSize(1);
        assertThat(keys.text()).isEqualTo(OLD);
        keys.refetched();
        assertThat(fetches).as("a host in trouble is not asked more often").hasValue(1);
    }

    @Test
    void nonsenseFromTheHostKeepsTheKeysToo() {
        for (var nonsense : List.of("<html>", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"RSA\"}]}", "[]", "")) {
            assertThat(new HostKeySet(OLD, () -> nonsense, clock).refetched().getKeys())
                    .as(nonsense)
                    .hasSize(1);
        }
    }

    @Test
    void aFreshSetIsGivenForStoringAndReplacesWithdrawnKeys() {
        var keys = new HostKeySet(NEW, () -> OLD, clock);
        assertThat(keys.refetched().getKeyByKeyId("rsa-1")).isNull();
        assertThat(keys.text()).isEqualTo(OLD);
    }

    @Test
    void privateAndSharedPartsAreDropped() throws ParseException {
        var secret = new OctetSequenceKey.Builder(new byte[32]).keyID("shared").build();
        var set = new JWKSet(List.of(secret, LaunchToken.EC));
        var read = HostKeySet.parse(set.toString(false));
        assertThat(read.getKeys()).hasSize(1);
        assertThat(read.getKeys().get(0).isPrivate()).isFalse();
    }

    @Test
    void aStoredTextThatIsNoKeySetIsAFaultOfOurs() {
        assertThatThrownBy(() -> new HostKeySet("{}", () -> NEW, clock)).isInstanceOf(IllegalArgumentException.class);
    }
}
