package school.heed.host;

import java.time.Instant;
import java.util.Set;

/**
 * What a proven launch says. Nothing in it gives access by itself: the capabilities are what the host offers, the pupil is a hint.
 *
 * @param sub the host's id of the member of staff
 * @param name as shown to colleagues, at most 200 characters, empty where the host does not say
 * @param capabilities of {@code report admin lead deputy head pastoral}; other words are dropped
 * @param view {@code tab}, {@code report}, {@code workspace} or {@code setup}
 * @param pupilId the host's id of the pupil whose page is open, empty when there is none
 * @param nonce the nonce of this launch; the caller uses it up
 * @param issuedAt by the host's clock
 */
public record Launched(
        String sub,
        String name,
        Set<String> capabilities,
        String view,
        String pupilId,
        String nonce,
        Instant issuedAt) {
    public Launched {
        capabilities = Set.copyOf(capabilities);
    }
}
