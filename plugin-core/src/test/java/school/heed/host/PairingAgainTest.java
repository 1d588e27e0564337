package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PairingAgainTest {
    private static final String API = "https://mis.school.example/api/v1";

    @Test
    void theSameHostWithTheSameKeysIsTrustedAlready() throws JOSEException {
        var keys = keys();
        assertThat(PairingBooks.sameHost(link("h1", API, keys), link("h2", API, keys)))
                .isTrue();
    }

    @Test
    void otherKeysOrAnotherAddressWaitForALead() throws JOSEException {
        var keys = keys();
        assertThat(PairingBooks.sameHost(link("h1", API, keys), link("h2", API, keys())))
                .isFalse();
        assertThat(PairingBooks.sameHost(link("h1", API, keys), link("h2", API + "/other", keys)))
                .isFalse();
        assertThat(PairingBooks.sameHost(link("h1", API, keys), link("h2", API, "not a key set")))
                .isFalse();
    }

    private static String keys() throws JOSEException {
        return new JWKSet(new ECKeyGenerator(Curve.P_256).keyID("k").generate()).toString(true);
    }

    private static HostLinks.Link link(String id, String apiUrl, String jwks) {
        var origin = "https://mis.school.example";
        return new HostLinks.Link(
                id,
                new UUID(0, 1),
                "ACTIVE",
                origin,
                "heed-" + id,
                "one",
                origin,
                origin + "/keys",
                jwks,
                apiUrl,
                "MIS",
                "1",
                "1.0",
                "0000-0000",
                Instant.EPOCH,
                null,
                0,
                null,
                "");
    }
}
