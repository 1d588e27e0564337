package school.heed.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.platform.problem.Refusal;
import school.heed.policy.PolicyLibrary;

@Tag("fact-243")
@Tag("fact-289")
class FirstKnownTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Instant OPENED = Instant.parse("2026-11-18T14:05:00Z");
    private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");

    private static Instant knew(String said) {
        return FirstKnown.of(LocalDateTime.parse(said), ZONE, OPENED, NOW);
    }

    @DisplayName("000 Responding: children's services or the police within 24 hours of the lead becoming aware")
    @Test
    void the24HoursRunFromTheMomentTheLeadKnew() {
        var told = knew("2026-11-18T09:30");
        assertThat(told).isEqualTo(Instant.parse("2026-11-18T09:30:00Z"));
        assertThat(FirstKnown.latestContact(told, new PolicyLibrary().deadlines()))
                .isEqualTo(Instant.parse("2026-11-19T09:30:00Z"));
    }

    @Test
    void nobodyKnowsLaterThanTheyReadIt() {
        assertThat(knew("2026-11-18T14:40")).isEqualTo(OPENED);
        assertThat(FirstKnown.of(LocalDateTime.parse("2026-11-18T15:00:30"), ZONE, null, NOW))
                .isEqualTo(NOW);
    }

    @Test
    void whatHasNotComeYetIsRefused() {
        var refusal = catchThrowableOfType(Refusal.class, () -> knew("2026-11-18T15:02"));
        assertThat(refusal.code()).isEqualTo("bad-date");
    }

    @DisplayName("24 hours are 24 hours, also in the night in which the clocks change")
    @Test
    void aNightWithAnotherHourIsNoLonger() {
        var before = FirstKnown.of(
                LocalDateTime.parse("2026-10-24T20:00"), ZONE, null, Instant.parse("2026-10-24T19:30:00Z"));
        assertThat(FirstKnown.latestContact(before, new PolicyLibrary().deadlines())
                        .atZone(ZONE))
                .hasToString("2026-10-25T19:00Z[Europe/London]");
    }
}
