package school.heed.host;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the iframe brings: which host, its signed token, and the secret whose digest was the nonce; {@code pass}, or null, is what its
 * window kept of an earlier proof of the second factor.
 */
public record LaunchIn(
        @NotNull @Size(min = 1, max = 64) String hostId,
        @NotNull @Size(min = 1, max = 20000) String token,
        @NotNull @Size(min = 22, max = 200) String secret,

        @Size(min = 1, max = 100) @Pattern(regexp = "[A-Za-z0-9_-]*")
        String pass) {
    /** Never the token, the secret or the pass. */
    @Override
    public String toString() {
        return "LaunchIn[" + hostId + "]";
    }
}
