package school.heed.hostcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the demo host has: its pages and launch endpoint, seen from outside, and faults on demand. */
@ExtendWith(OwnHost.class)
class DemoHostIT {
    private static final String BASE = HostUnderTest.API.substring(0, HostUnderTest.API.indexOf("/heed-api"));
    private static final String NONCE = "n".repeat(43);

    private static Conversation talk;
    private static String pupil;

    @BeforeAll
    static void pair() {
        assumeTrue(HostUnderTest.DEMO_KEY != null, "the demo host only");
        talk = Conversation.get();
        pupil = talk.pupils().get(1);
    }

    @AfterEach
    void behaveAgain() {
        talk.host.demo("DELETE", "faults", "");
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(URI.create(BASE + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", BASE)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpClient signedIn(String user) {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        assertThat(send(browser, form("/sign-in", "user=" + user + "&password=demo"))
                        .statusCode())
                .isEqualTo(303);
        return browser;
    }

    private static int page(HttpClient browser, String path) {
        return send(browser, HttpRequest.newBuilder(URI.create(BASE + path))).statusCode();
    }

    private static Map<String, Object> fullEntry() {
        return Map.of(
                "detail", "full",
                "recordedAt", "2026-11-20T09:30:00Z",
                "kind", "Contact",
                "text", "Spoke with home <b>today</b>",
                "author", "Ms R. Adeyinka",
                "link", talk.heed.issuer() + "/ui/contract/");
    }

    private static HostUnderTest.Answer put(String entry) {
        return talk.send("PUT", "/pupils/" + pupil + "/chronology/" + entry, "chronology.write", fullEntry());
    }

    private static void fault(String json) {
        assertThat(talk.host.demo("POST", "faults", json).status()).isEqualTo(204);
    }

    @Test
    void aLaunchTokenSaysWhoWhereAndForHowLong() throws ParseException {
        HttpResponse<String> answer =
                send(signedIn("lowther"), form("/heed/launch", "nonce=" + NONCE + "&view=tab&pupil=" + pupil));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
        SignedJWT jwt = SignedJWT.parse(answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1"));
        Map<String, Object> claims = jwt.getJWTClaimsSet().getClaims();
        assertThat(claims).containsEntry("nonce", NONCE).containsEntry("azp", "heed-at-contract");
        assertThat(jwt.getJWTClaimsSet().getExpirationTime().getTime()
                        - jwt.getJWTClaimsSet().getIssueTime().getTime())
                .isLessThanOrEqualTo(60_000);
        assertThat(claims.get("https://purl.imsglobal.org/spec/lti/claim/custom"))
                .isEqualTo(Map.of("heed_capabilities", "report", "heed_view", "tab", "pupil_id", pupil));
    }

    @Test
    void aLaunchIsRefusedToStrangersAndForeignPages() {
        String body = "nonce=" + NONCE + "&view=tab&pupil=" + pupil;
        HttpClient teacher = signedIn("lowther");
        assertThat(send(HttpClient.newHttpClient(), form("/heed/launch", body)).statusCode())
                .isEqualTo(401);
        assertThat(send(teacher, form("/heed/launch", body).setHeader("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(teacher, form("/heed/launch", body).header("Sec-Fetch-Site", "same-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(teacher, form("/heed/launch", "nonce=" + NONCE + "&view=tab&pupil=none"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(page(teacher, "/heed/launch")).isEqualTo(405);
    }

    @Test
    void onlyTheSafeguardingTeamReadsEntriesAndEveryReadIsListed() {
        String entry = Conversation.newId();
        put(entry);
        assertThat(page(signedIn("lowther"), "/pupils/" + pupil + "/entries")).isEqualTo(404);
        assertThat(page(signedIn("oduya"), "/pupils/" + pupil + "/entries")).isEqualTo(404);
        assertThat(talk.all("/audit", "audit.read"))
                .noneMatch(line -> line.get("entryId").equals(entry));
        HttpResponse<String> list =
                send(signedIn("adeyinka"), HttpRequest.newBuilder(URI.create(BASE + "/pupils/" + pupil + "/entries")));
        assertThat(list.body()).contains("Spoke with home &lt;b&gt;today&lt;/b&gt;");
        assertThat(talk.all("/audit", "audit.read"))
                .filteredOn(line -> line.get("entryId").equals(entry))
                .singleElement()
                .satisfies(line -> assertThat(line.get("staffId")).isEqualTo("T002"));
    }

    @Test
    void onlyTheItAdministratorFindsTheSetUpPage() {
        assertThat(page(signedIn("lowther"), "/admin/heed")).isEqualTo(404);
        assertThat(page(signedIn("oduya"), "/admin/heed")).isEqualTo(200);
        HttpResponse<String> noToken =
                send(signedIn("oduya"), form("/admin/heed/staff/T001", "capability=lead&csrf=guess"));
        assertThat(noToken.statusCode()).isEqualTo(403);
    }

    @Test
    void anEntryStoredBeforeAnErrorIsNotStoredTwice() {
        String entry = Conversation.newId();
        fault("{\"kind\":\"store-then-500\",\"count\":1}");
        assertThat(put(entry).status()).isEqualTo(500);
        assertThat(put(entry).status()).isEqualTo(200);
        assertThat(talk.get("/pupils/" + pupil + "/chronology", "chronology.read")
                        .body()
                        .toString())
                .containsOnlyOnce(entry);
    }

    @Test
    void faultsStrikeAsOftenAsAsked() {
        fault("{\"kind\":\"api-503\",\"count\":2}");
        assertThat(talk.get("/status", "").status()).isEqualTo(503);
        assertThat(talk.get("/status", "").status()).isEqualTo(503);
        assertThat(talk.get("/status", "").status()).isEqualTo(200);
        fault("{\"kind\":\"wrong-pupil\",\"count\":1}");
        assertThat(talk.get("/pupils/" + pupil, "pupils.read").body().get("id")).isNotEqualTo(pupil);
        fault("{\"kind\":\"html\",\"count\":1}");
        assertThat(talk.get("/status", "").type()).startsWith("text/html");
        fault("{\"kind\":\"api-drop\",\"count\":1,\"operation\":\"status\"}");
        assertThatThrownBy(() -> talk.get("/status", "")).hasCauseInstanceOf(IOException.class);
        assertThat(talk.get("/status", "").status()).isEqualTo(200);
    }
}
