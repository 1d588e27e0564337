package school.heed.platform.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import school.heed.platform.problem.Refusal;

/** Compares JSON with the record it is meant for, so that a refusal can name the field. */
final class Shape {
    private static final int MAX_ITEMS = 500;
    private static final long MOST = 999_999_999_999L;
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-.+");

    private Shape() {}

    static void check(JsonObject object, Class<?> record, String path) {
        var expected = Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        for (var entry : object.entrySet()) {
            var field = path + shown(entry.getKey());
            var component = expected.get(entry.getKey());
            if (component == null) {
                throw Refusal.invalid("unknown-field", field, "Heed does not know one of the fields that were sent.");
            }
            value(entry.getValue(), component.getGenericType(), field);
        }
    }

    private static void value(JsonValue value, Type type, String field) {
        if (value.getValueType() == ValueType.NULL) {
            throw wrong(field, "is empty. Leave it out instead.");
        }
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            var arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                list(value, arguments[0], field);
            } else if (Map.class.isAssignableFrom(raw)) {
                map(value, arguments[1], field);
            }
        } else if (type instanceof Class<?> plain) {
            scalar(value, plain, field);
        }
    }

    private static void list(JsonValue value, Type item, String field) {
        if (!(value instanceof JsonArray array)) {
            throw wrong(field, "must be a list.");
        }
        if (array.size() > MAX_ITEMS) {
            throw Refusal.invalid("too-many", field, "This list is longer than Heed takes.");
        }
        for (var i = 0; i < array.size(); i++) {
            value(array.get(i), item, field + "[" + i + "]");
        }
    }

    private static void map(JsonValue value, Type item, String field) {
        if (!(value instanceof JsonObject object)) {
            throw wrong(field, "must be a group of answers.");
        }
        object.forEach((name, inner) -> {
            storable(name, field);
            value(inner, item, field + "." + shown(name));
        });
    }

    private static void scalar(JsonValue value, Class<?> type, String field) {
        if (type.isRecord()) {
            if (!(value instanceof JsonObject object)) {
                throw wrong(field, "must be a group of answers.");
            }
            check(object, type, field + ".");
        } else if (type == boolean.class || type == Boolean.class) {
            expect(
                    value.getValueType() == ValueType.TRUE || value.getValueType() == ValueType.FALSE,
                    field,
                    "must be yes or no.");
        } else if (type == int.class || type == Integer.class) {
            expect(within(value, Integer.MIN_VALUE, Integer.MAX_VALUE), field, "must be a whole number.");
        } else if (type == long.class || type == Long.class) {
            expect(within(value, -MOST, MOST), field, "must be a whole number.");
        } else {
            expect(value instanceof JsonString, field, "must be text.");
            text(((JsonString) value).getString(), type, field);
        }
    }

    private static void text(String text, Class<?> type, String field) {
        storable(text, field);
        if (type.isEnum()) {
            expect(
                    Arrays.stream(type.getEnumConstants())
                            .anyMatch(choice -> ((Enum<?>) choice).name().equals(text)),
                    field,
                    "is not one of the choices.");
        } else if (type == UUID.class) {
            expect(text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), field, "is not an id of Heed’s.");
        } else if (type == LocalDate.class) {
            mustParse(() -> LocalDate.parse(ordinaryYear(text)), field, "is not a day. Write it like 2026-11-18.");
        } else if (type == LocalTime.class) {
            mustParse(() -> LocalTime.parse(text), field, "is not a time. Write it like 14:05.");
        } else if (type == Instant.class) {
            mustParse(() -> Instant.parse(ordinaryYear(text)), field, "is not a moment in time.");
        }
    }

    private static void mustParse(
            java.util.function.Supplier<java.time.temporal.Temporal> parse, String field, String sentence) {
        try {
            expect(parse.get() != null, field, sentence);
        } catch (DateTimeException e) {
            throw Refusal.invalid("bad-date", field, "This " + sentence);
        }
    }

    /** Years of more or fewer digits lie outside what the database can hold. */
    private static String ordinaryYear(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).matches()) {
            throw new DateTimeException("year");
        }
        return text;
    }

    /** NUL cannot be stored; half a surrogate pair would come back as a question mark, and words are kept exactly or not at all. */
    private static void storable(String text, String field) {
        expect(
                text.codePoints()
                        .noneMatch(point ->
                                point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)),
                field,
                "holds a character that cannot be stored.");
    }

    private static boolean within(JsonValue value, long least, long most) {
        if (!(value instanceof JsonNumber number)) {
            return false;
        }
        var digits = number.toString();
        // More digits than any limit has are not worth reading.
        if (digits.length() > 13 || !digits.matches("-?[0-9]+")) {
            return false;
        }
        var whole = Long.parseLong(digits);
        return whole >= least && whole <= most;
    }

    private static void expect(boolean right, String field, String sentence) {
        if (!right) {
            throw wrong(field, sentence);
        }
    }

    private static Refusal wrong(String field, String sentence) {
        return Refusal.invalid("wrong-kind", field, "This answer " + sentence);
    }

    /** A field's name as it may be repeated: a name of ours, or nothing that somebody typed. */
    static String shown(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9]{0,39}") ? name : "?";
    }
}
