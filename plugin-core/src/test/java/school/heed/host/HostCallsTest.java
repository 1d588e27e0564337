package school.heed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.heed.host.HostFailure.Kind;

/** Good answers, and what is sent to get them. */
class HostCallsTest extends CallsOnStub {
    @Test
    void aPupilIsReadAsTheContractSays() {
        host.json(PUPIL.replace(
                "\"gone\"", "\"sex\":\"F\",\"dateOfBirth\":\"2012-03-04\",\"siblings\":[\"S1\"],\"new\":{},\"gone\""));
        var pupil = calls.pupil(target, "S0421");
        assertThat(pupil.firstName()).isEqualTo("Sam");
        assertThat(pupil.dateOfBirth()).isEqualTo(LocalDate.of(2012, 3, 4));
        assertThat(pupil.siblings()).containsExactly("S1");
        assertThat(pupil.lookedAfter()).isNull();
        assertThat(pupil.toString()).doesNotContain("Sam", "Child");
        assertThat(host.asked.get(0).address()).isEqualTo("/v1/pupils/S0421");
    }

    @Test
    void everyCallCarriesAFreshTokenForThisHostAndScope() throws ParseException {
        host.json(PUPIL).json("{\"items\":[]}");
        calls.pupil(target, "S0421");
        calls.staff(target, "");
        var first = claims(0);
        assertThat(first)
                .containsEntry("iss", "https://heed.example.org")
                .containsEntry("aud", "https://mis.example.org")
                .containsEntry("scope", "pupils.read")
                .doesNotContainKey("act");
        assertThat((Long) first.get("exp") - (Long) first.get("iat")).isEqualTo(120);
        assertThat(claims(1)).containsEntry("scope", "staff.read");
        assertThat(claims(1).get("jti")).isNotEqualTo(first.get("jti"));
    }

    @Test
    void aTombstoneNeedsNoName() {
        host.json("{\"items\":["
                + PUPIL.replace("false", "true").replace("Sam", "").replace("Child", "") + "],\"cursor\":\"c\"}");
        var page = calls.pupils(target, "");
        assertThat(page.items().get(0).gone()).isTrue();
        assertThat(page.cursor()).isEqualTo("c");
    }

    @Test
    void bracesInsideWordsAreNoNesting() {
        host.json(PUPIL.replace("Sam", "{[".repeat(40) + "\\\"").replace("\"gone\"", "\"form\":\"{\",\"gone\""));
        assertThat(calls.pupil(target, "S0421").form()).isEqualTo("{");
    }

    @Test
    void sendStaffContactsAndTimetableAreReadToo() {
        host.json("{\"items\":[{\"pupilId\":\"S1\",\"provision\":\"K\",\"primaryNeed\":\"SLCN\",\"eal\":false}]}")
                .json(
                        "{\"items\":[{\"id\":\"T1\",\"name\":\"Ms R. Adeyinka\",\"active\":true,\"capabilities\":[\"lead\",\"root\"],"
                                + "\"changedAt\":\"2026-11-01T08:00:00Z\"}]}")
                .json("{\"items\":[{\"name\":\"P. Parent\",\"relationship\":\"Mother\",\"phones\":[\"0123\"]}]}")
                .json(
                        "{\"items\":[{\"date\":\"2026-11-18\",\"start\":\"09:00\",\"end\":\"10:00\",\"kind\":\"lesson\",\"group\":\"class.7\"},"
                                + "{\"date\":\"2026-11-18\",\"start\":\"29:00\",\"end\":\"10:00\",\"kind\":\"lesson\"}]}");
        assertThat(calls.send(target, "").items().get(0).primaryNeed()).isEqualTo("SLCN");
        assertThat(calls.staff(target, "").items().get(0).capabilities()).containsExactly("lead");
        assertThat(calls.contacts(target, "S1").items().get(0).livesWith()).isNull();
        var day = LocalDate.of(2026, 11, 18);
        var timetable = calls.timetable(target, "S1", day, day);
        assertThat(timetable.skipped()).isEqualTo(1);
        assertThat(timetable.items().get(0).group()).isEqualTo("class.7");
        assertThat(timetable.items().get(0).place()).as("not said").isEmpty();
        assertThat(host.asked.get(3).address()).isEqualTo("/v1/pupils/S1/timetable?from=2026-11-18&to=2026-11-18");
        assertThatThrownBy(() -> calls.timetable(target, "S1", day, day.plusDays(31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBaseAddressWithItsPathInAParameterWorks() {
        host.json("{\"items\":[]}");
        calls.pupils(new HostTarget("x", host.origin() + "/api.php?path=/v1"), "c1");
        assertThat(host.asked.get(0).address()).isEqualTo("/api.php?path=/v1/pupils&limit=500&cursor=c1");
    }

    @Test
    void theStatusSaysHowFarTheClocksAreApart() {
        host.json("{\"product\":\"MIS\",\"version\":\"1\",\"addOnVersion\":\"1\",\"apiVersion\":\"1.0\","
                + "\"capabilities\":[\"pupils\",\"moon\"],\"clock\":\"2026-11-18T10:02:00Z\"}");
        var status = calls.status(target);
        assertThat(status.clockAhead(LaunchToken.NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(status.capabilities()).containsExactly("pupils");
    }

    @Test
    void aStoredEntryGivesAReceiptForExactlyTheseBytes() throws Exception {
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(POINTER.body()));
        host.then(201, "application/json", receipt(digest)).json(receipt("0".repeat(64)));
        assertThat(calls.putEntry(target, "S0421", ENTRY, POINTER, "T1").hostEntryId())
                .isEqualTo("17");
        assertThat(host.asked.get(0).method()).isEqualTo("PUT");
        assertThat(new String(host.asked.get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"detail\":\"pointer\",\"recordedAt\":\"2026-11-18T10:00:00Z\","
                        + "\"link\":\"https://heed.example.org/ui/h1/#/cases/1\"}");
        assertThat(claims(0)).containsEntry("act", Map.of("sub", "T1")).containsEntry("scope", "chronology.write");
        assertThat(failure(() -> calls.putEntry(target, "S0421", ENTRY, POINTER, "T1"))
                        .code())
                .isEqualTo("digest-differs");
    }

    private static String receipt(String digest) {
        return "{\"hostEntryId\":\"17\",\"storedAt\":\"2026-11-18T10:00:01Z\",\"sha256\":\"" + digest + "\"}";
    }

    @Test
    void anEntryTooLongForTheHostIsNotSent() {
        var long4 = new NewEntry("full", Instant.EPOCH, LocalDate.EPOCH, "k", "𝄞".repeat(17_000), "a", null, "l");
        var failure = failure(() -> calls.putEntry(target, "S0421", ENTRY, long4, "T1"));
        assertThat(failure.status()).isEqualTo(413);
        assertThat(host.asked).isEmpty();
    }

    @Test
    void withholdingErasingAndNoticesWantNoAnswer() {
        host.then(204, "text/plain", "").then(204, "text/plain", "").then(204, "text/plain", "");
        calls.withhold(target, "S0421", ENTRY, "T1");
        calls.erase(target, "S0421", ENTRY, "T1");
        calls.notice(target, new HostNotice(ENTRY, "T1", "https://heed.example.org/ui/h1/"), "T1");
        assertThat(host.asked).extracting(StubHost.Asked::method).containsOnly("POST");
        assertThat(new String(host.asked.get(2).body(), StandardCharsets.UTF_8))
                .contains("Something in Safeguarding needs you");
    }

    @Test
    void whatTheHostHoldsAndWhoReadItThere() {
        host.json("{\"items\":[{\"entryId\":\"" + ENTRY
                        + "\",\"hostEntryId\":\"17\",\"storedAt\":\"2026-11-18T10:00:01Z\",\"sha256\":\""
                        + "a".repeat(64) + "\",\"state\":\"withheld\"}]}")
                .json("{\"items\":[{\"at\":\"2026-11-18T10:00:01Z\",\"staffId\":\"T1\",\"entryId\":\"" + ENTRY
                        + "\"}],\"cursor\":\"9\"}");
        assertThat(calls.chronology(target, "S0421").items().get(0).state()).isEqualTo("withheld");
        assertThat(calls.audit(target, "").items().get(0).entryId()).isEqualTo(ENTRY);
    }

    @Test
    void theKeySetIsReadWithoutAToken() {
        host.then(200, "application/jwk-set+json", "{\"keys\":[]}").then(200, "text/html", "<html>");
        assertThat(calls.keySet(host.origin() + "/keys")).isEqualTo("{\"keys\":[]}");
        assertThat(host.asked.get(0).authorization()).isNull();
        assertThat(failure(() -> calls.keySet(host.origin() + "/keys")).kind()).isEqualTo(Kind.NONSENSE);
    }
}
