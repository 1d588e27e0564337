package school.heed.demohost;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A request body read strictly: UTF-8, one JSON object, no field twice, no unknown field, nothing too long. */
final class JsonBody {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern HOST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final JsonObject fields;

    private JsonBody(JsonObject fields) {
        this.fields = fields;
    }

    static JsonBody read(byte[] bytes, Set<String> known) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Map<String, Object> strict = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
            try (JsonReader reader = Json.createReaderFactory(strict).createReader(new StringReader(text))) {
                JsonObject object = reader.readObject();
                for (String name : object.keySet()) {
                    if (!known.contains(name)) {
                        throw invalid("The body holds a field this interface does not know.");
                    }
                }
                return new JsonBody(object);
            }
        } catch (CharacterCodingException | JsonException | IllegalStateException e) {
            throw invalid("The body is not one JSON object in UTF-8.");
        }
    }

    /** A required text of 1 to {@code longest} characters. */
    String text(String name, int longest) {
        String text = optional(name, longest);
        if (text == null || text.isEmpty()) {
            throw invalid("The field " + name + " is missing or empty.");
        }
        return text;
    }

    /** A text of at most {@code longest} characters, or {@code null} when the field is absent. */
    String optional(String name, int longest) {
        JsonValue value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString text)
                || text.getString().codePointCount(0, text.getString().length()) > longest) {
            throw invalid("The field " + name + " is not a text of at most " + longest + " characters.");
        }
        return text.getString();
    }

    /** A required object, as JSON text. */
    String object(String name) {
        if (!(fields.get(name) instanceof JsonObject object)) {
            throw invalid("The field " + name + " is not an object.");
        }
        return object.toString();
    }

    /** The plain JSON, for the test page. */
    JsonObject fields() {
        return fields;
    }

    static String uuid(String text) {
        if (text != null && !UUID.matcher(text).matches()) {
            throw invalid("An id is not a UUID.");
        }
        return text;
    }

    static String hostId(String text) {
        if (text == null || !HOST_ID.matcher(text).matches()) {
            throw invalid("An id is not 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }
        return text;
    }

    static Problem invalid(String detail) {
        return new Problem(400, "invalid-body", detail);
    }
}
