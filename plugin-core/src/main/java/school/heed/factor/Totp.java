package school.heed.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that change every 30 seconds (RFC 6238, HMAC-SHA1 as every authenticator app reads it). */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    /** A phone may be one step early or late. */
    private static final int APART = 1;

    private Totp() {}

    /** The time step for which these digits are right, at most one away from now. */
    static OptionalLong step(byte[] secret, String digits, Instant now) {
        var found = OptionalLong.empty();
        var current = now.getEpochSecond() / STEP_SECONDS;
        for (var step = current - APART; step <= current + APART; step++) {
            var right = digits(secret, step).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, digits.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String digits(byte[] secret, long step) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret, "HmacSHA1"), Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("not a key of an authenticator", e);
        }
    }

    /** What a person may have typed for six digits: spaces between them. */
    static String tidy(String typed) {
        return typed.replaceAll("[\\s\\p{Z}]+", "");
    }
}
