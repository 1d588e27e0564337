package school.heed.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * The code that opens Heed's set-up page to whoever can read the data folder. It holds 130 random bits, works once, and
 * ends after 30 minutes; a new one ends the old one. Kept as two lines: the code, then its end in seconds of the epoch.
 */
public final class SetupCode {
    /** How long a code lives. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 26;
    private static final String FILE = "setup-code";

    private SetupCode() {}

    /** The file the code is kept in; the server deletes it after use. */
    public static Path file(DataFolder data) {
        return data.path(FILE);
    }

    /** Makes a code, replacing any earlier one. */
    public static String make(DataFolder data, Instant now) {
        var random = new SecureRandom();
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        data.write(FILE, code + "\n" + now.plus(LIFE).getEpochSecond() + "\n");
        return code.toString();
    }
}
