package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import school.heed.platform.problem.Refusal;

/** What a launch says, once its signature is proven: one line of the table, one reason to refuse. */
class LaunchClaimsTest {
    static Launched verify(String token) {
        return LaunchVerifier.verify(
                token,
                LaunchToken.NONCE,
                LaunchToken.trust(),
                LaunchToken.only(LaunchToken.published()),
                LaunchToken.NOW);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("the issuer is another system", "launch-issuer", t -> t.claim("iss", "https://other.example.org")),
                row("the issuer is missing", "launch-issuer", t -> t.claim("iss", null)),
                row("the audience is another application", "launch-audience", t -> t.claim("aud", "heed-8")),
                row("the audience is missing", "launch-audience", t -> t.claim("aud", null)),
                row("the audience is a list without Heed", "launch-audience", t -> t.claim("aud", List.of("x", "y"))),
                row(
                        "the audience holds somebody else too",
                        "launch-audience",
                        t -> t.claim("aud", List.of("heed-7", "someone-else"))),
                row("several audiences come without an authorised party", "launch-azp", t -> t.claim(
                                "aud", List.of("heed-7", "someone-else"))
                        .claim("azp", null)),
                row("the authorised party is another", "launch-azp", t -> t.claim("azp", "heed-8")),
                row("the authorised party is no text", "launch-azp", t -> t.claim("azp", 7)),
                row("it has no time of issue", "launch-no-times", t -> t.claim("iat", null)),
                row("it has no end", "launch-no-times", t -> t.claim("exp", null)),
                row("it ended half a minute ago", "launch-expired", t -> t.times(-50, -31)),
                row("it was issued in the future", "host-clock", t -> t.times(61, 121)),
                row("it was issued long ago", "host-clock", t -> t.times(-3600, -3540)),
                row("it holds longer than five minutes", "launch-lifetime", t -> t.times(0, 301)),
                row("it ends before it begins", "launch-lifetime", t -> t.times(0, -1)),
                row("its end lies beyond all calendars", "launch-lifetime", t -> t.claim("exp", 9_000_000_000_000L)),
                row(
                        "it does not hold yet",
                        "launch-not-yet",
                        t -> t.claim("nbf", LaunchToken.NOW.getEpochSecond() + 61)),
                row("a time is no number", "launch-unreadable", t -> t.claim("iat", "soon")),
                row("the nonce is missing", "launch-nonce", t -> t.claim("nonce", null)),
                row("the nonce is another window’s", "launch-nonce", t -> t.claim("nonce", LaunchToken.NONCE + "x")),
                row("the nonce is no text", "launch-nonce", t -> t.claim("nonce", 5)),
                row("the deployment is missing", "launch-deployment", t -> t.lti("deployment_id", null)),
                row("the deployment is unknown", "launch-deployment", t -> t.lti("deployment_id", "d-2")),
                row(
                        "the message is of another kind",
                        "launch-message",
                        t -> t.lti("message_type", "LtiDeepLinkingRequest")),
                row("the version is another", "launch-version", t -> t.lti("version", "1.1")),
                row(
                        "the target is foreign",
                        "launch-target",
                        t -> t.lti("target_link_uri", "https://evil.example.org/ui/h1/")),
                row(
                        "the target is another host’s frame",
                        "launch-target",
                        t -> t.lti("target_link_uri", "https://heed.example.org/ui/h2/")),
                row("nobody is named", "launch-person", t -> t.claim("sub", null)),
                row("the person’s id is empty", "launch-person", t -> t.claim("sub", "")),
                row("the person’s id holds a space", "launch-person", t -> t.claim("sub", "a b")),
                row("the person’s id is too long", "launch-person", t -> t.claim("sub", "a".repeat(65))),
                row("the person’s id ends with a line feed", "launch-person", t -> t.claim("sub", "a\n")),
                row("the person’s id climbs up a path", "launch-person", t -> t.claim("sub", "..")),
                row("the name is too long", "launch-name", t -> t.claim("name", "n".repeat(201))),
                row("the name holds control characters", "launch-name", t -> t.claim("name", "A\u0000B")),
                row("the name is a list", "launch-name", t -> t.claim("name", List.of("A"))),
                row("the custom claims are a text", "launch-custom", t -> t.lti("custom", "pupil_id=S0421")),
                row(
                        "the capabilities are a list",
                        "launch-custom",
                        t -> t.custom("heed_capabilities", List.of("lead"))),
                row(
                        "the capabilities are endless",
                        "launch-custom",
                        t -> t.custom("heed_capabilities", "lead ".repeat(50))),
                row("the view is unknown", "launch-custom", t -> t.custom("heed_view", "everything")),
                row("the pupil’s id is malformed", "launch-custom", t -> t.custom("pupil_id", "S0421/../send")),
                row("the pupil’s id is a number", "launch-custom", t -> t.custom("pupil_id", 421)));
    }

    @ParameterizedTest(name = "refused when {0}: {1}")
    @MethodSource
    void refused(String when, String code, UnaryOperator<LaunchToken> spoil) {
        var token = spoil.apply(new LaunchToken()).signed();
        var refusal = catchThrowableOfType(Refusal.class, () -> verify(token));
        assertThat(refusal).as(when).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.getMessage()).endsWith(".").doesNotContain("Lowther", "S0421", LaunchToken.NONCE);
    }

    @Test
    void aGoodLaunchSaysWhoWhatAndWhere() {
        var launched = verify(new LaunchToken().signed());
        assertThat(launched.sub()).isEqualTo("0000000042");
        assertThat(launched.name()).isEqualTo("Mr A. Lowther");
        assertThat(launched.capabilities()).containsExactlyInAnyOrder("report", "lead");
        assertThat(launched.view()).isEqualTo("tab");
        assertThat(launched.pupilId()).isEqualTo("S0421");
        assertThat(launched.nonce()).isEqualTo(LaunchToken.NONCE);
        assertThat(launched.issuedAt()).isEqualTo(LaunchToken.NOW);
    }

    @Test
    void theAudienceMayStandInAListByItself() {
        assertThat(verify(new LaunchToken()
                        .claim("aud", List.of("heed-7"))
                        .claim("azp", null)
                        .signed()))
                .isNotNull();
    }

    @Test
    void withoutCustomClaimsItIsATabWithNobodyInParticular() {
        var launched =
                verify(new LaunchToken().lti("custom", null).claim("name", null).signed());
        assertThat(launched.view()).isEqualTo("tab");
        assertThat(launched.pupilId()).isEmpty();
        assertThat(launched.name()).isEmpty();
        assertThat(launched.capabilities()).isEmpty();
    }

    @Test
    void wordsThatAreNoCapabilityAreDropped() {
        var launched = verify(new LaunchToken()
                .custom("heed_capabilities", "admin  root Lead")
                .signed());
        assertThat(launched.capabilities()).containsExactly("admin");
    }

    @Test
    void aMinuteOfDifferenceBetweenTheClocksIsFine() {
        assertThat(verify(new LaunchToken().times(60, 120).signed())).isNotNull();
        assertThat(verify(new LaunchToken().times(-60, 0).signed())).isNotNull();
    }

    @Test
    void theRefusalSaysByHowMuchTheHostsClockIsOff() {
        var spoken = Map.of(
                90L,
                "90 seconds ahead of",
                -600L,
                "10 minutes behind",
                -7200L,
                "2 hours behind",
                345_600L,
                "4 days ahead of");
        spoken.forEach((issued, words) -> {
            var token = new LaunchToken().times(issued, issued + 60).signed();
            assertThat(catchThrowableOfType(Refusal.class, () -> verify(token)).getMessage())
                    .contains("clock is off")
                    .contains(words);
        });
    }

    private static Arguments row(String when, String code, UnaryOperator<LaunchToken> spoil) {
        return arguments(when, code, spoil);
    }
}
