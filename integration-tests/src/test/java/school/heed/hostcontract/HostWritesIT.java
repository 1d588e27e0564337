package school.heed.hostcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static school.heed.hostcontract.Conversation.items;
import static school.heed.hostcontract.Conversation.newId;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Heed may write into any host: entries once, with receipts, hidden or erased on request, and notices. */
@ExtendWith(OwnHost.class)
class HostWritesIT {
    private static final String WORDS = "Something in Safeguarding needs you";

    private static Conversation talk;
    private static String pupil;

    @BeforeAll
    static void pair() {
        talk = Conversation.get();
        pupil = talk.pupils().get(0);
    }

    private static Map<String, Object> pointer() {
        return Map.of(
                "detail",
                "pointer",
                "recordedAt",
                "2026-11-20T09:30:00Z",
                "link",
                talk.heed.issuer() + "/ui/contract/");
    }

    private static Map<String, Object> summary(String text) {
        Map<String, Object> entry = new HashMap<>(pointer());
        entry.put("detail", "summary");
        entry.put("occurredOn", "2026-11-19");
        entry.put("kind", "Contact");
        entry.put("author", "Ms R. Adeyinka");
        entry.put("text", text);
        return entry;
    }

    private static String path(String entry) {
        return "/pupils/" + pupil + "/chronology/" + entry;
    }

    private static HostUnderTest.Answer put(String entry, Map<String, Object> body) {
        return talk.send("PUT", path(entry), "chronology.write", body);
    }

    private static String stateOf(String entry) {
        return items(talk.get("/pupils/" + pupil + "/chronology", "chronology.read")
                        .body())
                .stream()
                .filter(h -> h.get("entryId").equals(entry))
                .map(h -> (String) h.get("state"))
                .findFirst()
                .orElse("absent");
    }

    @Test
    void anEntryIsStoredOnceAndAnsweredWithTheSameReceipt() throws NoSuchAlgorithmException {
        String entry = newId();
        Map<String, Object> body = summary("Spoke with home. “All well” – said twice. 𝄞");
        HostUnderTest.Answer first = put(entry, body);
        assertThat(first.status()).isEqualTo(201);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8));
        assertThat(first.body().get("sha256")).isEqualTo(HexFormat.of().formatHex(digest));
        HostUnderTest.Answer second = put(entry, body);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(stateOf(entry)).isEqualTo("shown");
    }

    @Test
    void anotherBodyUnderTheSameIdIsAConflict() {
        String entry = newId();
        put(entry, summary("First words"));
        HostUnderTest.Answer answer = put(entry, summary("Other words"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("entry-differs");
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void aCorrectionIsANewEntry() {
        String entry = newId();
        String correction = newId();
        put(entry, summary("Met on Monday"));
        Map<String, Object> body = summary("Met on Tuesday, not Monday");
        body.put("corrects", entry);
        assertThat(put(correction, body).status()).isEqualTo(201);
        assertThat(stateOf(entry)).isEqualTo("shown");
        assertThat(stateOf(correction)).isEqualTo("shown");
    }

    @Test
    void entriesAreListedOldestFirst() {
        String first = newId();
        String second = newId();
        put(first, pointer());
        put(second, pointer());
        List<Object> ids = items(talk.get("/pupils/" + pupil + "/chronology", "chronology.read")
                        .body())
                .stream()
                .map(h -> h.get("entryId"))
                .toList();
        assertThat(ids).containsSubsequence(first, second);
    }

    @Test
    void aWithheldEntryIsKeptButHidden() {
        String entry = newId();
        put(entry, summary("For few eyes"));
        assertThat(talk.send("POST", path(entry) + "/withhold", "chronology.write", null)
                        .status())
                .isEqualTo(204);
        assertThat(talk.send("POST", path(entry) + "/withhold", "chronology.write", null)
                        .status())
                .isEqualTo(204);
        assertThat(stateOf(entry)).isEqualTo("withheld");
    }

    @Test
    void anErasedEntryIsATombstoneForGood() {
        String entry = newId();
        Map<String, Object> body = summary("To be forgotten");
        put(entry, body);
        assertThat(talk.send("POST", path(entry) + "/erase", "chronology.write", null)
                        .status())
                .isEqualTo(204);
        assertThat(talk.send("POST", path(entry) + "/erase", "chronology.write", null)
                        .status())
                .isEqualTo(204);
        assertThat(stateOf(entry)).isEqualTo("erased");
        HostUnderTest.Answer again = put(entry, body);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.code()).isEqualTo("entry-erased");
    }

    @Test
    void whatWasNeverStoredCannotBeHiddenOrErased() {
        assertThat(talk.send("POST", path(newId()) + "/withhold", "chronology.write", null)
                        .status())
                .isEqualTo(404);
        assertThat(talk.send("POST", path(newId()) + "/erase", "chronology.write", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEntryForAnUnknownPupilIsNotStored() {
        assertThat(talk.send("PUT", "/pupils/no.such-pupil/chronology/" + newId(), "chronology.write", pointer())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReadingTokenMustNotWrite() {
        HostUnderTest.Answer answer = talk.send("PUT", path(newId()), "chronology.read", pointer());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void aBodyThatIsNotAsAgreedIsRefused() {
        Map<String, Object> pointerWithWords = summary("No words belong here");
        pointerWithWords.put("detail", "pointer");
        Map<String, Object> unknownField = new HashMap<>(pointer());
        unknownField.put("secret", "x");
        Map<String, Object> noLink = Map.of("detail", "pointer", "recordedAt", "2026-11-20T09:30:00Z");
        Map<String, Object> tooLong = summary("x".repeat(20_001));
        for (Map<String, Object> body : List.of(pointerWithWords, unknownField, noLink, tooLong)) {
            HostUnderTest.Answer answer = put(newId(), body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.isProblem()).isTrue();
        }
        for (String body : List.of("", "{", "[]", "null", "{\"detail\":\"pointer\",\"detail\":\"full\"}")) {
            assertThat(talk.host
                            .send("PUT", path(newId()), talk.heed.token("chronology.write"), body)
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void aBodyOverSixtyFourKibibytesIsRefused() {
        HostUnderTest.Answer answer = put(newId(), summary("x".repeat(70_000)));
        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void otherMethodsTypesAndAddressesAnswerWithProblemsToo() {
        String token = talk.heed.token("chronology.write");
        HostUnderTest.Answer type = talk.host.sendAs("PUT", path(newId()), token, "text/plain", "{}");
        HostUnderTest.Answer method = talk.send("DELETE", "/staff", "staff.read", null);
        HostUnderTest.Answer address = talk.get("/nothing/here", "staff.read");
        assertThat(List.of(type.status(), method.status(), address.status())).containsExactly(415, 405, 404);
        assertThat(List.of(type, method, address)).allMatch(HostUnderTest.Answer::isProblem);
    }

    @Test
    void aNoticeIsShownOnceHoweverOftenItComes() {
        assumeTrue(talk.offers("notices"));
        String staff = (String) talk.all("/staff", "staff.read").get(0).get("id");
        Map<String, Object> notice =
                Map.of("id", newId(), "staffId", staff, "text", WORDS, "link", talk.heed.issuer() + "/ui/contract/");
        assertThat(talk.send("POST", "/notices", "notices.write", notice).status())
                .isEqualTo(204);
        assertThat(talk.send("POST", "/notices", "notices.write", notice).status())
                .isEqualTo(204);
        if (talk.host.isDemo()) {
            String state = JSONObjectUtils.toJSONString(
                    talk.host.demo("GET", "state", "").body());
            assertThat(state.split((String) notice.get("id"), -1)).hasSize(2);
        }
    }

    @Test
    void aNoticeHasNoWordsOfItsOwn() {
        assumeTrue(talk.offers("notices"));
        String staff = (String) talk.all("/staff", "staff.read").get(0).get("id");
        Map<String, Object> wordy = Map.of("id", newId(), "staffId", staff, "text", "About a pupil", "link", "x");
        Map<String, Object> stranger = Map.of("id", newId(), "staffId", "nobody", "text", WORDS, "link", "x");
        assertThat(talk.send("POST", "/notices", "notices.write", wordy).status())
                .isEqualTo(400);
        assertThat(talk.send("POST", "/notices", "notices.write", stranger).status())
                .isEqualTo(404);
        assertThat(talk.send("POST", "/notices", "chronology.write", stranger).status())
                .isEqualTo(403);
    }
}
