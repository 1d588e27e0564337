package school.heed.platform.crypto;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Codes that people read aloud or copy: no letter that looks like another. */
public final class Codes {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** {@code groups} groups of {@code size} letters; each letter is worth 4.9 bits. */
    public static String make(int groups, int size) {
        return java.util.stream.IntStream.range(0, groups)
                .mapToObj(group -> RANDOM.ints(size, 0, LETTERS.length())
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** What a person may have typed for such a code: any case, any spaces or dashes between the groups and around them. */
    public static String tidy(String typed) {
        return typed.toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
