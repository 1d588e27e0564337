package school.heed.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.FieldError;
import school.heed.platform.problem.Refusal;

class OccurredInTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-18T14:05:00Z");

    private static OccurredIn in(String day, String time, Precision precision, String words) {
        return new OccurredIn(
                day == null ? null : LocalDate.parse(day),
                time == null ? null : LocalTime.parse(time),
                precision,
                words);
    }

    private static Occurrence at(String day, String time) {
        return in(day, time, Precision.EXACT, null).at(LONDON, NOW);
    }

    private static FieldError refused(String day, String time, Instant now) {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> in(day, time, Precision.EXACT, null).at(LONDON, now));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.code()).isEqualTo("bad-date");
        return refusal.errors().get(0);
    }

    @Test
    void aMomentIsTheSchoolsOwnTime() {
        assertThat(at("2026-11-18", "13:00").from()).isEqualTo(Instant.parse("2026-11-18T13:00:00Z"));
        assertThat(at("2026-07-01", "13:00").from()).isEqualTo(Instant.parse("2026-07-01T12:00:00Z"));
        assertThat(at("2026-07-01", "13:00").to()).isEqualTo(Instant.parse("2026-07-01T12:00:00Z"));
    }

    @Test
    void aDayWithoutATimeIsTheWholeDayAndNeverExact() {
        var day = at("2026-11-18", null);
        assertThat(day.from()).isEqualTo(Instant.parse("2026-11-18T00:00:00Z"));
        assertThat(day.to()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
        assertThat(day.precision()).isEqualTo(Precision.ABOUT);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29,23", "2026-10-25,25", "2026-10-24,24"})
    void theDaysOnWhichTheClocksChangeAreAsLongAsTheyAre(String day, int hours) {
        var occurrence = at(day, null);
        assertThat(Duration.between(occurrence.from(), occurrence.to())).isEqualTo(Duration.ofHours(hours));
    }

    @DisplayName(
            "01:30 does not exist in the spring night and comes twice in the autumn night: one moment is taken, the same each time")
    @ParameterizedTest
    @CsvSource({
        "2026-03-29,01:30,2026-03-29T01:30:00Z",
        "2026-03-29,00:59,2026-03-29T00:59:00Z",
        "2026-03-29,02:00,2026-03-29T01:00:00Z",
        "2026-10-25,01:30,2026-10-25T00:30:00Z",
        "2026-10-25,02:00,2026-10-25T02:00:00Z"
    })
    void theNightsOnWhichTheClocksChange(String day, String time, String moment) {
        assertThat(at(day, time).from()).isEqualTo(Instant.parse(moment));
    }

    @Test
    void whatHasNotComeYetIsRefused() {
        assertThat(refused("2026-11-19", null, NOW).field()).isEqualTo("occurred.day");
        assertThat(refused("2026-11-19", "00:00", NOW).field()).isEqualTo("occurred.day");
        assertThat(refused("2026-11-18", "14:07", NOW).field()).isEqualTo("occurred.time");
        assertThat(refused("9999-12-31", null, NOW).field()).isEqualTo("occurred.day");
    }

    @Test
    void aMinuteOfClocksThatDifferIsForgiven() {
        assertThat(at("2026-11-18", "14:06").from()).isEqualTo(NOW.plusSeconds(60));
        assertThat(refused("2026-11-18", "14:06:01", NOW).field()).isEqualTo("occurred.time");
    }

    /** Half past midnight in the school's summer is still yesterday in Greenwich. */
    @Test
    void todayIsTheSchoolsToday() {
        var afterMidnight = Instant.parse("2026-06-30T23:30:00Z");
        assertThat(in("2026-07-01", null, Precision.ABOUT, null)
                        .at(LONDON, afterMidnight)
                        .from())
                .isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        assertThat(refused("2026-07-02", null, afterMidnight).field()).isEqualTo("occurred.day");
    }

    @Test
    void twentyFiveYearsAreTheLongest() {
        assertThat(at("2001-11-18", null).from()).isEqualTo(Instant.parse("2001-11-18T00:00:00Z"));
        assertThat(refused("2001-11-17", null, NOW).message()).isEqualTo("This day is more than 25 years ago.");
        var leapDay = Instant.parse("2024-02-29T12:00:00Z");
        assertThat(in("1999-02-28", null, Precision.ABOUT, "")
                        .at(LONDON, leapDay)
                        .from())
                .isEqualTo(Instant.parse("1999-02-28T00:00:00Z"));
        assertThat(refused("1999-02-27", null, leapDay).field()).isEqualTo("occurred.day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"about lunchtime last week", "just now", " before the trip\r\n"})
    void wordsAloneAreKeptAsSaidAndAreNotExact(String words) {
        assertThat(in(null, null, Precision.EXACT, words).at(LONDON, NOW))
                .isEqualTo(new Occurrence(null, null, Precision.ABOUT, words));
        assertThat(in(null, null, Precision.UNKNOWN, words).at(LONDON, NOW))
                .isEqualTo(new Occurrence(null, null, Precision.UNKNOWN, words));
    }

    @Test
    void itMayBeUnknown() {
        assertThat(in(null, null, Precision.UNKNOWN, null).at(LONDON, NOW))
                .isEqualTo(new Occurrence(null, null, Precision.UNKNOWN, ""));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aDayOrWordsOrNotKnownIsAnAnswer(Precision precision) {
        assertThat(in("2026-11-18", null, precision, null).isAnswered()).isTrue();
        assertThat(in(null, null, precision, "at break").isAnswered()).isTrue();
        for (var blank : List.of("", " ", "\n")) {
            assertThat(in(null, "14:05", precision, blank).isAnswered()).isEqualTo(precision == Precision.UNKNOWN);
        }
        assertThat(in(null, null, precision, null).isAnswered()).isEqualTo(precision == Precision.UNKNOWN);
    }

    @Test
    void aTimeWithItsDayStaysAsExactAsItWasSaid() {
        for (var precision : Precision.values()) {
            assertThat(in("2026-11-18", "09:00", precision, "at registration")
                            .at(LONDON, NOW)
                            .precision())
                    .isEqualTo(precision);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-11-18|09:05|EXACT|-|Wed 18 Nov 2026, 09:05",
                "2026-11-18|09:05|ABOUT|-|about Wed 18 Nov 2026, 09:05",
                "2026-07-01|13:00|ABOUT|after lunch|about Wed 1 Jul 2026, 13:00, “after lunch”",
                "2026-11-18|-|EXACT|-|Wed 18 Nov 2026",
                "2026-11-18|-|ABOUT|in the morning|Wed 18 Nov 2026, “in the morning”",
                "-|-|ABOUT|last week|“last week”",
                "-|-|UNKNOWN|-|Time not known"
            })
    void aChronologySaysItAsThePersonDid(String day, String time, Precision precision, String words, String text) {
        assertThat(in(day, time, precision, words).at(LONDON, NOW).text(LONDON)).isEqualTo(text);
    }
}
