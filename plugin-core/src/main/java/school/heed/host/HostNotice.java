package school.heed.host;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A bell for one member of staff in the host. It says the same for everything, so that nothing can be read from it.
 *
 * @param id the same on every attempt
 * @param link address that opens Heed, at most 300 characters; holds no name
 */
public record HostNotice(UUID id, String staffId, String link) {
    static final String TEXT = "Something in Safeguarding needs you";

    byte[] body() {
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("staffId", staffId)
                .add("text", TEXT)
                .add("link", link)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
