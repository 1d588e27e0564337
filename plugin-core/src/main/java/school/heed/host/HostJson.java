package school.heed.host;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Turns the bytes of an answer into JSON: strict UTF-8, at most 16 levels deep, an object at the top. */
final class HostJson {
    static final int MAX_DEPTH = 16;

    private HostJson() {}

    /** What could be read of a list, and how many items could not. */
    record Items<T>(List<T> read, int skipped) {}

    /** @throws Fields.Broken where this is no such JSON */
    static JsonObject object(byte[] bytes) {
        checkDepth(bytes);
        try (var parser = Json.createParser(new StringReader(text(bytes)))) {
            if (parser.next() != Event.START_OBJECT) {
                throw new Fields.Broken();
            }
            var object = parser.getObject();
            if (parser.hasNext()) {
                throw new Fields.Broken();
            }
            return object;
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            throw new Fields.Broken();
        }
    }

    /** One item that breaks the contract costs that item, not the school's whole roster. */
    static <T> Items<T> items(JsonArray array, Function<Fields, T> reading) {
        var read = new ArrayList<T>();
        var skipped = 0;
        for (var value : array) {
            try {
                read.add(reading.apply(Fields.of(value)));
            } catch (Fields.Broken e) {
                skipped++;
            }
        }
        return new Items<>(List.copyOf(read), skipped);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Fields.Broken();
        }
    }

    /** Before parsing: a parser may recurse as deep as it is led. */
    private static void checkDepth(byte[] bytes) {
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < bytes.length; i++) {
            switch (bytes[i]) {
                case '"' -> quoted = !quoted;
                case '\\' -> i += quoted ? 1 : 0;
                case '{', '[' -> depth += quoted ? 0 : 1;
                case '}', ']' -> depth -= quoted ? 0 : 1;
                default -> {
                    // Everything else leaves the depth as it is.
                }
            }
            if (depth > MAX_DEPTH) {
                throw new Fields.Broken();
            }
        }
    }
}
