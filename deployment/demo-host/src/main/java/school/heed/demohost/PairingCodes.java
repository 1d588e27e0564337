package school.heed.demohost;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The one pairing secret that may be open: 160 bits, 15 minutes, one use. Ten wrong tries within 15 minutes close the
 * door to every code for 15 minutes.
 */
public final class PairingCodes {
    /** How long a code lives and how long the door stays closed. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    static final int WRONG_TRIES = 10;
    private static final int LETTERS = 32;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SecureRandom random = new SecureRandom();
    private final Deque<Instant> wrong = new ArrayDeque<>();
    private String open;
    private Instant until = Instant.EPOCH;
    private Instant closedUntil = Instant.EPOCH;

    /** Opens a new code and forgets the one before. */
    public synchronized String issue(Instant now) {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            secret.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        open = secret.toString();
        until = now.plus(LIFE);
        return open;
    }

    /** Takes a code once, or refuses it with 403, or refuses everything with 429. */
    public synchronized void take(String secret, Instant now) {
        if (now.isBefore(closedUntil)) {
            throw new Problem(429, "too-many-codes", "Too many wrong codes. Wait 15 minutes, then show a new code.");
        }
        boolean right = open != null && now.isBefore(until) && same(open, secret);
        if (!right) {
            countWrong(now);
            throw new Problem(403, "wrong-code", "This code is wrong, used or too old. Show a new one.");
        }
        open = null;
        wrong.clear();
        closedUntil = Instant.EPOCH;
    }

    private void countWrong(Instant now) {
        wrong.addLast(now);
        while (!wrong.isEmpty() && wrong.peekFirst().isBefore(now.minus(LIFE))) {
            wrong.removeFirst();
        }
        if (wrong.size() >= WRONG_TRIES) {
            closedUntil = now.plus(LIFE);
            open = null;
            wrong.clear();
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
