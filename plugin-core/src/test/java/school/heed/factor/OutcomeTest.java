package school.heed.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import school.heed.platform.problem.Refusal;

class OutcomeTest {
    @Test
    void aWrongCodeFromThePaperIsNotSpokenOfAsDigitsOfAPhone() {
        assertThat(said(Outcome.NOT_ON_PAPER)).contains("recovery codes").doesNotContain("phone");
        assertThat(said(Outcome.WRONG)).contains("digits your phone shows");
    }

    private static String said(Outcome outcome) {
        return catchThrowableOfType(Refusal.class, outcome::orRefuse).getMessage();
    }
}
