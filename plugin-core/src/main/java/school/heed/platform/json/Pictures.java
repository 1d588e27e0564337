package school.heed.platform.json;

import java.util.regex.Pattern;
import school.heed.platform.problem.Refusal;

/**
 * Finds pictures and films that were pasted into a text as data. Heed keeps none: a nude image of a child must never be copied or stored
 * (DSIT, Sharing nudes and semi-nudes), and nobody can tell what a picture shows before it is stored.
 */
final class Pictures {
    private static final Pattern ADDRESS = Pattern.compile(
            "data:\\s*(image|video|application/octet-stream)(/[a-z0-9.+-]+)?\\s*[;,]", Pattern.CASE_INSENSITIVE);
    /** How JPEG, PNG, GIF, WebP, HEIC and MP4, BMP and TIFF begin in base64, and enough after it to be one. */
    private static final Pattern BYTES = Pattern.compile(
            "(?<![A-Za-z0-9+/])(/9j/|iVBORw0KGg|R0lGOD[dl]|UklGR|AAAA[A-Za-z0-9+/]{2}Z0eX|Qk[0-3]|SUkqA|TU0AK)[A-Za-z0-9+/_\\s-]{200,}");

    private Pictures() {}

    static boolean in(String text) {
        return ADDRESS.matcher(text).find() || BYTES.matcher(text).find();
    }

    /** @param field safe to show */
    static Refusal refused(String field) {
        return Refusal.invalid(
                "no-pictures",
                field,
                "There is a picture in this text, and Heed keeps none. If it shows a child undressed, do not copy, send or save it"
                        + " anywhere: leave it where it is and tell a safeguarding lead in person, now. Describe it in words.");
    }
}
