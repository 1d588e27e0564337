package school.heed.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "2,4", "3,8", "4,16", "5,32", "6,60", "7,60", "31,60", "32,60", "2147483647,60", "-1,1"})
    void everyTryWaitsTwiceAsLongUpToAMinute(int attempts, int seconds) {
        assertThat(Backoff.seconds(attempts)).isEqualTo(seconds);
    }

    @Test
    void thereIsNoLastTry() {
        for (var attempts = 0; attempts < 100_000; attempts++) {
            assertThat(Backoff.seconds(attempts)).isBetween(1, 60);
        }
    }
}
