package school.heed.host;

import java.util.regex.Pattern;

/** The start of a text, for a store that takes only so much. Length is counted in code points, as the host API counts it. */
final class Excerpt {
    /** What a reader sees as one letter or one emoji, however many code points it has. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    private Excerpt() {}

    /** The text itself when it fits; otherwise its start up to a whole word, or a whole letter where there is none, and the mark. */
    static String of(String text, int most, String mark) {
        if (length(text) <= most) {
            return text;
        }
        var longest = text.offsetByCodePoints(0, most - length(mark));
        var letters = LETTER.matcher(text);
        var end = 0;
        while (letters.find() && letters.end() <= longest) {
            end = letters.end();
        }
        if (end == 0) {
            end = longest;
        }
        var space = text.lastIndexOf(' ', end - 1);
        return text.substring(0, space > 0 ? space : end) + mark;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
