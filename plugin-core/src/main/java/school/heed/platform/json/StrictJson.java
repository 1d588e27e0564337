package school.heed.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import school.heed.platform.problem.Refusal;

/**
 * Every body is read here first: at most 64 KiB (see {@link LongBody}), strict UTF-8, at most 16 levels deep, no name twice, no unknown name, every value
 * of the expected kind, no picture in a text. What fails names its field in the refusal; the value is never repeated.
 */
@Provider
public class StrictJson implements ReaderInterceptor {
    static final int MAX_BYTES = 64 * 1024;
    static final int MAX_DEPTH = 16;
    private static final Set<Class<?>> READ = ConcurrentHashMap.newKeySet();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var bytes = context.getInputStream().readNBytes(most(context.getType()) + 1);
        check(bytes, context.getType());
        context.setInputStream(new ByteArrayInputStream(bytes));
        return READ.contains(context.getType()) ? context.proceed() : first(context);
    }

    /**
     * The binding learns a type while it reads and writes the first one, and whoever reads another meanwhile would disturb it. So the
     * first is read alone, and written once too: a use case may need it as text a moment later.
     */
    private static Object first(ReaderInterceptorContext context) throws IOException {
        synchronized (READ) {
            var read = context.proceed();
            JsonConfig.jsonb().toJson(read);
            READ.add(context.getType());
            return read;
        }
    }

    static void check(byte[] bytes, Class<?> type) {
        var most = most(type);
        if (bytes.length > most) {
            throw Refusal.of(
                    413,
                    "too-large",
                    "This is longer than Heed can take in one go (" + most / 1024 + " KiB). Send it in two parts.");
        }
        var text = utf8(bytes);
        checkNames(text);
        if (type.isRecord()) {
            Shape.check(read(text), type, "");
        }
    }

    static int most(Class<?> type) {
        return type.isAnnotationPresent(LongBody.class) ? LongBody.KIB * 1024 : MAX_BYTES;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var value = reader.readValue();
            if (value.getValueType() != JsonValue.ValueType.OBJECT) {
                throw malformed();
            }
            return value.asJsonObject();
        } catch (JsonException | UnsupportedOperationException e) {
            // A number of thousands of digits is no JsonException to the parser.
            throw malformed();
        }
    }

    private static void checkNames(String text) {
        var open = new ArrayDeque<Set<String>>();
        var field = "";
        try (var parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> {
                        open.push(new HashSet<>());
                        if (open.size() > MAX_DEPTH) {
                            throw Refusal.of(400, "too-deep", "This is nested deeper than Heed reads (16 levels).");
                        }
                    }
                    case END_OBJECT, END_ARRAY -> open.pop();
                    case KEY_NAME -> {
                        var name = parser.getString();
                        field = Shape.shown(name);
                        if (!open.element().add(name)) {
                            throw Refusal.invalid("duplicate-field", Shape.shown(name), "A field was sent twice.");
                        }
                    }
                    case VALUE_STRING -> {
                        if (Pictures.in(parser.getString())) {
                            throw Pictures.refused(field);
                        }
                    }
                    default -> {
                        // Other values are checked against the expected shape.
                    }
                }
            }
        } catch (JsonException | java.util.NoSuchElementException | IllegalStateException e) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return Refusal.of(
                400,
                "malformed-json",
                "Heed could not read what was sent. Everything you have written is kept; try again.");
    }
}
