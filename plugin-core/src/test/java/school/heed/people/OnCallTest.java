package school.heed.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.heed.policy.Settings;

class OnCallTest {
    private static final Settings USUAL = Settings.first("Thistle Primary", "Europe/London");

    private static boolean schoolDay(String local) {
        var moment =
                LocalDateTime.parse(local).atZone(ZoneId.of("Europe/London")).toInstant();
        return OnCall.isSchoolDay(USUAL, moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T07:59:59,false",
        "2026-11-18T08:00:00,true",
        "2026-11-18T12:30:00,true",
        "2026-11-18T16:59:59,true",
        "2026-11-18T17:00:00,false",
        "2026-11-18T00:00:00,false",
        "2026-11-20T16:59:59,true",
        "2026-11-23T08:00:00,true"
    })
    void theSchoolDayBeginsAndEndsOnTheMinute(String local, boolean day) {
        assertThat(schoolDay(local)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T12:00:00", "2026-11-22T12:00:00", "2026-11-21T08:00:00", "2026-11-22T16:59:00"})
    void nobodyIsInSchoolAtTheWeekend(String local) {
        assertThat(schoolDay(local)).isFalse();
    }

    /** Eight o'clock is eight o'clock on the clock in the hall, the week before and the week after the clocks change. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-27T08:00:00Z,true",
        "2026-03-27T07:59:59Z,false",
        "2026-03-30T07:00:00Z,true",
        "2026-03-30T06:59:59Z,false",
        "2026-03-30T16:00:00Z,false",
        "2026-10-23T07:00:00Z,true",
        "2026-10-26T07:00:00Z,false",
        "2026-10-26T08:00:00Z,true"
    })
    void theSchoolDayFollowsTheClockOnTheWall(Instant moment, boolean day) {
        assertThat(OnCall.isSchoolDay(USUAL, moment)).isEqualTo(day);
    }

    @Test
    void theDayIsTheSchoolsOwnWhereverTheServerStands() {
        var auckland = Settings.first("Kowhai School", "Pacific/Auckland");
        // Sunday noon in Greenwich is Monday one o'clock at night there; Sunday 20:00 is Monday 09:00.
        assertThat(OnCall.isSchoolDay(auckland, Instant.parse("2026-11-22T12:00:00Z")))
                .isFalse();
        assertThat(OnCall.isSchoolDay(auckland, Instant.parse("2026-11-22T20:00:00Z")))
                .isTrue();
    }
}
