package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Whoever asks too much is told to wait and can still report; so can everybody else. */
class RateIT {
    @Test
    void aFloodIsToldToWaitAndReportingGoesOn() {
        var limits = Map.of("HEED_RATE_PERSON", "40", "HEED_RATE_SCHOOL", "100000", "HEED_RATE_REPORTING", "60");
        try (var stack = Stack.start("rate", limits)) {
            var wild = Person.launched(stack, "lowther");
            var child = Given.children(wild, "Isla Penhallow");
            var answer = wild.read("/api/tab");
            for (var i = 0; i < 60 && answer.status() == 200; i++) {
                answer = wild.read("/api/tab");
            }
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.code()).isEqualTo("too-many-requests");
            assertThat(answer.type()).startsWith("application/problem+json");
            var wait =
                    Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
            assertThat(wait).isBetween(1, 60);
            assertThat(answer.json().getInt("retryAfterSeconds")).isEqualTo(wait);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();

            for (var i = 0; i < 10; i++) {
                var sent = wild.send("POST", "/api/concerns", Given.concern(child, "In the middle of a flood."));
                assertThat(sent.status()).as(sent.body()).isEqualTo(201);
                wild.read("/api/tab");
            }
            assertThat(wild.read("/api/report").status()).isEqualTo(200);
            for (var user : List.of("tarrant", "adeyinka")) {
                assertThat(Person.launched(stack, user).read("/api/tab").status())
                        .isEqualTo(200);
            }
        }
    }
}
