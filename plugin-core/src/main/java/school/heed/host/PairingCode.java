package school.heed.host;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import school.heed.platform.problem.Refusal;

/**
 * The code an administrator carries from the host's settings page to Heed's set-up page.
 *
 * @param apiUrl base address of the host's API, as the code says it; not yet checked
 * @param secret the single-use part, 26 to 100 characters; never shown or logged
 */
public record PairingCode(String apiUrl, String secret) {
    private static final Pattern CODE = Pattern.compile("heed1\\.([A-Za-z0-9_-]{8,700})\\.([A-Z2-7]{26,100})");

    /** @throws Refusal 400 {@code pairing-code} where this is no such code */
    public static PairingCode parse(String typed) {
        var found = CODE.matcher(typed == null || typed.length() > 1000 ? "" : typed.replaceAll("\\s+", ""));
        if (!found.matches()) {
            throw unreadable();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(found.group(1));
            var url = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (url.chars().anyMatch(Character::isISOControl)) {
                throw unreadable();
            }
            return new PairingCode(url, found.group(2));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.invalid(
                "pairing-code",
                "code",
                "This is not a pairing code. Copy the whole code from the add-on’s settings page; it starts with heed1.");
    }

    @Override
    public String toString() {
        return "PairingCode[" + apiUrl + "]";
    }
}
