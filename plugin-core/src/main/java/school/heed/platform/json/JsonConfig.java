package school.heed.platform.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One way of writing JSON: absent instead of null, unknown fields refused. */
@Provider
public class JsonConfig implements ContextResolver<Jsonb> {
    private static final Set<Class<?>> KNOWN = ConcurrentHashMap.newKeySet();
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(false)
            .withPropertyVisibilityStrategy(new Parts())
            .setProperty("jsonb.fail-on-unknown-properties", true));

    /** Of a record its components are written and nothing else: a rule such as {@code isAnswered} is no field and could not be read back. */
    private static final class Parts implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return Modifier.isPublic(field.getModifiers());
        }

        @Override
        public boolean isVisible(Method method) {
            var owner = method.getDeclaringClass();
            return Modifier.isPublic(method.getModifiers())
                    && (!owner.isRecord()
                            || Arrays.stream(owner.getRecordComponents())
                                    .anyMatch(part -> part.getName().equals(method.getName())));
        }
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        if (type.isRecord() && !KNOWN.contains(type)) {
            getToKnow(type);
        }
        return JSONB;
    }

    /** The binding learns a type at its first use, and two requests at once would disturb each other's lesson. */
    private static synchronized void getToKnow(Class<?> type) {
        try {
            JSONB.fromJson("{}", type);
        } catch (JsonbException e) {
            // An empty object need not be a valid one; the type is known all the same.
        }
        KNOWN.add(type);
    }

    /** For JSON that is stored or sent by Heed itself. */
    public static Jsonb jsonb() {
        return JSONB;
    }
}
