package school.heed.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the timetables of children who are kept apart are looked at: at three in the school's morning, and again until it worked. */
class NightsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        // read, tried, now, due
        "2026-11-30T03:00, , 2026-12-01T02:59, false",
        "2026-11-30T03:00, , 2026-12-01T03:00, true",
        "2026-11-30T14:00, , 2026-12-01T02:59, false",
        "2026-12-01T02:59, , 2026-12-01T03:00, true",
        "2026-12-01T03:00, , 2026-12-01T23:59, false",
        "2026-11-30T03:00, 2026-12-01T03:00, 2026-12-01T03:29, false",
        "2026-11-30T03:00, 2026-12-01T03:00, 2026-12-01T03:30, true",
        // The clocks go forward, and back.
        "2027-03-27T03:00, , 2027-03-28T02:59, false",
        "2027-03-27T03:00, , 2027-03-28T03:00, true",
        "2026-10-24T03:00, , 2026-10-25T02:59, false",
        "2026-10-24T03:00, , 2026-10-25T03:00, true",
    })
    void onceANightAndEveryHalfHourUntilItWorked(
            LocalDateTime read, LocalDateTime tried, LocalDateTime now, boolean due) {
        assertThat(Nights.due(at(read), tried == null ? null : at(tried), at(now), LONDON))
                .isEqualTo(due);
    }

    @Test
    void oneNightWithoutAnAnswerIsNotSaidTwoAre() {
        var read = at(LocalDateTime.parse("2026-11-30T03:05"));
        assertThat(Nights.tooMany(read, at(LocalDateTime.parse("2026-12-01T23:00")), LONDON))
                .isFalse();
        assertThat(Nights.tooMany(read, at(LocalDateTime.parse("2026-12-02T03:00")), LONDON))
                .isTrue();
    }

    @Test
    void aReviewIsBroughtForwardToTheEndOfTheDayThatTheNightBegins() {
        var five = LocalTime.of(17, 0);
        assertThat(Nights.dayEnds(five, at(LocalDateTime.parse("2026-12-01T03:00")), LONDON))
                .isEqualTo(at(LocalDateTime.parse("2026-12-01T17:00")));
        assertThat(Nights.dayEnds(five, at(LocalDateTime.parse("2026-12-01T17:00")), LONDON))
                .as("found late, because the MIS was down")
                .isEqualTo(at(LocalDateTime.parse("2026-12-02T17:00")));
    }

    /** The night is the school's own: where it is three in the morning elsewhere, nothing is due here. */
    @Test
    void theNightIsTheSchoolsOwn() {
        var read = Instant.parse("2026-11-30T12:00:00Z");
        for (var zone : List.of("Asia/Dhaka", "America/New_York", "Pacific/Auckland")) {
            var three = LocalDateTime.parse("2026-12-01T03:00")
                    .atZone(ZoneId.of(zone))
                    .toInstant();
            if (three.isAfter(read)) {
                assertThat(Nights.due(read, null, three, ZoneId.of(zone)))
                        .as(zone)
                        .isTrue();
                assertThat(Nights.due(read, null, three.minusSeconds(1), ZoneId.of(zone)))
                        .as(zone)
                        .isFalse();
            }
        }
    }

    @Test
    void theTwoWeeksBeginOnTheSchoolsOwnDay() {
        var late = Instant.parse("2026-11-30T23:30:00Z");
        assertThat(Days.from(late, LONDON).from()).isEqualTo("2026-11-30");
        assertThat(Days.from(late, ZoneId.of("Asia/Dhaka")).from()).isEqualTo("2026-12-01");
        assertThat(Days.from(late, LONDON).to()).isEqualTo("2026-12-13");
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LONDON).toInstant();
    }
}
