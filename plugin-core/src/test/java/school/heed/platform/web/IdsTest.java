package school.heed.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.platform.problem.Refusal;

class IdsTest {
    private static final String ID = "6f1c0000-0000-4000-8000-00000000000a";
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    @Test
    void anIdOfOursIsTaken() {
        assertThat(Ids.of(ID)).isEqualTo(UUID.fromString(ID));
        assertThat(Ids.optional(ID)).isEqualTo(UUID.fromString(ID));
        assertThat(Ids.key(ID)).isEqualTo(UUID.fromString(ID));
    }

    /** The short forms that {@link UUID#fromString} takes would give one record several addresses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "6F1C0000-0000-4000-8000-00000000000A",
                "6f1c000000004000800000000000000a",
                "6f1c0000-0000-4000-8000-00000000000a ",
                "6f1c0000-0000-4000-8000-00000000000a\n",
                "../concerns",
                "undefined",
                "null"
            })
    void whatIsNotAnIdOfOursIsNotThere(String text) {
        assertThatThrownBy(() -> Ids.of(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
        assertThatThrownBy(() -> Ids.optional(text)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Ids.key(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("key-missing"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void anOptionalIdMayBeMissingButTheNumberOfAClickMayNot(String text) {
        assertThat(Ids.optional(text)).isNull();
        assertThatThrownBy(() -> Ids.key(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void aMissingMomentIsTheNewest() {
        assertThat(Ids.moment(null, NEWEST)).isEqualTo(NEWEST);
        assertThat(Ids.moment("2026-11-18T14:05:00.123456Z", NEWEST))
                .isEqualTo(Instant.parse("2026-11-18T14:05:00.123456Z"));
    }

    /** The last two are moments in Java, but lie outside what the database can hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-18",
                "2026-11-18T14:05",
                "2026-13-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void whatIsNotAMomentIsRefused(String text) {
        assertThatThrownBy(() -> Ids.moment(text, NEWEST))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("bad-date"));
    }
}
