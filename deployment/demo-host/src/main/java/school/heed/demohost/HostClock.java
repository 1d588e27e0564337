package school.heed.demohost;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The host's clock, which a test can move to see what a wrong clock does. */
@ApplicationScoped
public class HostClock implements InstantSource {
    private volatile Duration shift = Duration.ZERO;

    /** Now, to the second, as this host believes. */
    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(shift).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Moves the clock to {@code by} before (negative) or after the true time. */
    public void shift(Duration by) {
        shift = by;
    }
}
