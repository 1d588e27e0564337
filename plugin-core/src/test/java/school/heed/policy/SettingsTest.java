package school.heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Settings FIRST = Settings.first("Thistle Primary", "Europe/London");

    private static String pattern(String field) {
        return Arrays.stream(Settings.class.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .map(component ->
                        component.getAccessor().getAnnotation(Pattern.class).regexp())
                .findFirst()
                .orElseThrow();
    }

    @DisplayName("Before anybody has chosen, the host holds pointers only and words are neutral")
    @Tag("fact-449")
    @Tag("fact-455")
    @Test
    void aNewSchoolStartsMostCarefully() {
        assertThat(FIRST.detail()).isEqualTo("pointer");
        assertThat(FIRST.headAcceptsFull()).isFalse();
        assertThat(FIRST.termPack()).isEqualTo("neutral");
        assertThat(FIRST.dangerMinutes()).isLessThan(FIRST.unopenedMinutes());
    }

    /** A school day that cannot be read would stop every report, because whoever is on duty is asked for first. */
    @ParameterizedTest
    @ValueSource(strings = {"dayStarts", "dayEnds"})
    void everyTimeThatASchoolMaySetIsATime(String field) {
        IntStream.range(0, 10000)
                .mapToObj(digits -> String.format("%02d:%02d", digits / 100, digits % 100))
                .filter(time -> time.matches(pattern(field)))
                .forEach(time -> assertThat(LocalTime.parse(time)).hasToString(time));
        assertThat("23:59").matches(pattern(field));
        assertThat("24:00").doesNotMatch(pattern(field));
        assertThat("8:00").doesNotMatch(pattern(field));
    }
}
