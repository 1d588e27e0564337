package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/** Somebody who administers the MIS and ticks every box there gains nothing here without a lead or the head seeing it. */
class AdministratorIT {
    private static final String EVERYTHING =
            "{\"capabilities\":[\"report\",\"admin\",\"lead\",\"deputy\",\"head\",\"pastoral\"]}";
    private final Stack stack = Stack.shared();
    private Person admin;

    @BeforeEach
    void everyBoxIsTicked() {
        stack.demo("POST", "staff/T005", EVERYTHING);
        admin = Person.launched(stack, "oduya");
    }

    @AfterEach
    void asItWas() {
        stack.demo("POST", "staff/T005", "{\"capabilities\":[\"report\",\"admin\"]}");
    }

    @Test
    void theRolesAreOffersThatALeadSees() {
        var waiting = Person.launched(stack, "adeyinka")
                .read("/api/desk")
                .json()
                .getJsonArray("rolesToConfirm")
                .getValuesAs(JsonObject.class);
        assertThat(waiting)
                .filteredOn(role -> role.getString("name").contains("Oduya"))
                .hasSize(4);
        assertThat(admin.read("/api/cases").status()).isEqualTo(403);
        assertThat(admin.read("/api/desk").status()).isEqualTo(403);
    }

    /** Whoever holds the host's key can sign a launch for anybody. Without that person's phone it opens what a teacher has. */
    @Test
    void aLaunchSignedForALeadOpensNoCase() {
        var child = Given.children(admin, "Isla Penhallow");
        assertThat(admin.send("POST", "/api/concerns", Given.concern(child, "Nobody else's to read."))
                        .status())
                .isEqualTo(201);
        SecondStep.forgetWrong(stack);
        for (var each : List.of(
                List.of("T002", "Ms R. Adeyinka", "lead"),
                List.of("T003", "Mr J. Corrie", "deputy"),
                List.of("T004", "Mrs H. Vane", "head"))) {
            var victim = each.get(0);
            var forger = Person.launched(stack, "oduya");
            var forged = new Launching(stack, forger)
                    .with("sub", "\"" + victim + "\"")
                    .with("name", "\"" + each.get(1) + "\"")
                    .withLti(
                            "custom",
                            "{\"heed_view\":\"workspace\",\"heed_capabilities\":\"report " + each.get(2) + "\"}")
                    .bring();
            assertThat(forged.status()).as(forged.body()).isEqualTo(200);
            admin.carry(forged.json().getString("token"));
            assertThat(forged.json().getString("factor")).isEqualTo("PROVE");
            for (var path : new String[] {"/api/cases", "/api/desk", "/api/setup"}) {
                assertThat(admin.read(path).status()).as(victim + " " + path).isEqualTo(403);
            }
            assertThat(admin.read("/api/tab").body()).doesNotContain("newConcerns");
            assertThat(admin.send("POST", "/api/factor/enrolment", "{}").code()).isEqualTo("enrolled-already");
            for (var i = 0; i < 5; i++) {
                assertThat(admin.send("POST", "/api/factor/proof", SecondStep.code("00000" + i))
                                .code())
                        .isEqualTo("wrong-code");
            }
            assertThat(admin.send("POST", "/api/factor/proof", SecondStep.code("000005"))
                            .code())
                    .isEqualTo("factor-locked");
            assertThat(admin.read("/api/cases").status()).isEqualTo(403);
        }
        SecondStep.forgetWrong(stack);
    }

    @Test
    void nobodyConfirmsOneself() {
        var me = admin.search("staff", "oduya")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        var decision = "{\"personId\":\"" + me + "\",\"capability\":\"lead\",\"decision\":\"CONFIRM\",\"reason\":\"\"}";
        assertThat(admin.send("POST", "/api/capabilities", decision).status()).isEqualTo(403);
        var lead = Person.launched(stack, "adeyinka");
        var own = lead.search("staff", "adeyinka")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        var mine = "{\"personId\":\"" + own + "\",\"capability\":\"head\",\"decision\":\"CONFIRM\",\"reason\":\"\"}";
        assertThat(lead.send("POST", "/api/capabilities", mine).code()).isEqualTo("own-role");
    }

    @Test
    void thePathOfTheFirstLeadIsClosed() {
        var staff = admin.read("/api/setup").json().getJsonArray("staff").getValuesAs(JsonObject.class);
        var named = "{\"leadId\":\"" + staff.get(0).getString("id") + "\",\"headId\":\""
                + staff.get(1).getString("id") + "\"}";
        for (var person : new Person[] {admin, Person.setUp(stack)}) {
            var answer = person.send("POST", "/api/setup/first-lead", named);
            assertThat(answer.code()).as(answer.body()).isEqualTo("not-first");
            assertThat(answer.body()).doesNotContain("firstLeadCode");
        }
        assertThat(admin.send("POST", "/api/first-lead", "{\"code\":\"AAAAA-BBBBB\"}")
                        .status())
                .isEqualTo(404);
        assertThat(Person.launched(stack, "head")
                        .send("POST", "/api/first-lead", "{\"code\":\"AAAAA-BBBBB\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void howMuchTheHostHoldsIsNotTheAdministratorsToWiden() {
        var settings = admin.read("/api/setup").json().getJsonObject("settings");
        var full = Json.createObjectBuilder(settings)
                .add("detail", "full")
                .add("headAcceptsFull", true)
                .build()
                .toString();
        for (var person : new Person[] {admin, Person.setUp(stack)}) {
            assertThat(person.send("PUT", "/api/setup/settings", full).code()).isEqualTo("detail-is-the-leads");
        }
        assertThat(admin.read("/api/setup").json().getJsonObject("settings").getString("detail"))
                .isEqualTo(settings.getString("detail"));
    }

    @Test
    void setUpShowsStaffAndNeverAChild() {
        var view = admin.read("/api/setup").body();
        assertThat(view).contains("Adeyinka").doesNotContain("Penhallow", "Marchbank", "Sandhal\"");
    }

    @Test
    void aPairingFromAnotherAddressWaitsForALeadAndThenTheOldOneIsOver() throws Exception {
        var old = admin.hostId();
        // To Heed the host now looks like one at another address than the one it trusts; the same host may pair again
        // at once.
        Db.of(stack).run("update host_link set api_url = api_url || '/old' where status = 'ACTIVE'");
        var before = Person.signedIn(stack, "lowther");
        var late = new Launching(stack, before);
        var code = object(stack.demo("POST", "pairing-code", "")).getString("code");
        var paired = admin.send(
                "POST",
                "/api/setup/pairing",
                Json.createObjectBuilder().add("code", code).build().toString());
        assertThat(paired.status()).as(paired.body()).isEqualTo(200);
        assertThat(paired.json().getJsonObject("paired").getString("hostId"))
                .as("the old one still counts")
                .isEqualTo(old);
        var pending = paired.json().getJsonObject("pending").getString("hostId");
        assertThat(late.host(pending).bring().code())
                .as("what waits admits nobody")
                .isEqualTo("launch-pending");
        assertThat(admin.send("POST", "/api/pairings/" + pending + "/approval", "{}")
                        .status())
                .isEqualTo(403);

        var sound = late.host(old).bring();
        assertThat(sound.status()).as(sound.body()).isEqualTo(200);
        var again = new Launching(stack, before).host(old);
        var lead = Person.signedIn(stack, "adeyinka");
        lead.carry(new Launching(stack, lead)
                .host(old)
                .withTarget(stack, old)
                .bring()
                .json()
                .getString("token"));
        lead.proved();
        assertThat(lead.read("/api/desk").body()).contains(pending);
        assertThat(lead.send("POST", "/api/pairings/" + pending + "/approval", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(again.withTarget(stack, old).bring().code())
                .as("the replaced pairing")
                .isEqualTo("launch-host");
        var teacher = Person.launched(stack, "lowther");
        assertThat(teacher.hostId()).isEqualTo(pending);
        assertThat(Given.children(teacher, "Isla Penhallow")).hasSize(1);
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
