package school.heed.host;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the iframe brings: which host, its signed token, and the secret whose digest was the nonce. */
public record LaunchIn(
        @NotNull @Size(min = 1, max = 64) String hostId,
        @NotNull @Size(min = 1, max = 20000) String token,
        @NotNull @Size(min = 22, max = 200) String secret) {
    /** Never the token or the secret. */
    @Override
    public String toString() {
        return "LaunchIn[" + hostId + "]";
    }
}
