package school.heed.host;

/**
 * What a host answers to pairing. Its addresses have passed {@link HostAddress}, its key set can be read.
 *
 * @param issuer {@code iss} of launch tokens and {@code aud} of Heed's calls
 * @param origin of the host's pages, as browsers write it
 * @param jwks JSON text
 * @param apiUrl base address of its API, without a trailing slash
 * @param schoolName at most 200 characters, or empty
 * @param zone IANA time zone that this JVM knows, or empty
 */
public record PairingAnswer(
        String issuer,
        String origin,
        String deploymentId,
        String jwksUrl,
        String jwks,
        String apiUrl,
        String product,
        String version,
        String schoolName,
        String zone) {}
