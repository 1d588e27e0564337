package school.heed.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** What tests begin with, as JSON that the screens would send. */
public final class Given {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Given() {}

    /** Heed's ids of these children, found as the report form finds them. */
    public static List<String> children(Person person, String... names) {
        return Arrays.stream(names)
                .map(name -> person.search("children", name)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id"))
                .toList();
    }

    public static String concern(List<String> children, String saw) {
        var list = Json.createArrayBuilder();
        children.forEach(id -> list.add(Json.createObjectBuilder().add("id", id).add("role", "NOT_SURE")));
        return Json.createObjectBuilder()
                .add("template", "concern@1")
                .add("about", "CHILD")
                .add("children", list)
                .add("unknownChildren", Json.createArrayBuilder())
                .add(
                        "answers",
                        Json.createObjectBuilder()
                                .add("saw", Json.createArrayBuilder().add(saw))
                                .add("told", Json.createArrayBuilder().add("going")))
                .add(
                        "occurred",
                        Json.createObjectBuilder().add("precision", "ABOUT").add("words", "about lunchtime"))
                .build()
                .toString();
    }

    /** First steps for a concern as it was just opened; the lead knew of it now. */
    public static String acknowledgement(JsonObject concern, String mayNeedOthers) {
        return Json.createObjectBuilder()
                .add("version", concern.getInt("version"))
                .add("mayNeedOthers", mayNeedOthers)
                .add("knewDay", LocalDate.now(ZONE).toString())
                .add("knewTime", LocalTime.now(ZONE).withSecond(0).withNano(0).toString())
                .add("talkedToReporter", true)
                .add("safetySteps", "Both children are with trusted adults.")
                .build()
                .toString();
    }
}
