package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.HostState;
import school.heed.support.Person;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/** The second step: a code counts once, five wrong ones close the door, a pass spares digits and ends when it should. */
class FactorIT {
    private static Stack stack;

    @BeforeAll
    static void begin() {
        stack = Stack.shared();
    }

    @AfterEach
    void theDoorIsOpenAgain() {
        SecondStep.forgetWrong(stack);
    }

    @Test
    void aLeadWithoutDigitsIsAMemberOfStaffWhoMayReport() {
        var lead = Person.signedIn(stack, "adeyinka");
        var session = lead.launch("workspace", "", null);
        assertThat(session.getString("factor")).isEqualTo("PROVE");
        assertThat(session.getJsonArray("can").toString()).isEqualTo("[\"report\"]");
        assertThat(lead.read("/api/desk").status()).isEqualTo(403);
        assertThat(lead.read("/api/report").status()).isEqualTo(200);
        assertThat(Person.signedIn(stack, "lowther")
                        .launch("workspace", "", null)
                        .getString("factor"))
                .isEqualTo("NONE");
        lead.proved();
        assertThat(lead.read("/api/desk").status()).isEqualTo(200);
    }

    @Test
    void aCodeOpensOnce() {
        var first = Person.unproved(stack, "corrie");
        var second = Person.unproved(stack, "corrie");
        SecondStep.proved(stack, first, "corrie");
        var digits = SecondStep.digits(stack, "corrie");
        for (var name : new String[] {"now", "next"}) {
            prove(first, digits.getString(name));
        }
        for (var name : new String[] {"now", "next"}) {
            assertThat(prove(second, digits.getString(name)).code())
                    .as("these digits were typed before")
                    .isIn("code-used", "wrong-code");
        }
        assertThat(second.read("/api/desk").status()).isEqualTo(403);
    }

    @Test
    void fiveWrongCodesCloseTheDoorEvenToTheRightOne() {
        var lead = Person.unproved(stack, "corrie");
        for (var i = 0; i < 5; i++) {
            var answer = prove(lead, "00000" + i);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("wrong-code");
        }
        var right = prove(lead, SecondStep.digits(stack, "corrie").getString("next"));
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.code()).isEqualTo("factor-locked");
        assertThat(lead.send("POST", "/api/factor/recovery", SecondStep.code("AAAAA-BBBBB-CCCCC"))
                        .code())
                .isEqualTo("factor-locked");
        assertThat(lead.read("/api/report").status())
                .as("a concern can wait for nothing")
                .isEqualTo(200);
        assertThat(Db.of(stack).rows("select 1 from audit_entry where act = 'FACTOR_LOCKED'"))
                .isNotEmpty();
    }

    /** Guesses at the same moment are counted one by one: no more than five are looked at. */
    @Test
    void manyGuessesAtOnceAreFive() throws InterruptedException, ExecutionException {
        var lead = Person.unproved(stack, "corrie");
        var pool = Executors.newFixedThreadPool(8);
        try {
            var guesses = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<String>)
                            () -> prove(lead, String.format("%06d", i)).code())
                    .toList();
            var codes = new ArrayList<String>();
            for (var answer : pool.invokeAll(guesses)) {
                codes.add(answer.get());
            }
            assertThat(codes).filteredOn("wrong-code"::equals).hasSize(5);
            assertThat(codes).filteredOn("factor-locked"::equals).hasSize(35);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void thePassOfAWindowBeginsTheNextSessionProvedAndIsNobodyElses() {
        var deputy = Person.unproved(stack, "corrie");
        var pass = SecondStep.proved(stack, deputy, "corrie").getString("pass");
        assertThat(pass).hasSize(43);
        var next = Person.signedIn(stack, "corrie");
        assertThat(next.launch("workspace", "", pass).getString("factor")).isEqualTo("NONE");
        assertThat(next.read("/api/cases").status()).isEqualTo(200);
        assertThat(Db.of(stack).rows("select 1 from factor_pass where encode(hash, 'escape') = '" + pass + "'"))
                .as("only its digest is kept")
                .isEmpty();

        var other = Person.signedIn(stack, "head");
        assertThat(other.launch("workspace", "", pass).getString("factor")).isEqualTo("PROVE");
        assertThat(next.launch("workspace", "", pass).getString("factor"))
                .as("a pass in somebody else's hands is over")
                .isEqualTo("PROVE");
    }

    @Test
    void aPassEndsUnusedOldAndWithSigningOut() {
        for (var end :
                new String[] {"used_at = now() - interval '61 minutes'", "made_at = now() - interval '481 minutes'", ""
                }) {
            var deputy = Person.unproved(stack, "corrie");
            var pass = SecondStep.proved(stack, deputy, "corrie").getString("pass");
            if (end.isEmpty()) {
                assertThat(deputy.send("DELETE", "/api/session", null).status()).isEqualTo(204);
            } else {
                SecondStep.inSchool(stack, "update factor_pass set " + end + " where over_at is null");
            }
            assertThat(Person.signedIn(stack, "corrie")
                            .launch("workspace", "", pass)
                            .getString("factor"))
                    .as(end)
                    .isEqualTo("PROVE");
        }
    }

    @Test
    void onlyAnotherLeadOrTheHeadResetsAndEveryLeadHears() {
        var deputy = Person.launched(stack, "corrie");
        var lead = Person.launched(stack, "adeyinka");
        var head = Person.launched(stack, "head");
        var corrie = id(lead, "Corrie");
        var before = HostState.of(stack).notices("T002").size();
        assertThat(reset(deputy, id(lead, "Adeyinka")).status()).isEqualTo(403);
        assertThat(reset(lead, id(lead, "Adeyinka")).code()).isEqualTo("own-factor");
        assertThat(reset(Person.launched(stack, "oduya"), corrie).status()).isEqualTo(403);
        assertThat(reset(Person.setUp(stack), corrie).status()).isEqualTo(403);
        assertThat(deputy.read("/api/cases").status()).isEqualTo(200);

        assertThat(reset(head, corrie).status()).isEqualTo(200);
        assertThat(deputy.read("/api/cases").status()).as("at once").isEqualTo(403);
        var again = Person.signedIn(stack, "corrie");
        assertThat(again.launch("workspace", "", null).getString("factor")).isEqualTo("ENROL");
        var other = Person.unproved(stack, "corrie");
        var shown = again.send("POST", "/api/factor/enrolment", "{}").json();
        SecondStep.phone(stack, "corrie", shown.getString("secret"));
        assertThat(other.send("POST", "/api/factor/confirmation", first("corrie"))
                        .code())
                .as("begun in another session")
                .isEqualTo("enrolment-over");
        var given = SecondStep.confirmed(stack, again, "corrie", shown);
        assertThat(given.getJsonArray("codes")).hasSize(10);
        assertThat(again.send("POST", "/api/factor/enrolment", "{}").code()).isEqualTo("enrolled-already");
        school.heed.support.Await.until(
                "the lead was told",
                java.time.Duration.ofSeconds(60),
                () -> HostState.of(stack).notices("T002").size() > before);
    }

    @Test
    void aRecoveryCodeReplacesThePhoneOnce() {
        var deputy = Person.launched(stack, "corrie");
        var codes = deputy.send("POST", "/api/factor/codes", "{}").json().getJsonArray("codes");
        var lost = Person.unproved(stack, "corrie");
        var answer = lost.send(
                "POST",
                "/api/factor/recovery",
                SecondStep.code(codes.getString(0).toLowerCase()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(lost.read("/api/desk").status())
                .as("not before the new phone")
                .isEqualTo(403);
        SecondStep.confirmed(stack, lost, "corrie", answer.json());
        assertThat(lost.read("/api/desk").status()).isEqualTo(200);
        assertThat(deputy.read("/api/desk").status())
                .as("the old phone's sessions")
                .isEqualTo(403);
        for (var i = 0; i < 2; i++) {
            assertThat(lost.send("POST", "/api/factor/recovery", SecondStep.code(codes.getString(i)))
                            .code())
                    .as("used, and replaced by the new ten")
                    .isEqualTo("wrong-code");
        }
    }

    private static String first(String user) {
        return "{\"code\":\"" + SecondStep.digits(stack, user).getString("now") + "\",\"name\":\"" + user + "\"}";
    }

    private static Answer prove(Person person, String digits) {
        return person.send("POST", "/api/factor/proof", SecondStep.code(digits));
    }

    private static Answer reset(Person by, String person) {
        return by.send("POST", "/api/factor/reset", "{\"personId\":\"" + person + "\"}");
    }

    private static String id(Person by, String family) {
        return by.search("staff", family)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("id");
    }
}
