package school.heed.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the product does in its own time, and fails with the name of what did not come. */
public final class Await {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

    private Await() {}

    public static void until(String what, Duration most, BooleanSupplier condition) {
        value(what, most, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** @return what was found, as soon as it is there */
    public static <T> T value(String what, Duration most, Supplier<Optional<T>> source) {
        var end = System.nanoTime() + most.toNanos();
        while (true) {
            var found = source.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + most.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(BETWEEN);
        }
    }
}
