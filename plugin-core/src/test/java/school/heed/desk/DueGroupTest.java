package school.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueGroupTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T14:04:59Z,PAST",
        "2026-11-01T00:00:00Z,PAST",
        "2026-11-18T14:05:00Z,TODAY",
        "2026-11-18T23:59:59Z,TODAY",
        "2026-11-19T00:00:00Z,WEEK",
        "2026-11-24T23:59:59Z,WEEK",
        "2026-11-25T00:00:00Z,LATER",
        "2027-11-18T14:05:00Z,LATER"
    })
    void aClockStandsWhereItsMomentFalls(Instant due, String group) {
        assertThat(DueGroup.of(due, Instant.parse("2026-11-18T14:05:00Z"), LONDON))
                .isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T22:59:59Z,TODAY",
        "2026-07-01T23:00:00Z,WEEK",
        "2026-07-07T22:59:59Z,WEEK",
        "2026-07-07T23:00:00Z,LATER"
    })
    void todayEndsAtTheSchoolsMidnight(Instant due, String group) {
        assertThat(DueGroup.of(due, Instant.parse("2026-07-01T10:00:00Z"), LONDON))
                .isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25T00:30:00Z,TODAY", "2026-10-25T23:59:59Z,TODAY", "2026-10-26T00:00:00Z,WEEK"})
    void theLongDayOfOctoberIsOneDay(Instant due, String group) {
        assertThat(DueGroup.of(due, Instant.parse("2026-10-24T23:30:00Z"), LONDON))
                .isEqualTo(group);
    }
}
