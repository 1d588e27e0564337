package school.heed.hostcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static school.heed.hostcontract.Conversation.items;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Heed may read of any host, and in what shape. */
@ExtendWith(OwnHost.class)
class HostContractIT {
    private static Conversation talk;
    private static String pupil;

    @BeforeAll
    static void pair() {
        talk = Conversation.get();
        pupil = talk.pupils().get(0);
    }

    @Test
    void pairingTellsWhoTheHostIs() {
        assertThat(talk.pairing)
                .containsKeys("issuer", "origin", "deploymentId", "jwksUrl", "jwks", "product", "version");
        assertThat(talk.pairing.get("apiUrl")).isEqualTo(HostUnderTest.API);
    }

    @Test
    void anyValidTokenReadsTheStatus() {
        Map<String, Object> status = talk.get("/status", "").body();
        assertThat(status).containsKeys("product", "version", "addOnVersion", "capabilities");
        assertThat(status.get("apiVersion")).isEqualTo("1.0");
        Instant clock = Instant.parse((String) status.get("clock"));
        assertThat(Duration.between(clock, Instant.now()).abs()).isLessThan(Duration.ofSeconds(60));
        assertThat((String) status.get("fingerprint")).matches("[0-9a-f]{4}-[0-9a-f]{4}");
    }

    @Test
    void smallPagesGiveEveryPupilOnce() {
        Set<String> ids = new HashSet<>();
        int rows = 0;
        Map<String, Object> page = talk.get("/pupils?limit=97", "pupils.read").body();
        while (true) {
            assertThat(items(page)).hasSizeLessThanOrEqualTo(97);
            for (Map<String, Object> row : items(page)) {
                assertThat(row).containsKeys("id", "firstName", "lastName", "gone", "changedAt");
                assertThat((String) row.get("id")).matches("[A-Za-z0-9._-]{1,64}");
                ids.add((String) row.get("id"));
                rows++;
            }
            if (page.get("next") == null) {
                break;
            }
            page = talk.get("/pupils?limit=97&cursor=" + page.get("next"), "pupils.read")
                    .body();
        }
        assertThat(page.get("cursor")).as("the last page says where to go on").isNotNull();
        assertThat(ids).hasSize(rows);
        assertThat(rows).isEqualTo(talk.all("/pupils", "pupils.read").size());
    }

    @Test
    void nothingChangedMeansAnEmptyPageAndACursor() {
        String cursor = talk.cursorNow("/pupils", "pupils.read");
        Map<String, Object> page =
                talk.get("/pupils?cursor=" + cursor, "pupils.read").body();
        assertThat(items(page)).isEmpty();
        assertThat(page.get("cursor")).isNotNull();
    }

    @Test
    void anUnknownCursorIsGone() {
        HostUnderTest.Answer answer = talk.get("/pupils?cursor=never-given", "pupils.read");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.code()).isEqualTo("cursor-expired");
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void aLimitOutsideOneToFiveHundredIsRefused() {
        for (String limit : List.of("0", "501", "-1", "many")) {
            HostUnderTest.Answer answer = talk.get("/pupils?limit=" + limit, "pupils.read");
            assertThat(answer.status()).as("limit " + limit).isEqualTo(400);
            assertThat(answer.isProblem()).isTrue();
        }
    }

    @Test
    void onePupilReadsLikeTheList() {
        HostUnderTest.Answer answer = talk.get("/pupils/" + pupil, "pupils.read");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.body().get("id")).isEqualTo(pupil);
    }

    @Test
    void anUnknownPupilIsNotFoundAnywhere() {
        for (String path : List.of("", "/send", "/contacts", "/signals", "/chronology")) {
            String scope = path.isEmpty() ? "pupils" : path.substring(1);
            HostUnderTest.Answer answer = talk.get("/pupils/no.such-pupil" + path, scope + ".read");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.isProblem()).as(path).isTrue();
        }
    }

    @Test
    void sendIsOfferedInBulkAndOneByOne() {
        List<Map<String, Object>> all = talk.all("/send", "send.read");
        assertThat(all).isNotEmpty().allSatisfy(s -> assertThat(s).containsKeys("pupilId", "provision", "eal"));
        Map<String, Object> one =
                talk.get("/pupils/" + pupil + "/send", "send.read").body();
        assertThat(one.get("pupilId")).isEqualTo(pupil);
        assertThat((String) one.get("provision")).matches("[NKE]");
    }

    @Test
    void aRosterTokenMustNotReadSend() {
        assertThat(talk.get("/send", "pupils.read").status()).isEqualTo(403);
        assertThat(talk.get("/pupils/" + pupil + "/send", "pupils.read staff.read")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void contactsHaveANameAndARelationship() {
        assumeTrue(talk.offers("contacts"));
        assertThat(items(talk.get("/pupils/" + pupil + "/contacts", "contacts.read")
                        .body()))
                .allSatisfy(c -> assertThat(c).containsKeys("name", "relationship"));
    }

    @Test
    void aTimetableSpansAtMostThirtyOneDays() {
        assumeTrue(talk.offers("timetable"));
        String base = "/pupils/" + pupil + "/timetable";
        HostUnderTest.Answer week = talk.get(base + "?from=2026-11-23&to=2026-11-27", "timetable.read");
        assertThat(week.status()).isEqualTo(200);
        assertThat(items(week.body())).allSatisfy(s -> {
            assertThat((String) s.get("start")).matches("[0-2][0-9]:[0-5][0-9]");
            assertThat((String) s.get("kind")).matches("lesson|form|club|lunch|break|transport");
        });
        for (String span :
                List.of("?from=2026-11-01&to=2026-12-02", "?from=2026-11-02&to=2026-11-01", "?from=soon", "")) {
            assertThat(talk.get(base + span, "timetable.read").status())
                    .as(span)
                    .isEqualTo(400);
        }
    }

    @Test
    void signalsAreCountsOrNotOffered() {
        HostUnderTest.Answer answer = talk.get("/pupils/" + pupil + "/signals", "signals.read");
        if (talk.offers("signals")) {
            assertThat(answer.body()).containsKeys("absences", "lates", "exclusions", "behaviour");
        } else {
            assertThat(answer.code()).isEqualTo("not-offered");
        }
    }

    @Test
    void staffComeWithTheHostsOwnPermissions() {
        assertThat(talk.all("/staff", "staff.read")).isNotEmpty().allSatisfy(s -> {
            assertThat(s).containsKeys("id", "name", "active", "capabilities", "changedAt");
            assertThat(List.of("report", "admin", "lead", "deputy", "head", "pastoral"))
                    .containsAll(((List<?>) s.get("capabilities"))
                            .stream().map(String::valueOf).toList());
        });
    }

    @Test
    void theAuditListPages() {
        HostUnderTest.Answer answer = talk.get("/audit?limit=10", "audit.read");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(items(answer.body())).allSatisfy(line -> assertThat(line).containsKeys("at", "staffId", "entryId"));
    }

    @Test
    void aPupilWhoLeavesBecomesATombstone() {
        assumeTrue(talk.host.isDemo(), "only the demo host lets a test remove a pupil");
        List<String> here = talk.pupils();
        String leaver = here.get(here.size() - 1);
        String cursor = talk.cursorNow("/pupils", "pupils.read");
        talk.host.demo("POST", "pupils/" + leaver, "{\"gone\":\"left\"}");
        List<Map<String, Object>> changes =
                items(talk.get("/pupils?cursor=" + cursor, "pupils.read").body());
        assertThat(changes).singleElement().satisfies(p -> {
            assertThat(p.get("id")).isEqualTo(leaver);
            assertThat(p.get("gone")).isEqualTo(true);
            assertThat(p.get("goneBecause")).isEqualTo("left");
        });
        assertThat(talk.all("/pupils", "pupils.read"))
                .as("a first reading holds no tombstones of before")
                .noneMatch(p -> p.get("id").equals(leaver));
    }

    @Test
    void aMergedPupilSaysIntoWhom() {
        assumeTrue(talk.host.isDemo(), "only the demo host lets a test merge pupils");
        List<String> here = talk.pupils();
        String merged = here.get(here.size() - 2);
        talk.host.demo("POST", "pupils/" + merged, "{\"gone\":\"merged\",\"into\":\"" + here.get(0) + "\"}");
        Map<String, Object> tombstone =
                talk.get("/pupils/" + merged, "pupils.read").body();
        assertThat(tombstone.get("goneBecause")).isEqualTo("merged");
        assertThat(tombstone.get("mergedInto")).isEqualTo(here.get(0));
    }
}
