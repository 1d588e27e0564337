package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Await;
import school.heed.support.Db;
import school.heed.support.Http;
import school.heed.support.Person;
import school.heed.support.Stack;

/** A session lasts as long as a person works and may; every end of it counts from the very next request. */
class SessionIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static Stack stack;
    private static Person lead;

    @BeforeAll
    static void begin() {
        stack = Stack.shared();
        lead = Person.launched(stack, "adeyinka");
    }

    @Test
    void aTokenLivesTenMinutesAndIsRenewedForTheSameSession() {
        var person = Person.signedIn(stack, "lowther");
        var first = person.launch("workspace", "");
        assertThat(Duration.between(Instant.now(), Instant.parse(first.getString("expiresAt"))))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(first.getInt("idleSeconds")).isEqualTo(900);
        var old = person.token();
        var renewed = person.send("POST", "/api/session/renewal", null);
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.json().getString("token")).isNotEqualTo(old);
        person.carry(renewed.json().getString("token"));
        assertThat(person.send("DELETE", "/api/session", null).status()).isEqualTo(204);
        for (var token : new String[] {old, person.token()}) {
            assertThat(person.call("GET", "/api/tab", null, null, token).status())
                    .as("both tokens are of the ended session")
                    .isEqualTo(401);
            assertThat(person.call("POST", "/api/session/renewal", null, null, token)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aSessionThatLayIdleOrIsOldIsOver() {
        for (var what :
                new String[] {"seen_at = now() - interval '16 minutes'", "ends_at = now() - interval '1 second'"}) {
            var person = Person.launched(stack, "lowther");
            assertThat(person.read("/api/tab").status()).isEqualTo(200);
            Db.of(stack)
                    .run("update session set " + what
                            + " where id = (select id from session order by created_at desc limit 1)");
            var answer = person.read("/api/tab");
            assertThat(answer.status()).as(what).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("session-ended");
            assertThat(person.send("POST", "/api/session/renewal", null).status())
                    .as("what is over is not renewed")
                    .isEqualTo(401);
        }
    }

    @Test
    void whoLeavesTheSchoolLeavesHeedWithTheNextReading() {
        var person = Person.launched(stack, "kessie");
        assertThat(person.read("/api/tab").status()).isEqualTo(200);
        try {
            stack.demo("POST", "staff/T006", "{\"active\":false}");
            synced();
            Await.until(
                    "the session is over", SOON, () -> person.read("/api/tab").status() == 401);
        } finally {
            stack.demo("POST", "staff/T006", "{\"active\":true}");
            synced();
        }
    }

    @Test
    void aWithdrawnRoleIsGoneFromTheVeryNextRequest() throws InterruptedException, ExecutionException {
        var deputy = Person.launched(stack, "corrie");
        var url = stack.heed() + "/api/cases";
        var headers = Map.of("Authorization", "Bearer " + deputy.token());
        assertThat(Http.send("GET", url, headers, null).status()).isEqualTo(200);
        var pool = Executors.newFixedThreadPool(16);
        try {
            decide("WITHDRAW");
            var opened = new AtomicInteger();
            var calls = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 1000; i++) {
                calls.add(() -> {
                    var status = Http.send("GET", url, headers, null).status();
                    if (status == 200) {
                        opened.incrementAndGet();
                    }
                    return status;
                });
            }
            for (var call : pool.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(403);
            }
            assertThat(opened).hasValue(0);
        } finally {
            pool.shutdown();
            decide("CONFIRM");
        }
        assertThat(Http.send("GET", url, headers, null).status())
                .as("confirmed again, but the second step ended with the role")
                .isEqualTo(403);
        deputy.proved();
        assertThat(Http.send("GET", url, headers, null).status())
                .as("proved again, the same session works")
                .isEqualTo(200);
    }

    @Test
    void nobodyConfirmsAnyoneToWhomTheHostOffersNothing() {
        var answer = lead.send("POST", "/api/capabilities", decision(staffId("Lowther"), "lead", "CONFIRM"));
        assertThat(answer.code()).isEqualTo("not-offered");
        assertThat(lead.send("POST", "/api/capabilities", decision(staffId("Adeyinka"), "lead", "WITHDRAW"))
                        .code())
                .isEqualTo("own-role");
        var head = Person.launched(stack, "head");
        assertThat(head.send("POST", "/api/capabilities", decision(staffId("Adeyinka"), "lead", "WITHDRAW"))
                        .code())
                .isEqualTo("last-lead");
    }

    private static void synced() {
        var answer = Person.setUp(stack).send("POST", "/api/setup/sync", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static void decide(String decision) {
        var answer = lead.send("POST", "/api/capabilities", decision(staffId("Corrie"), "deputy", decision));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String decision(String person, String capability, String decision) {
        return Json.createObjectBuilder()
                .add("personId", person)
                .add("capability", capability)
                .add("decision", decision)
                .add("reason", "For a test of sessions.")
                .build()
                .toString();
    }

    private static String staffId(String family) {
        var found = lead.search("staff", family).json().getJsonArray("items").getValuesAs(JsonObject.class);
        return found.get(0).getString("id");
    }
}
