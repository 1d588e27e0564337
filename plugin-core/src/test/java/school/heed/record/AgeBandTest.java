package school.heed.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Tag("fact-18")
    @ParameterizedTest
    @CsvSource({
        "2016-11-26,under-10",
        "2016-11-25,10-12",
        "2013-11-26,10-12",
        "2013-11-25,13-15",
        "2010-11-26,13-15",
        "2010-11-25,16-17",
        "2008-11-26,16-17",
        "2008-11-25,adult",
        "2026-11-26,unknown",
        "2026-11-25,under-10",
        "2004-02-29,adult"
    })
    void anAgeIsReachedOnTheBirthday(LocalDate born, String band) {
        assertThat(AgeBand.on(TODAY, Optional.of(born))).isEqualTo(band);
    }

    @Test
    void withoutADateOfBirthNobodyGuesses() {
        assertThat(AgeBand.on(TODAY, Optional.empty())).isEqualTo("unknown");
    }
}
