package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import school.heed.support.Http;
import school.heed.support.Stack;

/**
 * The pages' own description of the API ({@code api-types*.ts}) names the fields of the records that Heed serves, all of them and no
 * other. It is written by hand, because the served document knows neither choices nor what may be absent.
 */
class ApiTypesIT {
    private static final Path SOURCES = Path.of("..", "plugin-ui", "src");
    private static final Pattern INTERFACE = Pattern.compile("export interface (\\w+) \\{");
    private static final Pattern FIELD = Pattern.compile("(\\w+)\\??\\s*:");

    /** Where the pages use another name than the record. */
    private static final Map<String, String> NAMED_OTHERWISE = Map.ofEntries(
            Map.entry("Launch", "LaunchIn"),
            Map.entry("Session", "SessionView"),
            Map.entry("ReportView", "View"),
            Map.entry("Children", "ChildrenFound"),
            Map.entry("People", "StaffFound"),
            Map.entry("Occurred", "OccurredIn"),
            Map.entry("PendingPairing", "Pending"),
            Map.entry("ConcernChild", "ConcernChildView"),
            Map.entry("OpenCase", "CaseOpening"),
            Map.entry("Cases", "CaseLines"),
            Map.entry("Clock", "ClockView"),
            Map.entry("HostCopies", "HostCopiesIn"),
            Map.entry("DutyIn", "Duty"),
            Map.entry("DutyPerson", "OnDutyPerson"),
            Map.entry("CaseAccess", "AccessView"),
            Map.entry("AccessStep", "Step"),
            Map.entry("Trail", "TrailView"),
            Map.entry("FirstLead", "Named"),
            Map.entry("FirstLeadCode", "Code"));

    /** Not described by the served document: refusals, and answers given as a bare response. */
    private static final Set<String> NOT_SERVED = Set.of("Problem", "FieldError", "Done", "Receipt");

    @Test
    void thePagesKnowTheFieldsThatAreServed() throws IOException {
        var served = served(Stack.shared());
        var written = written(types());
        var different = new TreeMap<String, String>();
        written.forEach((name, fields) -> {
            var record = NAMED_OTHERWISE.getOrDefault(name, name);
            if (!NOT_SERVED.contains(name) && !fields.equals(served.get(record))) {
                different.put(name, "pages: " + fields + ", Heed: " + served.get(record));
            }
        });
        assertThat(written.keySet()).containsAll(NAMED_OTHERWISE.keySet()).containsAll(NOT_SERVED);
        assertThat(different).isEmpty();
    }

    private static String types() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.newDirectoryStream(SOURCES, "api-types*.ts")) {
            for (var file : files) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Map<String, Set<String>> served(Stack stack) {
        var answer = Http.send("GET", stack.heed() + "/openapi", Map.of("Accept", "application/json"), null);
        var found = new TreeMap<String, Set<String>>();
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            reader.readObject()
                    .getJsonObject("components")
                    .getJsonObject("schemas")
                    .forEach((name, schema) -> found.put(name, fields(schema.asJsonObject())));
        }
        return found;
    }

    private static Set<String> fields(JsonObject schema) {
        return schema.containsKey("properties")
                ? new TreeSet<>(schema.getJsonObject("properties").keySet())
                : new TreeSet<>();
    }

    private static Map<String, Set<String>> written(String source) {
        var bare = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
        var found = new TreeMap<String, Set<String>>();
        var heads = INTERFACE.matcher(bare);
        while (heads.find()) {
            var fields = new TreeSet<String>();
            var names = FIELD.matcher(outermost(bare, heads.end()));
            while (names.find()) {
                fields.add(names.group(1));
            }
            found.put(heads.group(1), fields);
        }
        return found;
    }

    /** The text between an opening brace and its own closing one, without what stands in further brackets. */
    private static String outermost(String text, int from) {
        var kept = new StringBuilder();
        var depth = 0;
        for (var i = from; depth >= 0 && i < text.length(); i++) {
            var each = text.charAt(i);
            depth -= "}>".indexOf(each) >= 0 ? 1 : 0;
            if (depth == 0) {
                kept.append(each);
            }
            depth += "{<".indexOf(each) >= 0 ? 1 : 0;
        }
        return kept.toString();
    }
}
