package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.heed.platform.problem.Refusal;

class PairingCallTest {
    private final StubHost host = new StubHost();
    private final HostCalls calls = new HostCalls(
            HostAddress.allowing(host.origin()),
            claims -> "",
            "https://heed.example.org",
            Clock.systemUTC(),
            HostCalls.Limits.USUAL);
    private final PairingRequest request = new PairingRequest(
            "ABCDEFGHIJKLMNOPQRSTUVWXY2",
            "https://heed.example.org",
            "https://heed.example.org/api/keys",
            new JWKSet(LaunchToken.EC),
            "https://heed.example.org/ui/h1/",
            "heed-7");

    @AfterEach
    void closeHost() {
        host.close();
    }

    private String answer() {
        return Json.createObjectBuilder()
                .add("issuer", "https://mis.example.org")
                .add("origin", host.origin())
                .add("deploymentId", "d-1")
                .add("jwksUrl", host.origin() + "/v1/keys")
                .add(
                        "jwks",
                        Json.createReader(new java.io.StringReader(
                                        LaunchToken.published().toString()))
                                .readObject())
                .add("apiUrl", host.origin() + "/v1/")
                .add("product", "MIS")
                .add("version", "3")
                .add("schoolName", "Larkfield School")
                .add("zone", "Europe/London")
                .build()
                .toString();
    }

    @Test
    void theTwoSidesExchangeAddressesAndKeys() {
        host.json(answer());
        var paired = calls.pair(host.origin() + "/v1/", request);
        assertThat(paired.apiUrl()).isEqualTo(host.origin() + "/v1");
        assertThat(paired.origin()).isEqualTo(host.origin());
        assertThat(paired.zone()).isEqualTo("Europe/London");
        assertThat(Fingerprint.of(paired.jwks(), request.keys())).matches("[0-9a-f]{4}-[0-9a-f]{4}");
        var asked = host.asked.get(0);
        assertThat(asked.address()).isEqualTo("/v1/pairing");
        assertThat(asked.authorization()).isNull();
        var body = Json.createReader(new ByteArrayInputStream(asked.body())).readObject();
        assertThat(body.keySet())
                .containsExactlyInAnyOrder("code", "issuer", "jwksUrl", "jwks", "launchUrl", "audience");
        assertThat(body.toString()).doesNotContain("\"d\"");
        assertThat(request.toString()).doesNotContain(request.code());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/keys, http://169.254.169.254/keys", "http://127.0.0.1, https://10.0.0.1", "Europe/London, Moon/Base",
        "\"d-1\", 7", "\"keys\", \"locks\"", "https://mis.example.org, ''"
    })
    void anAnswerThatLeadsElsewhereOrSaysNothingIsRefused(String good, String bad) {
        host.json(answer().replace(good, bad));
        assertThatThrownBy(() -> calls.pair(host.origin() + "/v1", request))
                .isInstanceOfAny(Refusal.class, HostFailure.class);
    }

    @Test
    void aWrongCodeIsTheHostsToRefuse() {
        host.problem(403, "wrong-code");
        assertThatThrownBy(() -> calls.pair(host.origin() + "/v1", request))
                .isInstanceOfSatisfying(
                        HostFailure.class, failure -> assertThat(failure.code()).isEqualTo("wrong-code"));
    }

    @Test
    void anInnerAddressIsNotCalledUnlessListed() {
        assertThatThrownBy(() -> calls.pair("https://127.0.0.1:18169/v1", request))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("host-address-inner"));
    }
}
