package school.heed.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** So many requests at once and so many a minute, for each key by itself. In memory, so each node counts for itself. */
public final class Buckets {
    private static final int MANY = 20_000;
    private final double most;
    private final double perSecond;
    private final Map<String, Level> levels = new ConcurrentHashMap<>();

    private record Level(double left, Instant at, boolean taken) {}

    /** @param perMinute how much comes back in a minute; as much may be taken at once */
    public Buckets(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a rate is at least 1 a minute");
        }
        this.most = perMinute;
        this.perSecond = perMinute / 60.0;
    }

    /** Takes one. @return 0, or after how many whole seconds the next one is there */
    public int take(String key, Instant now) {
        if (levels.size() > MANY) {
            levels.values().removeIf(level -> refilled(level, now) >= most);
        }
        var level = levels.compute(key, (any, before) -> {
            var left = before == null ? most : refilled(before, now);
            return left >= 1 ? new Level(left - 1, now, true) : new Level(left, now, false);
        });
        return level.taken() ? 0 : (int) Math.max(1, Math.ceil((1 - level.left()) / perSecond));
    }

    private double refilled(Level level, Instant now) {
        var passed = Math.max(0, Duration.between(level.at(), now).toMillis()) / 1000.0;
        return Math.min(most, level.left() + passed * perSecond);
    }
}
