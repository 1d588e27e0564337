package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.host.HostFailure.Kind;

/** Whatever a host answers instead: a failure with a name, in bounded time and space. */
class HostTroubleTest extends CallsOnStub {
    @Test
    void anotherPupilThanAskedForIsNonsense() {
        host.json(PUPIL.replace("S0421", "S0999"));
        assertThat(failure(() -> calls.pupil(target, "S0421")).kind()).isEqualTo(Kind.NONSENSE);
    }

    @Test
    void oneBrokenPupilCostsThatPupilOnly() {
        var broken = new String[] {
            PUPIL.replace("S0421", "../send"),
            PUPIL.replace("false", "\"no\""),
            PUPIL.replace("Sam", "x".repeat(101)),
            PUPIL.replace("Sam", "\\u0000"),
            PUPIL.replace("Sam", "\\ud800"),
            PUPIL.replace("2026-11", "+99999-11"),
            PUPIL.replace("\"id\"", "\"status\":\"perhaps\",\"id\""),
            "null",
            "7",
            "[]",
            "{}"
        };
        host.json("{\"items\":[" + String.join(",", broken) + "," + PUPIL + "],\"next\":\"p 2&x\"}");
        var page = calls.pupils(target, "p/1");
        assertThat(page.items()).extracting(HostPupil::id).containsExactly("S0421");
        assertThat(page.skipped()).isEqualTo(broken.length);
        assertThat(page.next()).isEqualTo("p 2&x");
        assertThat(page.cursor()).isEmpty();
        assertThat(host.asked.get(0).address()).isEqualTo("/v1/pupils?limit=500&cursor=p%2F1");
    }

    @Test
    void aPageThatLeadsToItselfIsNonsense() {
        host.json("{\"items\":[],\"next\":\"p1\"}");
        assertThat(failure(() -> calls.pupils(target, "p1")).kind()).isEqualTo(Kind.NONSENSE);
    }

    @Test
    void aPageLongerThanTheContractAllowsIsNonsense() {
        var items = IntStream.range(0, 501).mapToObj(i -> PUPIL).collect(Collectors.joining(","));
        host.json("{\"items\":[" + items + "]}");
        assertThat(failure(() -> calls.pupils(target, "")).kind()).isEqualTo(Kind.NONSENSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"items\":{}}", "{\"items\":", "\u0000", "{\"items\":[]} x"})
    void whatIsNoPageIsNonsense(String body) {
        host.then(200, "application/json", body.isEmpty() ? " " : body);
        assertThat(failure(() -> calls.send(target, "")).kind()).isEqualTo(Kind.NONSENSE);
    }

    @Test
    void deepNestingIsNonsenseAndNotACrash() {
        host.json("{\"items\":[],\"x\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}");
        assertThat(failure(() -> calls.pupils(target, "")).kind()).isEqualTo(Kind.NONSENSE);
    }

    @ParameterizedTest
    @CsvSource({
        "404, no-such-pupil, NOT_FOUND, false", "409, entry-differs, CONFLICT, false",
                "410, cursor-expired, GONE, false",
        "401, token-refused, REFUSED, false", "403, scope-missing, REFUSED, false", "429, too-many, REFUSED, true",
        "500, broken, REFUSED, true", "502, gateway, UNREACHABLE, true", "503, resting, UNREACHABLE, true"
    })
    void aProblemOfTheHostsIsKnownByItsCode(int status, String code, Kind kind, boolean passing) {
        host.problem(status, code);
        var failure = failure(() -> calls.pupils(target, ""));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.passing()).isEqualTo(passing);
    }

    @ParameterizedTest
    @CsvSource({
        "404, NONSENSE",
        "410, NONSENSE",
        "403, NONSENSE",
        "500, NONSENSE",
        "502, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void aWebServersOwnErrorPageIsNotTheApisWord(int status, Kind kind) {
        host.then(status, "text/html", "<html>Sam Child</html>");
        assertThat(failure(() -> calls.pupil(target, "S0421")).kind()).isEqualTo(kind);
    }

    @Test
    void aCodeThatIsNoCodeIsNotRepeated() {
        host.then(403, "application/problem+json", "{\"code\":\"Sam Child\"}");
        assertThat(failure(() -> calls.pupil(target, "S0421")).code()).isEqualTo("no-problem-code");
    }

    @Test
    void htmlIsNonsense() {
        host.then(200, "text/html", "<html>please sign in, Sam Child</html>");
        assertThat(failure(() -> calls.pupil(target, "S0421")).code()).isEqualTo("not-json");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) {
        host.then(exchange -> {
            exchange.getResponseHeaders().set("Location", host.origin() + "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        });
        assertThat(failure(() -> calls.pupil(target, "S0421")).code()).isEqualTo("redirected");
        assertThat(host.asked).hasSize(1);
    }

    @Test
    void anEndlessAnswerIsCut() {
        host.endless(200, "application/json").endless(200, "application/json").endless(503, "text/html");
        assertThat(failure(() -> calls.pupils(target, "")).code()).isEqualTo("too-large");
        assertThat(failure(() -> calls.pupil(target, "S0421")).code()).isEqualTo("too-large");
        assertThat(failure(() -> calls.pupil(target, "S0421")).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void anAnswerThatDripsOrNeverComesEndsInTime() {
        host.drip().silence();
        assertThat(failure(() -> calls.pupil(target, "S0421"))).isInstanceOf(HostFailure.Slow.class);
        assertThat(failure(() -> calls.pupil(target, "S0421"))).isInstanceOf(HostFailure.Slow.class);
    }

    @Test
    void aHostThatRestsIsWorthAnotherTryAndThenAnswers() throws ParseException {
        host.then(503, "text/html", "<html>").json(PUPIL);
        var away = failure(() -> calls.pupil(target, "S0421"));
        assertThat(away).isInstanceOf(HostFailure.Away.class);
        assertThat(away.code())
                .as("a trouble without a code would look like none")
                .isEqualTo("gateway");
        assertThat(calls.pupil(target, "S0421").id()).isEqualTo("S0421");
        assertThat(claims(0).get("jti")).isNotEqualTo(claims(1).get("jti"));
    }

    @Test
    void aClosedHostIsUnreachable() {
        host.close();
        assertThat(failure(() -> calls.pupil(target, "S0421"))).isInstanceOf(HostFailure.Away.class);
    }

    @Test
    void anAddressThatIsNotAllowedIsNotCalled() {
        var failure = failure(() -> calls(HostAddress.allowing("")).pupil(target, "S0421"));
        assertThat(failure.code()).isEqualTo("host-not-https");
        assertThat(host.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a?b", "a%2Fb"})
    void whatIsNoIdNeverGetsIntoAnAddress(String id) {
        assertThatThrownBy(() -> calls.pupil(target, id)).isInstanceOf(IllegalArgumentException.class);
        assertThat(host.asked).isEmpty();
    }
}
