package school.heed.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

    @Test
    void aMinutesWorthMayBeTakenAtOnceAndComesBackEvenly() {
        var buckets = new Buckets(60);
        for (var i = 0; i < 60; i++) {
            assertThat(buckets.take("a", NOW)).isZero();
        }
        assertThat(buckets.take("a", NOW)).isEqualTo(1);
        assertThat(buckets.take("a", NOW.plusMillis(999))).isEqualTo(1);
        assertThat(buckets.take("a", NOW.plusSeconds(2))).isZero();
        assertThat(buckets.take("b", NOW)).as("another's is untouched").isZero();
    }

    @Test
    void whoeverWaitsAsLongAsSaidGetsIn() {
        var buckets = new Buckets(4);
        for (var i = 0; i < 4; i++) {
            buckets.take("a", NOW);
        }
        var wait = buckets.take("a", NOW);
        assertThat(wait).isEqualTo(15);
        assertThat(buckets.take("a", NOW.plusSeconds(wait))).isZero();
    }

    @Test
    void aClockThatGoesBackGivesNothingAway() {
        var buckets = new Buckets(1);
        assertThat(buckets.take("a", NOW)).isZero();
        assertThat(buckets.take("a", NOW.minusSeconds(3600))).isPositive();
    }
}
