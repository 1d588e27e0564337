package school.heed.launcher;

import java.util.Locale;

/** Crockford's base 32: digits and letters without I, L, O and U, so that a tired person copies them rightly. */
final class Crockford {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int MASK = 31;
    private static final int BYTE_MASK = 0xff;

    private Crockford() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | each & BYTE_MASK;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                text.append(LETTERS.charAt(held >> bits - BITS & MASK));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(LETTERS.charAt(held << BITS - bits & MASK));
        }
        return text.toString();
    }

    /** The bytes of tidy text; bits left over are dropped. */
    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char letter : text.toCharArray()) {
            held = held << BITS | LETTERS.indexOf(letter);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes;
    }

    /** What a person typed, as the alphabet has it: any case, spaces and dashes ignored, O read as 0, I and L as 1. */
    static String tidy(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static boolean holds(String text) {
        return text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }
}
