package school.heed.host;

import java.util.Objects;

/**
 * What pairing agreed with one host: everything a launch is held against.
 *
 * @param hostId Heed's own id of the host, as it stands in the iframe's address
 * @param issuer {@code iss} of the host's launch tokens
 * @param audience Heed's client id at the host: {@code aud} and {@code azp} of its launch tokens
 * @param deploymentId the one deployment that was paired
 * @param launchUrl address of the iframe, {@code target_link_uri} of the host's launch tokens
 * @param jwksUrl where the host's key set is fetched again
 * @param jwks the host's key set as last seen, JSON text
 */
public record HostTrust(
        String hostId,
        String issuer,
        String audience,
        String deploymentId,
        String launchUrl,
        String jwksUrl,
        String jwks) {
    public HostTrust {
        for (var part : new String[] {hostId, issuer, audience, deploymentId, launchUrl, jwksUrl, jwks}) {
            if (Objects.requireNonNull(part).isEmpty()) {
                throw new IllegalArgumentException("a trusted host has no empty part");
            }
        }
    }
}
