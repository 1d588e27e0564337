package school.heed.journey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An invented incident as a school would write it down: one file with an answer for each question that its case asks. */
final class Incident {
    private final JsonObject all;

    private Incident(JsonObject all) {
        this.all = all;
    }

    static Incident of(String name) {
        try (InputStream in = Incident.class.getResourceAsStream("/incident/" + name + ".json");
                var reader = Json.createReader(in)) {
            return new Incident(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String about() {
        return all.getString("about");
    }

    /** What was said in the report, and the first steps. */
    String said(String code) {
        return all.getJsonObject("concern").getString(code);
    }

    /** @param who the child's part in the file, or empty for a form about the case */
    Map<String, List<String>> answers(String form, String who) {
        var kept = who.isEmpty() ? all.getJsonObject("case") : all.getJsonObject("child");
        var found = kept.getJsonObject(form);
        if (found != null && !who.isEmpty()) {
            found = found.getJsonObject(who);
        }
        var answers = new LinkedHashMap<String, List<String>>();
        if (found != null) {
            found.forEach((code, value) -> answers.put(code, values(value)));
        }
        return answers;
    }

    private static List<String> values(JsonValue value) {
        var each = value instanceof JsonString ? Stream.of(value) : value.asJsonArray().stream();
        return each.map(one -> one instanceof JsonString text ? day(text.getString()) : one.toString())
                .toList();
    }

    /** Days are counted from the day of the test, so that the incident never grows old. */
    private static String day(String text) {
        if (!text.matches("today([+-]\\d+)?")) {
            return text;
        }
        var days = text.equals("today") ? 0 : Integer.parseInt(text.substring("today".length()));
        return LocalDate.now(ZoneId.of("Europe/London")).plusDays(days).toString();
    }
}
