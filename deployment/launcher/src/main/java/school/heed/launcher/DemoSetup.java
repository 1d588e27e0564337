package school.heed.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Sets the demo up as a school's people would: through the public addresses of the MIS and of Heed, each person with
 * their own sign-in. Steps that were done before are left alone.
 */
final class DemoSetup {
    private static final Duration LONGEST_SYNC = Duration.ofSeconds(90);
    private static final String LEAD = "Adeyinka";
    private static final String DEPUTY = "Corrie";

    private final String hostUrl;
    private final String heedUrl;
    private final String demoKey;
    private final String detail;
    private final DataFolder heedData;

    DemoSetup(String hostUrl, String heedUrl, String demoKey, String detail, DataFolder heedData) {
        this.hostUrl = hostUrl;
        this.heedUrl = heedUrl;
        this.demoKey = demoKey;
        this.detail = detail;
        this.heedData = heedData;
    }

    void run() {
        var admin = new DemoHttp(heedUrl);
        String code = SetupCode.make(heedData, Instant.now());
        admin.bearer(text(admin.json("POST", "/api/setup/session", object("code", code)), "token"));
        JsonObject view = admin.get("/api/setup");
        if (text(view, "firstLead").equals("ACTIVE")) {
            return;
        }
        if (!view.has("paired")) {
            step("Pairing Heed with the MIS");
            String pairing = text(
                    DemoHttp.object(
                            "POST /demo/pairing-code",
                            new DemoHttp(hostUrl).form("/demo/pairing-code", Map.of(), Map.of("X-Demo-Key", demoKey))),
                    "code");
            admin.json("POST", "/api/setup/pairing", object("code", pairing));
        }
        step("Reading the school's people");
        view = await(
                admin,
                setup -> setup.has("paired")
                        && number(setup.getAsJsonObject("paired"), "pupils") > 0
                        && !setup.getAsJsonArray("staff").isEmpty());
        step("Choosing settings, SEND words and who is on duty");
        choose(admin, view);
        step("Activating the first lead with the head's code");
        String lead = staff(view, LEAD);
        var first = object("leadId", lead);
        first.addProperty("headId", offered(view, "head"));
        String headCode = text(admin.json("POST", "/api/setup/first-lead", first), "firstLeadCode");
        String host = text(view.getAsJsonObject("paired"), "hostId");
        DemoHttp head = launch(host, "head");
        head.json("POST", "/api/first-lead", object("code", headCode));
        phones().enrol(head, "head");
        confirmDeputy(host, staff(view, DEPUTY));
    }

    private void choose(DemoHttp admin, JsonObject view) {
        var rows = new JsonArray();
        for (JsonElement row : view.getAsJsonArray("send")) {
            rows.add(DemoSend.mapped(row.getAsJsonObject()));
        }
        var send = new JsonObject();
        send.add("rows", rows);
        admin.json("PUT", "/api/setup/send", send);

        JsonObject settings = view.getAsJsonObject("settings").deepCopy();
        settings.addProperty("detail", detail);
        settings.addProperty("headAcceptsFull", detail.equals("full"));
        admin.json("PUT", "/api/setup/settings", settings);

        var day = new JsonArray();
        day.add(duty(staff(view, LEAD), "extension 214", "B07"));
        day.add(duty(staff(view, DEPUTY), "extension 231", "Year 9 office"));
        var duty = new JsonObject();
        duty.add("day", day);
        duty.add("outOfHours", new JsonArray());
        admin.json("PUT", "/api/setup/duty", duty);
    }

    private static JsonObject duty(String person, String phone, String room) {
        var duty = object("personId", person);
        duty.addProperty("phone", phone);
        duty.addProperty("room", room);
        return duty;
    }

    private void confirmDeputy(String host, String deputy) {
        step("The lead confirms the deputy");
        // A role waits to be confirmed once its holder has been seen.
        DemoHttp second = launch(host, "corrie");
        DemoHttp lead = launch(host, "adeyinka");
        phones().enrol(lead, "adeyinka");
        for (JsonElement waiting : lead.get("/api/desk").getAsJsonArray("rolesToConfirm")) {
            JsonObject role = waiting.getAsJsonObject();
            if (text(role, "personId").equals(deputy)
                    && text(role, "capability").equals("deputy")) {
                var decision = object("personId", deputy);
                decision.addProperty("capability", "deputy");
                decision.addProperty("decision", "CONFIRM");
                decision.addProperty("reason", "Deputy lead since September.");
                lead.json("POST", "/api/capabilities", decision);
                phones().enrol(second, "corrie");
            }
        }
    }

    private DemoPhones phones() {
        return new DemoPhones(hostUrl, demoKey);
    }

    /** Signs in to the MIS, asks it for a launch, and brings that to Heed: what the MIS's page and Heed's frame do. */
    private DemoHttp launch(String host, String user) {
        var mis = new DemoHttp(hostUrl);
        var signedIn = mis.form("/sign-in", Map.of("user", user, "password", "demo"), Map.of());
        if (signedIn.statusCode() / 100 > 3) {
            throw new Refused("The demo could not be set up: the MIS did not let " + user + " sign in.");
        }
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String shown = url(secret);
        var launched =
                mis.form("/heed/launch", Map.of("nonce", nonce(shown), "view", "workspace", "pupil", ""), Map.of());
        var launch = object("hostId", host);
        launch.addProperty("token", text(DemoHttp.object("POST /heed/launch", launched), "token"));
        launch.addProperty("secret", shown);
        var heed = new DemoHttp(heedUrl);
        heed.bearer(text(heed.json("POST", "/api/launches", launch), "token"));
        return heed;
    }

    private static String nonce(String secret) {
        try {
            return url(MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }

    private static JsonObject await(DemoHttp admin, Predicate<JsonObject> ready) {
        long end = System.nanoTime() + LONGEST_SYNC.toNanos();
        while (System.nanoTime() < end) {
            JsonObject view = admin.get("/api/setup");
            if (ready.test(view)) {
                return view;
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        throw new Refused("The demo could not be set up: the school's people did not arrive in Heed.");
    }

    private static String staff(JsonObject view, String family) {
        for (JsonElement each : view.getAsJsonArray("staff")) {
            if (text(each.getAsJsonObject(), "name").endsWith(family)) {
                return text(each.getAsJsonObject(), "id");
            }
        }
        throw new Refused("The demo could not be set up: the MIS has no " + family + ".");
    }

    private static String offered(JsonObject view, String capability) {
        for (JsonElement each : view.getAsJsonArray("staff")) {
            for (JsonElement offer : each.getAsJsonObject().getAsJsonArray("offered")) {
                if (offer.getAsString().equals(capability)) {
                    return text(each.getAsJsonObject(), "id");
                }
            }
        }
        throw new Refused("The demo could not be set up: the MIS names nobody as " + capability + ".");
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static JsonObject object(String name, String value) {
        var object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static String text(JsonObject object, String name) {
        if (!object.has(name)) {
            throw new Refused("The demo could not be set up: an answer lacks " + name + ".");
        }
        return object.get(name).getAsString();
    }

    private static int number(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsInt() : 0;
    }

    private static void step(String words) {
        System.out.println("  " + words + " ...");
    }
}
