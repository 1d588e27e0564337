package school.heed.host;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads one object of a host's answer by the contract. Unknown fields are passed over; null is as good as absent. */
final class Fields {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final JsonObject object;

    /** The object breaks the contract. Says nothing of what was in it. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("a host's answer breaks the contract", null, false, false);
        }
    }

    private Fields(JsonObject object) {
        this.object = object;
    }

    static Fields of(JsonValue value) {
        if (value instanceof JsonObject object) {
            return new Fields(object);
        }
        throw new Broken();
    }

    /** Text of at most {@code max} characters, empty where it is absent. */
    String text(String name, int max) {
        var value = present(name);
        return value == null ? "" : words(value, max);
    }

    String required(String name, int max) {
        var text = text(name, max);
        if (text.isBlank()) {
            throw new Broken();
        }
        return text;
    }

    String id(String name) {
        var id = text(name, 64);
        if (!HostIds.valid(id)) {
            throw new Broken();
        }
        return id;
    }

    String idOrEmpty(String name) {
        return present(name) == null || text(name, 64).isEmpty() ? "" : id(name);
    }

    /** One of the choices, or empty where it is absent. */
    String choice(String name, Set<String> choices) {
        var word = text(name, 60);
        if (!word.isEmpty() && !choices.contains(word)) {
            throw new Broken();
        }
        return word;
    }

    String requiredChoice(String name, Set<String> choices) {
        required(name, 60);
        return choice(name, choices);
    }

    /** Null where the host does not say. */
    Boolean flag(String name) {
        var value = present(name);
        if (value == null) {
            return null;
        }
        if (value.getValueType() != ValueType.TRUE && value.getValueType() != ValueType.FALSE) {
            throw new Broken();
        }
        return value.getValueType() == ValueType.TRUE;
    }

    boolean requiredFlag(String name) {
        var flag = flag(name);
        if (flag == null) {
            throw new Broken();
        }
        return flag;
    }

    /** Null where the host does not say. */
    LocalDate day(String name) {
        var text = text(name, 10);
        try {
            return text.isEmpty() ? null : plausible(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Broken();
        }
    }

    LocalDate requiredDay(String name) {
        required(name, 10);
        return day(name);
    }

    LocalTime time(String name) {
        try {
            return LocalTime.parse(required(name, 5));
        } catch (DateTimeException e) {
            throw new Broken();
        }
    }

    /** Null where the host does not say. */
    Instant instant(String name) {
        var text = text(name, 40);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var instant = Instant.parse(text);
            plausible(LocalDate.ofInstant(instant, java.time.ZoneOffset.UTC));
            return instant;
        } catch (DateTimeException e) {
            throw new Broken();
        }
    }

    Instant requiredInstant(String name) {
        required(name, 40);
        return instant(name);
    }

    UUID uuid(String name) {
        var text = required(name, 36);
        if (!ID.matcher(text).matches()) {
            throw new Broken();
        }
        return UUID.fromString(text);
    }

    List<String> texts(String name, int maxItems, int maxLength) {
        var value = present(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.size() > maxItems) {
            throw new Broken();
        }
        return array.stream().map(item -> words(item, maxLength)).toList();
    }

    List<String> ids(String name, int maxItems) {
        var ids = texts(name, maxItems, 64);
        if (!ids.stream().allMatch(HostIds::valid)) {
            throw new Broken();
        }
        return ids;
    }

    JsonObject group(String name) {
        if (present(name) instanceof JsonObject group) {
            return group;
        }
        throw new Broken();
    }

    JsonArray array(String name, int maxItems) {
        if (present(name) instanceof JsonArray array && array.size() <= maxItems) {
            return array;
        }
        throw new Broken();
    }

    private JsonValue present(String name) {
        var value = object.get(name);
        return value == null || value.getValueType() == ValueType.NULL ? null : value;
    }

    /** A database keeps years of four digits; a year outside these is a slip of the host's. */
    private static LocalDate plausible(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Broken();
        }
        return day;
    }

    private static String words(JsonValue value, int max) {
        if (!(value instanceof JsonString string)) {
            throw new Broken();
        }
        var text = string.getString();
        if (text.codePointCount(0, text.length()) > max || text.codePoints().anyMatch(Fields::unstorable)) {
            throw new Broken();
        }
        return text;
    }

    private static boolean unstorable(int point) {
        return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
