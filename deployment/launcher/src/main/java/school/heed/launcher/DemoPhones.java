package school.heed.launcher;

import com.google.gson.JsonObject;
import java.util.Map;

/** Enrols the demo's people for their second step: the secret goes to an invented phone at the demo's MIS, its digits come back. */
final class DemoPhones {
    private final DemoHttp mis;
    private final Map<String, String> door;

    DemoPhones(String hostUrl, String demoKey) {
        this.mis = new DemoHttp(hostUrl);
        this.door = Map.of("X-Demo-Key", demoKey);
    }

    /** @param heed that person's session of Heed; it is proved afterwards */
    void enrol(DemoHttp heed, String user) {
        JsonObject made = heed.json("POST", "/api/factor/enrolment", new JsonObject());
        var phone = new JsonObject();
        phone.add("secret", made.get("secret"));
        mis.json("POST", "/demo/phones/" + user, phone, door);
        var first = new JsonObject();
        first.add("code", mis.get("/demo/phones/" + user, door).get("now"));
        first.addProperty("name", user);
        heed.json("POST", "/api/factor/confirmation", first);
    }
}
