package school.heed.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import school.heed.platform.crypto.Base32;

/** The digits of RFC 6238, appendix B, as far as six of the eight go; a phone may be one step early or late and no more. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void theDigitsAreThoseOfTheStandard() {
        assertThat(Totp.digits(SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(Totp.digits(SECRET, 1111111109L / 30)).isEqualTo("081804");
        assertThat(Totp.digits(SECRET, 1111111111L / 30)).isEqualTo("050471");
        assertThat(Totp.digits(SECRET, 1234567890L / 30)).isEqualTo("005924");
        assertThat(Totp.digits(SECRET, 20000000000L / 30)).isEqualTo("353130");
    }

    @Test
    void oneStepEarlyOrLateIsRightAndTwoAreNot() {
        var step = 41152263L;
        var digits = Totp.digits(SECRET, step);
        for (var apart = -3; apart <= 3; apart++) {
            var now = Instant.ofEpochSecond((step + apart) * 30 + 7);
            assertThat(Totp.step(SECRET, digits, now))
                    .as(apart + " steps")
                    .isEqualTo(Math.abs(apart) <= 1 ? OptionalLong.of(step) : OptionalLong.empty());
        }
    }

    @Test
    void whatAPersonTypesBetweenTheDigitsDoesNotMatterAndOtherWordsAreWrong() {
        assertThat(Totp.tidy(" 287 082\u00a0")).isEqualTo("287082");
        for (var typed : new String[] {"", "28708", "2870820", "abcdef", "２８７０８２", "\ud83d\ude00"}) {
            assertThat(Totp.step(SECRET, Totp.tidy(typed), Instant.ofEpochSecond(59)))
                    .isEmpty();
        }
    }

    @Test
    void theSecretIsWrittenAsTheStandardWritesIt() {
        assertThat(Base32.of(new byte[0])).isEmpty();
        assertThat(Base32.of("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Base32.of("foo".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6");
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void thePictureNamesTheSchoolAndNoPerson() {
        var shown = Picture.of(SECRET, "St Anne’s & Co", "name@school.example");
        assertThat(shown.address())
                .startsWith("otpauth://totp/Heed:St%20Anne%E2%80%99s%20%26%20Co?secret=GEZD")
                .doesNotContain("name@");
        assertThat(shown.picture()).matches("(M\\d+ \\d+h1v1h-1z)+");
        assertThat(shown.toString()).isEqualTo("Enrolment[]");
    }
}
