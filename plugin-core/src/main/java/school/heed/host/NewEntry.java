package school.heed.host;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One entry to be stored in a host.
 *
 * @param detail {@code pointer}, {@code summary} or {@code full}; with {@code pointer} the next four stay null
 * @param kind a label, at most 60 characters
 * @param text at most 15,000 characters
 * @param author at most 200 characters
 * @param corrects the entry this one corrects, or null
 * @param link address that opens Heed there, at most 300 characters; holds no name
 */
public record NewEntry(
        String detail,
        Instant recordedAt,
        LocalDate occurredOn,
        String kind,
        String text,
        String author,
        UUID corrects,
        String link) {
    /** The body as it is sent. The same entry always gives the same bytes, so that a second attempt is known as such. */
    byte[] body() {
        var json = Json.createObjectBuilder().add("detail", detail).add("recordedAt", recordedAt.toString());
        if (occurredOn != null) {
            json.add("occurredOn", occurredOn.toString());
        }
        if (kind != null) {
            json.add("kind", kind);
        }
        if (text != null) {
            json.add("text", text);
        }
        if (author != null) {
            json.add("author", author);
        }
        if (corrects != null) {
            json.add("corrects", corrects.toString());
        }
        return json.add("link", link).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Never the words: a record's own text form would carry them into a log. */
    @Override
    public String toString() {
        return "NewEntry[" + detail + "]";
    }
}
