package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A stub host and the calls that go to it. */
abstract class CallsOnStub {
    static final String PUPIL =
            "{\"id\":\"S0421\",\"gone\":false,\"firstName\":\"Sam\",\"lastName\":\"Child\",\"changedAt\":\"2026-11-01T08:00:00Z\"}";
    static final UUID ENTRY = UUID.fromString("6f1c2b8a-0000-4000-8000-000000000001");
    static final NewEntry POINTER = new NewEntry(
            "pointer", LaunchToken.NOW, null, null, null, null, null, "https://heed.example.org/ui/h1/#/cases/1");

    final StubHost host = new StubHost();
    final HostTarget target = new HostTarget("https://mis.example.org", host.origin() + "/v1/");
    final HostCalls calls = calls(HostAddress.allowing(host.origin()));

    static HostCalls calls(HostAddress address) {
        var clock = Clock.fixed(LaunchToken.NOW, ZoneOffset.UTC);
        var limits = new HostCalls.Limits(Duration.ofMillis(1500), Duration.ofMillis(400));
        return new HostCalls(address, CallsOnStub::sign, "https://heed.example.org", clock, limits);
    }

    private static String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec-1").build(), claims);
            jwt.sign(new ECDSASigner(LaunchToken.EC));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    static HostFailure failure(ThrowingCallable call) {
        var failure = catchThrowableOfType(HostFailure.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.toString()).doesNotContain("Sam", "Child");
        return failure;
    }

    Map<String, Object> claims(int call) throws ParseException {
        var sent = host.asked.get(call).authorization();
        assertThat(sent).startsWith("Bearer ");
        return SignedJWT.parse(sent.substring(7)).getPayload().toJSONObject();
    }
}
