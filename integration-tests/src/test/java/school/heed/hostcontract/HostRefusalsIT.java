package school.heed.hostcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every token and every code a host must refuse. */
@ExtendWith(OwnHost.class)
class HostRefusalsIT {
    private static final String SCOPE = "pupils.read";

    private static Conversation talk;

    @BeforeAll
    static void pair() {
        talk = Conversation.get();
    }

    private static void refused(String token) {
        HostUnderTest.Answer answer = talk.host.get("/pupils?limit=1", token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.isProblem()).isTrue();
    }

    private static DynamicTest refuses(String what, String token) {
        return DynamicTest.dynamicTest(what, () -> refused(token));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @TestFactory
    Stream<DynamicTest> everyBadTokenIsRefused() {
        PlayedHeed heed = talk.heed;
        return Stream.of(
                refuses("no token", null),
                refuses("not a token", "abc.def.ghi"),
                refuses("expired", heed.tokenWith(SCOPE, c -> c.issueTime(in(-400))
                        .expirationTime(in(-120)))),
                refuses("from the future", heed.tokenWith(SCOPE, c -> c.issueTime(in(200))
                        .expirationTime(in(300)))),
                refuses("living longer than 300 seconds", heed.tokenWith(SCOPE, c -> c.expirationTime(in(900)))),
                refuses("without an end", heed.tokenWith(SCOPE, c -> c.expirationTime(null))),
                refuses("without a beginning", heed.tokenWith(SCOPE, c -> c.issueTime(null))),
                refuses("for another host", heed.tokenWith(SCOPE, c -> c.audience("https://other.example"))),
                refuses("for nobody", heed.tokenWith(SCOPE, c -> c.audience((String) null))),
                refuses("from another issuer", heed.tokenWith(SCOPE, c -> c.issuer("https://other.example"))),
                refuses("without an issuer", heed.tokenWith(SCOPE, c -> c.issuer(null))),
                refuses("without an id", heed.tokenWith(SCOPE, c -> c.jwtID(null))),
                refuses("unsigned", heed.unsigned(SCOPE)),
                refuses("HMAC with the public key", heed.hmacWithPublicKey(SCOPE)),
                refuses("signed by a stranger", heed.forged(SCOPE)),
                refuses("naming an unknown key", heed.tokenUnder(SCOPE, h -> h.keyID("unknown-key"))),
                refuses("pointing at a key set", heed.tokenUnder(SCOPE, h -> h.jwkURL(heed.strangeKeySet()))),
                refuses("bringing its key", heed.tokenUnder(SCOPE, h -> h.jwk(heed.publicKey()))),
                refuses("pointing at a certificate", heed.tokenUnder(SCOPE, h -> h.x509CertURL(heed.strangeKeySet()))));
    }

    @Test
    void aTokenWorksOnce() {
        String token = talk.heed.token(SCOPE);
        assertThat(talk.host.get("/pupils?limit=1", token).status()).isEqualTo(200);
        refused(token);
    }

    @Test
    void oneMinuteOfSkewIsForgiven() {
        assertThat(talk.host
                        .get("/status", talk.heed.tokenWith("", c -> c.issueTime(in(40))
                                .expirationTime(in(160))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMissingScopeIsForbiddenNotUnknown() {
        Map<String, String> needs = Map.of(
                "/pupils", "staff.read",
                "/staff", "pupils.read",
                "/send", "pupils.read",
                "/audit", "chronology.read");
        needs.forEach((path, wrong) -> {
            HostUnderTest.Answer answer = talk.get(path, wrong);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.isProblem()).isTrue();
        });
        assertThat(talk.get("/pupils", "pupils.reader xpupils.read").status()).isEqualTo(403);
    }

    @Test
    void pairingWithAWrongCodeIsForbidden() {
        Map<String, Object> request = talk.heed.pairingRequest("A".repeat(32));
        HostUnderTest.Answer answer = talk.host.send("POST", "/pairing", null, JSONObjectUtils.toJSONString(request));
        assertThat(answer.status()).isIn(403, 429);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void aCodeWorksOnceAndTenWrongOnesCloseTheDoor() {
        assumeTrue(talk.host.isDemo(), "needs more than one code");
        String secret = talk.host.pairingSecret();
        talk.pair(secret);
        String again = JSONObjectUtils.toJSONString(talk.heed.pairingRequest(secret));
        List<Integer> answers = Stream.generate(
                        () -> talk.host.send("POST", "/pairing", null, again).status())
                .limit(12)
                .toList();
        assertThat(answers.get(0)).as("the code was used").isEqualTo(403);
        assertThat(answers.get(11)).as("the door is closed").isEqualTo(429);
        String good = JSONObjectUtils.toJSONString(talk.heed.pairingRequest(talk.host.pairingSecret()));
        assertThat(talk.host.send("POST", "/pairing", null, good).status())
                .as("for good codes too")
                .isEqualTo(429);
        // A quarter of an hour later, by the host's clock, the door is open again.
        talk.host.demo("POST", "clock", "{\"seconds\":901}");
        String fresh = talk.host.pairingSecret();
        talk.pair(fresh);
        talk.host.demo("POST", "clock", "{\"seconds\":0}");
        assertThat(talk.get("/status", "").status()).isEqualTo(200);
    }

    @Test
    void aCodeLivesFifteenMinutes() {
        assumeTrue(talk.host.isDemo(), "needs a clock that can be moved");
        String old = JSONObjectUtils.toJSONString(talk.heed.pairingRequest(talk.host.pairingSecret()));
        talk.host.demo("POST", "clock", "{\"seconds\":1801}");
        int answer = talk.host.send("POST", "/pairing", null, old).status();
        talk.host.demo("POST", "clock", "{\"seconds\":0}");
        assertThat(answer).isEqualTo(403);
    }

    @Test
    void aNewKeyOfHeedsIsFetchedOnce() {
        assumeTrue(!Boolean.getBoolean("host.cannot.reach.us"), "the host must reach our key set");
        talk.heed.addKey();
        String cause = "a key published after pairing";
        long deadline = System.nanoTime() + 20_000_000_000L;
        int status = talk.get("/status", "").status();
        // Hosts may limit how often they ask: the unknown keys of other tests count against us.
        while (status == 401 && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(500_000_000L);
            status = talk.get("/status", "").status();
        }
        assertThat(status).as(cause).isEqualTo(200);
    }

    @Test
    void theKeySetIsPublic() throws java.text.ParseException {
        String issued = JSONObjectUtils.toJSONString(JSONObjectUtils.getJSONObject(talk.pairing, "jwks"));
        assertThat(issued).contains("\"kid\"").doesNotContain("\"d\"");
    }
}
