package school.heed.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fact-475")
class RetentionClockTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 25);

    @Test
    void aCaseIsKeptUntilItsYoungestChildTurns25() {
        assertThat(RetentionClock.DEFAULT.until(Optional.of(LocalDate.of(2014, 5, 6)), LAST))
                .contains(LocalDate.of(2039, 5, 6));
    }

    @Test
    void aChildBornOnALeapDayTurns25OnTheLastOfFebruary() {
        assertThat(RetentionClock.DEFAULT.until(Optional.of(LocalDate.of(2016, 2, 29)), LAST))
                .contains(LocalDate.of(2041, 2, 28));
    }

    @Test
    void whatCannotBeToldIsKept() {
        assertThat(RetentionClock.DEFAULT.until(Optional.empty(), LAST)).isEmpty();
    }

    @Test
    void aSchoolMayCountFromTheLastLine() {
        assertThat(new RetentionClock(ClockStart.LAST_LINE, 35).until(Optional.empty(), LAST))
                .contains(LocalDate.of(2061, 11, 25));
    }

    @Test
    void noRecordEndsBeforeItsOwnLastLine() {
        assertThat(RetentionClock.DEFAULT.until(Optional.of(LocalDate.of(1999, 1, 1)), LAST))
                .contains(LAST);
    }
}
