package school.heed.outbox;

/** How long to wait before the next try: 1, 2, 4 … seconds, at most a minute. There is no last try: a host may be down for days. */
final class Backoff {
    private static final int MOST = 60;

    private Backoff() {}

    static int seconds(int attempts) {
        return attempts >= 6 ? MOST : Math.min(MOST, 1 << Math.max(0, attempts));
    }
}
