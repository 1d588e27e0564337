package school.heed.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The root key as four lines for the head's safe. A line is 13 letters of the key and 2 check letters, in groups of five;
 * the check letters know the line's number, so a slip, a lost letter or swapped lines are noticed at that line.
 */
final class RecoverySheet {
    static final int LINES = 4;
    private static final int LETTERS = 13;
    private static final int CHECK = 2;

    private final RootKey key;

    RecoverySheet(RootKey key) {
        this.key = key;
    }

    /** The four lines, each as {@code XXXXX-XXXXX-XXXXX}. */
    List<String> lines() {
        String letters = Crockford.encode(key.bytes());
        var lines = new ArrayList<String>();
        for (int number = 1; number <= LINES; number++) {
            String part = letters.substring((number - 1) * LETTERS, number * LETTERS);
            lines.add((part + check(number, part)).replaceAll(".{5}(?!$)", "$0-"));
        }
        return lines;
    }

    /** Whether a person typed line {@code number} (from 1) of this sheet. */
    boolean is(int number, String typed) {
        return MessageDigest.isEqual(
                Crockford.tidy(lines().get(number - 1)).getBytes(StandardCharsets.US_ASCII),
                Crockford.tidy(typed).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key letters of one typed line.
     *
     * @param number 1 to 4
     * @throws Refused if it is not that line as printed
     */
    static String letters(int number, String typed) {
        String tidy = Crockford.tidy(typed);
        if (tidy.length() != LETTERS + CHECK) {
            throw new Refused("Line " + number + " has 15 letters and digits; " + tidy.length() + " were typed.");
        }
        String part = tidy.substring(0, LETTERS);
        if (!Crockford.holds(tidy) || !check(number, part).equals(tidy.substring(LETTERS))) {
            throw new Refused("Line " + number + " is not as printed: compare it letter by letter with the sheet.");
        }
        return part;
    }

    /**
     * The key of four typed lines.
     *
     * @throws Refused naming the first line that is not as printed
     */
    static RootKey read(List<String> typed) {
        if (typed.size() != LINES) {
            throw new Refused("The recovery sheet has four lines; " + typed.size() + " were given.");
        }
        var letters = new StringBuilder();
        for (int number = 1; number <= LINES; number++) {
            letters.append(letters(number, typed.get(number - 1)));
        }
        return new RootKey(Crockford.decode(letters.toString()));
    }

    private static String check(int number, String part) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((number + " " + part).getBytes(StandardCharsets.US_ASCII));
            return Crockford.encode(hash).substring(0, CHECK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sheet as plain text. */
    String text(LocalDate day) {
        return fill(Packaged.resource("/recovery-sheet.txt"), day);
    }

    /** The sheet as one printable page. */
    String html(LocalDate day) {
        return fill(Packaged.resource("/recovery-sheet.html"), day);
    }

    private String fill(String page, LocalDate day) {
        String filled = page.replace("${mark}", key.mark()).replace("${day}", day.toString());
        for (int number = 1; number <= LINES; number++) {
            filled = filled.replace("${line" + number + "}", lines().get(number - 1));
        }
        return filled;
    }
}
