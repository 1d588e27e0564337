package school.heed.journey;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** The set-up view of a school that has paired nothing yet. */
final class Unpaired {
    private Unpaired() {}

    static String view(String real) {
        var view = Json.createObjectBuilder(
                Json.createReader(new StringReader(real)).readObject());
        view.remove("paired").remove("testedAt");
        view.add("send", JsonValue.EMPTY_JSON_ARRAY).add("staff", JsonValue.EMPTY_JSON_ARRAY);
        view.add("tests", JsonValue.EMPTY_JSON_ARRAY).add("firstLead", "NONE");
        return view.build().toString();
    }
}
