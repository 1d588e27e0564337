package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.Person;
import school.heed.support.Stack;

/** A launch is the only way in: one thing wrong with it, and there is no session, and the answer says which thing. */
class LaunchIT {
    private static Stack stack;
    private static Person teacher;

    @BeforeAll
    static void signIn() {
        stack = Stack.shared();
        teacher = Person.signedIn(stack, "lowther");
    }

    @Tag("fact-475")
    @Test
    void aSoundLaunchOpensASession() {
        var answer = launch(UnaryOperator.identity());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getString("token")).isNotEmpty();
    }

    @Test
    void everyFaultIsRefusedUnderItsOwnName() {
        var cases = new LinkedHashMap<String, Map.Entry<String, UnaryOperator<Launching>>>();
        add(cases, "another nonce", "launch-nonce", it -> it.with("nonce", "\"" + "n".repeat(43) + "\""));
        add(cases, "no nonce", "launch-nonce", it -> it.with("nonce", null));
        add(cases, "another issuer", "launch-issuer", it -> it.with("iss", "\"https://elsewhere.example\""));
        add(cases, "another audience", "launch-audience", it -> it.with("aud", "\"heed-elsewhere\""));
        add(
                cases,
                "two audiences",
                "launch-audience",
                it -> it.with("aud", "[\"heed-" + teacher.hostId() + "\",\"other\"]"));
        add(cases, "another party", "launch-azp", it -> it.with("azp", "\"other\""));
        add(cases, "another installation", "launch-deployment", it -> it.withLti("deployment_id", "\"2\""));
        add(cases, "no installation", "launch-deployment", it -> it.withLti("deployment_id", null));
        add(cases, "another message", "launch-message", it -> it.withLti("message_type", "\"LtiDeepLinkingRequest\""));
        add(cases, "another version", "launch-version", it -> it.withLti("version", "\"1.1.0\""));
        add(
                cases,
                "another address",
                "launch-target",
                it -> it.withLti("target_link_uri", "\"" + stack.heed() + "/ui/setup/\""));
        add(cases, "just expired", "launch-expired", it -> it.at(-50, 15));
        add(cases, "long expired", "host-clock", it -> it.at(-3600, 60));
        add(cases, "from the future", "host-clock", it -> it.at(300, 60));
        add(cases, "for too long", "launch-lifetime", it -> it.at(0, 301));
        add(cases, "for no time", "launch-lifetime", it -> it.at(0, 0));
        add(cases, "no times", "launch-no-times", it -> it.with("iat", null));
        add(
                cases,
                "not yet",
                "launch-not-yet",
                it -> it.with("nbf", String.valueOf(System.currentTimeMillis() / 1000 + 300)));
        add(cases, "unsigned", "launch-type", it -> it.algorithm("none"));
        add(cases, "signed with the public key", "launch-algorithm", it -> it.algorithm("HS256"));
        add(cases, "nobody", "launch-person", it -> it.with("sub", null));
        add(cases, "an impossible person", "launch-person", it -> it.with("sub", "\"a b\\u0000\""));
        add(cases, "an unknown key", "launch-key-unknown", it -> it.header("kid", "\"not-one-of-ours\""));
        add(cases, "brings its key", "launch-key-hint", it -> it.header("jku", "\"https://evil.example/keys\""));
        add(cases, "a critical extension", "launch-crit", it -> it.header("crit", "[\"exp\"]"));
        add(cases, "another type", "launch-type", it -> it.header("typ", "\"at+jwt\""));
        add(cases, "an unknown host", "launch-host", it -> it.host("h0000000"));
        add(
                cases,
                "an unknown pupil",
                "launch-pupil",
                it -> it.withLti("custom", "{\"heed_view\":\"tab\",\"pupil_id\":\"P99999\"}"));
        add(cases, "an unknown view", "launch-custom", it -> it.withLti("custom", "{\"heed_view\":\"everything\"}"));
        add(cases, "a name with a line break", "launch-name", it -> it.with("name", "\"Mr\\nLowther\""));
        add(cases, "too long", "launch-too-long", it -> it.with("padding", "\"" + "x".repeat(8000) + "\""));
        var wrong = new ArrayList<String>();
        cases.forEach((what, expected) -> {
            var answer = launch(expected.getValue());
            if (answer.status() != 401
                    || !answer.code().equals(expected.getKey())
                    || answer.body().contains("token")) {
                wrong.add(what + " expected " + expected.getKey() + " but " + answer.status() + " " + answer.body());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutASignatureThereIsNothingToBelieve() {
        var launching = new Launching(stack, teacher);
        var genuine = launching.token();
        var body = genuine.substring(genuine.indexOf('.'), genuine.lastIndexOf('.'));
        var none = base64("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"any\"}") + body + ".";
        assertThat(launching.bring(none).code()).isEqualTo("launch-algorithm");
        assertThat(launching
                        .bring(genuine.substring(0, genuine.lastIndexOf('.') + 1) + "A".repeat(86))
                        .code())
                .isEqualTo("launch-signature");
        assertThat(launching.bring("no token").code()).isEqualTo("launch-unreadable");
        assertThat(launching.bring(genuine, "not base64!!!!!!!!!!!!!!!!!!!!").code())
                .isEqualTo("launch-secret");
        assertThat(launching.bring(genuine, "s".repeat(43)).code()).isEqualTo("launch-nonce");
        assertThat(launching.bring(genuine).status())
                .as("none of these used the launch up")
                .isEqualTo(200);
        assertThat(launching.bring(genuine).code()).isEqualTo("launch-replayed");
    }

    @Test
    void aHundredReplaysAtOnceAreOneSession() throws InterruptedException, ExecutionException {
        var launching = new Launching(stack, teacher);
        var token = launching.token();
        var before = sessions();
        var pool = Executors.newFixedThreadPool(25);
        try {
            var calls = new ArrayList<Callable<Answer>>();
            for (var i = 0; i < 100; i++) {
                calls.add(() -> launching.bring(token));
            }
            var won = 0;
            for (var answer : pool.invokeAll(calls)) {
                if (answer.get().status() == 200) {
                    won++;
                } else {
                    assertThat(answer.get().code()).isEqualTo("launch-replayed");
                }
            }
            assertThat(won).isEqualTo(1);
            assertThat(sessions()).isEqualTo(before + 1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theKeysOfYesterdayServeWhileTheHostDoesNotShowThem() {
        stack.demo("POST", "faults", "{\"kind\":\"jwks-503\"}");
        try {
            assertThat(launch(UnaryOperator.identity()).status()).isEqualTo(200);
            assertThat(launch(it -> it.header("kid", "\"new-one\"")).code()).isEqualTo("launch-key-unknown");
            assertThat(launch(UnaryOperator.identity()).status()).isEqualTo(200);
        } finally {
            stack.demo("DELETE", "faults", "");
        }
    }

    @Test
    void aHostThatSignsAnybodyGivesOnlyAnOfferedRole() {
        var answer = launch(it -> it.withLti(
                "custom", "{\"heed_capabilities\":\"report lead deputy head pastoral\",\"heed_view\":\"workspace\"}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("can").toString()).isEqualTo("[\"report\"]");
        teacher.carry(answer.json().getString("token"));
        assertThat(teacher.read("/api/desk").status()).isEqualTo(403);
        assertThat(teacher.read("/api/cases").status()).isEqualTo(403);
    }

    private long sessions() {
        return Long.parseLong(
                Db.of(stack).rows("select count(*) from session").get(0).get(0));
    }

    private static void add(
            Map<String, Map.Entry<String, UnaryOperator<Launching>>> cases,
            String what,
            String code,
            UnaryOperator<Launching> spoil) {
        cases.put(what, Map.entry(code, spoil));
    }

    private static Answer launch(UnaryOperator<Launching> spoil) {
        return spoil.apply(new Launching(stack, teacher)).bring();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
