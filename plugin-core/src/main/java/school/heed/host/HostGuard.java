package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Second attempts and the pause after many failures. Only what may be repeated without a second effect is repeated; a slow host is
 * not asked again at once.
 */
@ApplicationScoped
public class HostGuard {
    /** For reads, and for writes that the contract makes idempotent. All in milliseconds: the container compares bare numbers. */
    @Retry(maxRetries = 2, delay = 300, jitter = 200, maxDuration = 40_000, retryOn = HostFailure.Away.class)
    @CircuitBreaker(
            requestVolumeThreshold = 12,
            failureRatio = 0.75,
            delay = 10_000,
            failOn = {HostFailure.Away.class, HostFailure.Slow.class})
    @Timeout(value = 25, unit = ChronoUnit.SECONDS)
    public <T> T repeated(Supplier<T> call) {
        return call.get();
    }

    /** For what must happen at most once. */
    @Timeout(value = 25, unit = ChronoUnit.SECONDS)
    public <T> T once(Supplier<T> call) {
        return call.get();
    }
}
