package school.heed.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(Refusal.invalid("bad-date", "day", "This is not a day."), 400, "bad-date"),
                arguments(Refusal.invalid(List.of(new FieldError("told", "Please answer."))), 400, "invalid-input"),
                arguments(Refusal.notSignedIn("session-ended", "Ended."), 401, "session-ended"),
                arguments(Refusal.notAllowed(), 403, "not-allowed"),
                arguments(Refusal.notFound(), 404, "not-found"),
                arguments(Refusal.stale(), 409, "stale-version"),
                arguments(Refusal.conflict("key-reused", "Used."), 409, "key-reused"),
                arguments(Refusal.rule("wrong-order", "Not now."), 422, "wrong-order"),
                arguments(Refusal.of(413, "too-large", "Too long."), 413, "too-large"),
                arguments(Refusal.of(429, "too-many", "Wait."), 429, "too-many"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasItsStatusItsCodeAndAPlainTitle(Refusal refusal, int status, String code) {
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.code()).isEqualTo(code);
        var problem = Problem.of(refusal);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.type()).isEqualTo("about:blank");
        assertThat(problem.title()).isNotBlank().isNotEqualTo("Refused");
        assertThat(problem.detail()).isEqualTo(refusal.getMessage()).isNotBlank();
    }

    @Test
    void onlyOneWhoTriesTooOftenIsToldToWait() {
        assertThat(Problem.of(Refusal.of(429, "too-many", "Wait.")).retryAfterSeconds())
                .isEqualTo(60);
        assertThat(Problem.of(Refusal.notFound()).retryAfterSeconds()).isNull();
    }

    @Test
    void aRefusalWithoutFieldsSendsNoEmptyList() {
        assertThat(Problem.of(Refusal.stale()).errors()).isNull();
        assertThat(Problem.of(Refusal.invalid("bad-date", "day", "This is not a day."))
                        .errors())
                .containsExactly(new FieldError("day", "This is not a day."));
    }

    @Test
    void severalWrongAnswersAreCountedAndTheWordsAreSafe() {
        var one = new FieldError("saw", "Please answer: What did you see?");
        assertThat(Refusal.invalid(List.of(one))).hasMessage(one.message());
        assertThat(Refusal.invalid(List.of(one, one, one)))
                .hasMessage("3 answers need another look. Everything you have written is kept.");
    }

    @Test
    void aRefusalCarriesNoStackIntoALog() {
        assertThat(Refusal.notFound().getStackTrace()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 418, 422, 429, 500, 502, 503})
    void everyStatusHasATitleForPeople(int status) {
        assertThat(Problem.title(status)).isNotBlank().doesNotContainPattern("[0-9]");
    }
}
