package school.heed.host;

/**
 * The host a call goes to.
 *
 * @param issuer the host's issuer: {@code aud} of Heed's calls
 * @param apiUrl base address of its API, without a trailing slash
 */
public record HostTarget(String issuer, String apiUrl) {}
