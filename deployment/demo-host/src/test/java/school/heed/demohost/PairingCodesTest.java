package school.heed.demohost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PairingCodesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private final PairingCodes codes = new PairingCodes();

    private void refused(String code, Instant at, int status) {
        assertThatThrownBy(() -> codes.take(code, at)).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status())
                .isEqualTo(status));
    }

    @Test
    void aCodeHasAtLeast128BitsInBase32() {
        assertThat(codes.issue(NOW)).matches("[A-Z2-7]{26,}").isNotEqualTo(codes.issue(NOW));
    }

    @Test
    void aCodeWorksOnce() {
        String code = codes.issue(NOW);
        codes.take(code, NOW);
        refused(code, NOW, 403);
    }

    @Test
    void aCodeLivesFifteenMinutes() {
        String code = codes.issue(NOW);
        refused(code, NOW.plusSeconds(900), 403);
        assertThatCode(() -> codes.take(code, NOW.plusSeconds(899))).doesNotThrowAnyException();
    }

    @Test
    void aNewCodeReplacesTheOldOne() {
        String old = codes.issue(NOW);
        codes.issue(NOW);
        refused(old, NOW, 403);
    }

    @Test
    void withoutACodeNothingIsTaken() {
        refused("", NOW, 403);
    }

    @Test
    void tenWrongCodesRefuseEveryCodeForFifteenMinutes() {
        for (int i = 0; i < 10; i++) {
            refused("WRONG", NOW.plusSeconds(i), 403);
        }
        refused(codes.issue(NOW.plusSeconds(20)), NOW.plusSeconds(20), 429);
        Instant later = NOW.plusSeconds(9 + 900);
        assertThatCode(() -> codes.take(codes.issue(later), later)).doesNotThrowAnyException();
    }

    @Test
    void wrongCodesSpreadOverADayCloseNothing() {
        for (int i = 0; i < 30; i++) {
            refused("WRONG", NOW.plusSeconds(i * 1000L), 403);
        }
    }
}
