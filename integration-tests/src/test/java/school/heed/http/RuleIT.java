package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Well-formed answers that the procedure does not take: refused with the field and a sentence, and nothing is stored. */
class RuleIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static Stack stack;
    private static Person teacher;
    private static Person lead;
    private static String child;
    private static JsonObject good;

    @BeforeAll
    static void begin() {
        stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        child = Given.children(teacher, "Priya Sandhal").get(0);
        try (var reader = Json.createReader(new StringReader(Given.concern(List.of(child), "Seen today.")))) {
            good = reader.readObject();
        }
    }

    @Test
    void aReportNamesOneToTwentyChildrenOnceEach() {
        refused("children", children(Collections.nCopies(21, child)));
        refused("eachChildOnce", children(List.of(child, child)));
        refused("aboutSomeone", children(List.of()));
        var stranger = report(Json.createObjectBuilder(good)
                .add("children", children(List.of(UUID.randomUUID().toString())))
                .build());
        assertThat(stranger.status()).as(stranger.body()).isBetween(400, 422);
        assertThat(stranger.type()).startsWith("application/problem+json");
        assertThat(report(Json.createObjectBuilder(good)
                                .add(
                                        "unknownChildren",
                                        Json.createArrayBuilder(Collections.nCopies(21, "a boy in a red coat")))
                                .build())
                        .body())
                .contains("\"field\":\"unknownChildren\"");
    }

    @Test
    void knownAndUnknownChildrenTogetherAreAtMostTwenty() {
        var both = Json.createObjectBuilder(good)
                .add("unknownChildren", Json.createArrayBuilder(Collections.nCopies(20, "a boy in a red coat")))
                .build();
        assertThat(report(both).status()).isEqualTo(400);
    }

    @Test
    void whatIsRequiredIsAskedForByItsQuestion() {
        assertThat(answered("saw").body()).contains("\"field\":\"answers.saw\"");
        assertThat(answered("told").body()).contains("\"field\":\"answers.told\"");
        assertThat(answered("saw", "   ").body()).contains("\"field\":\"answers.saw\"");
        assertThat(answered("told", "perhaps").body())
                .contains("\"field\":\"answers.told\"")
                .doesNotContain("perhaps");
        assertThat(answered("told", "yes", "going").body()).contains("\"field\":\"answers.told\"");
        assertThat(answered("saw", "x".repeat(10_001)).body()).contains("\"field\":\"answers.saw\"");
        assertThat(answered("toldAt", "25:99").body()).contains("\"field\":\"answers.toldAt\"");
        assertThat(answered("danger", "maybe").body()).contains("\"field\":\"answers.danger\"");
        assertThat(answered("noSuchQuestion", "x").status()).isEqualTo(400);
        var long10k = answered("saw", "\uD83D\uDE42".repeat(10_000));
        assertThat(long10k.status()).as("10,000 signs, whatever their bytes").isEqualTo(201);
    }

    @Test
    void aDayIsADayAndHasCome() {
        for (var bad : List.of("2026-02-30", "yesterday", "2026-1-1", "18/11/2026", "9999999-01-01", "")) {
            assertThat(on(bad, "").body())
                    .as(bad)
                    .contains("\"field\":\"occurred.day\"")
                    .contains("bad-date");
        }
        assertThat(on(TODAY.plusDays(1).toString(), "").body())
                .contains("\"field\":\"occurred.day\"")
                .contains("bad-date");
        assertThat(on(TODAY.minusYears(26).toString(), "").body()).contains("\"field\":\"occurred.day\"");
        for (var bad : List.of("24:00", "12:60", "noon")) {
            assertThat(on(TODAY.toString(), bad).body()).as(bad).contains("\"field\":\"occurred.time\"");
        }
        var never = Json.createObjectBuilder(good)
                .add("occurred", Json.createObjectBuilder().add("precision", "ABOUT"))
                .build();
        assertThat(report(never).body()).contains("\"field\":\"occurred.answered\"");
    }

    @Tag("fact-147")
    @Tag("fact-243")
    @Test
    void aLeadCannotHaveKnownTomorrowAndSeesWhoWasFaster() {
        var id = reported();
        var opened = lead.send("POST", "/api/concerns/" + id + "/opening", "{}").json();
        var tomorrow = Json.createObjectBuilder(object(Given.acknowledgement(opened, "NO")))
                .add("knewDay", TODAY.plusDays(1).toString())
                .add("knewTime", LocalTime.NOON.toString())
                .build();
        var path = "/api/concerns/" + id;
        assertThat(lead.send("POST", path + "/acknowledgement", tomorrow.toString())
                        .body())
                .contains("\"field\":\"knewTime\"");
        var past = Json.createObjectBuilder(object(Given.acknowledgement(opened, "NO")))
                .add("version", 0)
                .build();
        assertThat(lead.send("POST", path + "/acknowledgement", past.toString()).code())
                .isEqualTo("stale-version");
        var known = lead.send("POST", path + "/acknowledgement", Given.acknowledgement(opened, "NO"))
                .json();
        assertThat(lead.send("POST", path + "/acknowledgement", Given.acknowledgement(known, "NO"))
                        .code())
                .isEqualTo("wrong-order");
        var version = known.getInt("version");
        assertThat(lead.send("POST", path + "/closing", "{\"version\":" + (version - 1) + ",\"reason\":\"No.\"}")
                        .code())
                .isEqualTo("stale-version");
        assertThat(lead.send("POST", path + "/closing", "{\"version\":" + version + ",\"reason\":\" \"}")
                        .body())
                .contains("\"field\":\"reason\"");
        assertThat(lead.send(
                                "POST",
                                path + "/attachment",
                                "{\"version\":" + version + ",\"caseId\":\"" + UUID.randomUUID() + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(lead.send("POST", path + "/closing", "{\"version\":" + version + ",\"reason\":\"Talked about it.\"}")
                        .status())
                .isEqualTo(200);
    }

    @Tag("fact-243")
    @Test
    void aConcernThatMayNeedOthersIsNotSimplyClosed() {
        var id = reported();
        var opened = lead.send("POST", "/api/concerns/" + id + "/opening", "{}").json();
        var known = lead.send("POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(opened, "YES"))
                .json();
        var closing = "{\"version\":" + known.getInt("version") + ",\"reason\":\"No.\"}";
        assertThat(lead.send("POST", "/api/concerns/" + id + "/closing", closing)
                        .code())
                .isEqualTo("contact-clock-running");
    }

    @Test
    void theSameNumberWithOtherWordsIsRefusedOpenly() {
        var key = UUID.randomUUID();
        assertThat(teacher.send("POST", "/api/concerns", good.toString(), key).status())
                .isEqualTo(201);
        var changed = Given.concern(List.of(child), "Other words.");
        var second = teacher.send("POST", "/api/concerns", changed, key);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("key-reused");
        assertThat(teacher.send("POST", "/api/concerns", good.toString(), key).status())
                .isEqualTo(200);
    }

    @Test
    void anUnknownFormIsNotGuessed() {
        var answer = report(
                Json.createObjectBuilder(good).add("template", "concern@99").build());
        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
    }

    private static String reported() {
        return report(good).json().getJsonObject("concern").getString("id");
    }

    private static void refused(String field, JsonArrayBuilder children) {
        var answer =
                report(Json.createObjectBuilder(good).add("children", children).build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field);
    }

    private static JsonArrayBuilder children(List<String> ids) {
        var list = Json.createArrayBuilder();
        ids.forEach(id -> list.add(Json.createObjectBuilder().add("id", id).add("role", "NOT_SURE")));
        return list;
    }

    private static Answer answered(String question, String... values) {
        var answers = Json.createObjectBuilder(good.getJsonObject("answers"))
                .add(question, Json.createArrayBuilder(List.of(values)));
        return report(Json.createObjectBuilder(good).add("answers", answers).build());
    }

    private static Answer on(String day, String time) {
        var occurred = Json.createObjectBuilder().add("precision", "EXACT").add("day", day);
        if (!time.isEmpty()) {
            occurred.add("time", time);
        }
        return report(Json.createObjectBuilder(good).add("occurred", occurred).build());
    }

    private static Answer report(JsonObject concern) {
        return teacher.send("POST", "/api/concerns", concern.toString());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
