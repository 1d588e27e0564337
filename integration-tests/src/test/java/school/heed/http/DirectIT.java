package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.Http;
import school.heed.support.Person;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/** Signing in without the host: only while it is down, only with all three, and a stranger learns nothing. */
class DirectIT {
    private final Stack stack = Stack.shared();
    private String recovery;
    private String second;
    private String third;

    @BeforeEach
    void codesOnPaper() {
        var codes = Person.launched(stack, "adeyinka")
                .send("POST", "/api/factor/codes", "{}")
                .json()
                .getJsonArray("codes");
        recovery = codes.getString(0);
        second = codes.getString(1);
        third = codes.getString(2);
    }

    @AfterEach
    void theHostIsBack() {
        stack.demo("DELETE", "faults", "");
        Db.of(stack).run("update host_link set heard_at = now() where status = 'ACTIVE'");
        SecondStep.forgetWrong(stack);
        SecondStep.inSchool(stack, "update direct_try set wrong = 0");
    }

    @Test
    void thePageIsFramedByNobody() {
        var page = Http.get(stack.heed() + "/ui/direct/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void whileTheHostIsThereItStaysClosed() {
        var answer = signIn("adeyinka", SecondStep.digits(stack, "adeyinka").getString("next"), recovery);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("host-is-there");
    }

    @Test
    void unknownAndWrongAnswerAlike() {
        theHostIsGone();
        var unknown = signIn("nobody-of-this-name", "123456", recovery);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(signIn("adeyinka", "000000", recovery).body()).isEqualTo(unknown.body());
        assertThat(signIn("adeyinka", "000000", "AAAAA-BBBBB-CCCCC").body()).isEqualTo(unknown.body());
        assertThat(signIn("lowther", "000000", recovery).body()).isEqualTo(unknown.body());
        for (var name : new String[] {"adeyinka", "nobody-of-this-name"}) {
            Answer last = unknown;
            for (var i = 0; i < 5; i++) {
                theHostIsGone();
                last = signIn(name, "00000" + i, "AAAAA-BBBBB-CCCCC");
            }
            assertThat(last.status()).as(name).isEqualTo(429);
        }
    }

    @Test
    void withAllThreeALeadWorksAndEveryLeadIsTold() {
        theHostIsGone();
        var answer = signIn("Adeyinka ", SecondStep.unused(stack, "adeyinka"), recovery);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("can").toString()).contains("lead");
        var bearer = Map.of("Authorization", "Bearer " + answer.json().getString("token"));
        assertThat(Http.send("GET", stack.heed() + "/api/cases", bearer, null).status())
                .isEqualTo(200);
        assertThat(Db.of(stack).rows("select 1 from audit_entry where act = 'SIGNED_IN_DIRECTLY'"))
                .isNotEmpty();
        assertThat(
                        Db.of(stack)
                                .rows(
                                        "select 1 from outbox_message where topic = 'MAIL' and created_at > now() - interval '1 minute'"))
                .isNotEmpty();
        theHostIsGone();
        assertThat(signIn("adeyinka", SecondStep.unused(stack, "adeyinka"), recovery)
                        .status())
                .as("a recovery code works once")
                .isEqualTo(401);
        var digits = SecondStep.unused(stack, "adeyinka");
        assertThat(signIn("adeyinka", digits, second).status()).isEqualTo(200);
        assertThat(signIn("adeyinka", digits, third).status())
                .as("and so do digits")
                .isEqualTo(401);
    }

    /** Heed asks every minute whether it is there; the test must not wait for five silent ones. */
    private void theHostIsGone() {
        stack.demo("POST", "faults", "{\"kind\":\"api-503\"}");
        Db.of(stack).run("update host_link set heard_at = now() - interval '6 minutes' where status = 'ACTIVE'");
    }

    private Answer signIn(String name, String digits, String code) {
        var body = Json.createObjectBuilder()
                .add("name", name)
                .add("code", digits)
                .add("emergency", code)
                .build()
                .toString();
        return Http.send(
                "POST",
                stack.heed() + "/api/direct",
                Map.of("Content-Type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
