package school.heed.host;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * What Heed presents to a host, once.
 *
 * @param code the secret of the pairing code
 * @param issuer Heed's public address, without a trailing slash
 * @param keys Heed's public keys at this moment
 * @param launchUrl address of the iframe for this host
 * @param audience Heed's client id at this host
 */
public record PairingRequest(
        String code, String issuer, String jwksUrl, JWKSet keys, String launchUrl, String audience) {
    byte[] body() {
        try (var published = Json.createReader(new StringReader(keys.toString(true)))) {
            return Json.createObjectBuilder()
                    .add("code", code)
                    .add("issuer", issuer)
                    .add("jwksUrl", jwksUrl)
                    .add("jwks", published.readObject())
                    .add("launchUrl", launchUrl)
                    .add("audience", audience)
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "PairingRequest[" + launchUrl + "]";
    }
}
