package school.heed.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the demo host holds, as its test endpoint tells it. */
public final class HostState {
    private final JsonObject state;

    private HostState(JsonObject state) {
        this.state = state;
    }

    public static HostState of(Stack stack) {
        try (var reader = Json.createReader(new StringReader(stack.demo("GET", "state", "")))) {
            return new HostState(reader.readObject());
        }
    }

    /** Entries of every pupil in the order of their arrival: {@code entry} and {@code puts}. */
    public List<JsonObject> entries() {
        return state.getJsonObject("entries").values().stream()
                .flatMap(list -> list.asJsonArray().getValuesAs(JsonObject.class).stream())
                .toList();
    }

    /** Entries of one pupil in the order of their arrival. */
    public List<JsonObject> entries(String pupil) {
        var all = state.getJsonObject("entries");
        return all.containsKey(pupil) ? all.getJsonArray(pupil).getValuesAs(JsonObject.class) : List.of();
    }

    public java.util.Set<String> pupils() {
        return state.getJsonObject("entries").keySet();
    }

    /** Notices to one person, as JSON. */
    public List<JsonObject> notices(String staff) {
        var all = state.getJsonObject("notices");
        return all.containsKey(staff) ? all.getJsonArray(staff).getValuesAs(JsonObject.class) : List.of();
    }

    public String notices() {
        return state.get("notices").toString();
    }

    /** The id of a child's copy of a line in the host. */
    public static String copy(String entry, String child) {
        return UUID.nameUUIDFromBytes((entry + "/" + child).getBytes(StandardCharsets.US_ASCII))
                .toString();
    }

    /** Ids of one pupil's entries in the order of their arrival. */
    public List<String> ids(String pupil) {
        return entries(pupil).stream()
                .map(each -> each.getJsonObject("entry").getString("entryId"))
                .toList();
    }

    /** Those of these entries that the host holds. */
    public Map<String, JsonObject> byId(List<String> ids) {
        return entries().stream()
                .map(each -> each.getJsonObject("entry"))
                .filter(entry -> ids.contains(entry.getString("entryId")))
                .collect(Collectors.toMap(entry -> entry.getString("entryId"), Function.identity()));
    }

    @Override
    public String toString() {
        return state.toString();
    }
}
