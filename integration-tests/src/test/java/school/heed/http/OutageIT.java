package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Await;
import school.heed.support.Given;
import school.heed.support.HostState;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The MIS may fail in its own ways for as long as it likes: work goes on, and afterwards it holds every line once and in order. */
class OutageIT {
    private static final String CHILDS_WORDS = "Purpurschnecke said the child";
    private static final Duration BACK = Duration.ofSeconds(120);
    private final Stack stack = Stack.shared();
    private final Person teacher = Person.launched(stack, "lowther");
    private final Person lead = Person.launched(stack, "adeyinka");

    @AfterEach
    void theHostBehavesAgain() {
        stack.demo("DELETE", "faults", "");
    }

    @Tag("fact-146")
    @Tag("fact-413")
    @Test
    void aWholeJourneyWhileTheHostIsGoneArrivesInOrderAndOnce() {
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        fault("{\"kind\":\"api-503\"}");
        var caseId = caseFrom(children);
        line(caseId, "NOTE", "A first line.");
        line(caseId, "CHILD_WORDS", CHILDS_WORDS);
        stack.demo("DELETE", "faults", "");
        fault("{\"kind\":\"api-drop\"}");
        var wrong = entries(caseId).stream()
                .filter(entry -> entry.getString("text").equals("A first line."))
                .findFirst()
                .orElseThrow();
        var path = "/api/cases/" + caseId + "/entries/" + wrong.getString("id") + "/correction";
        assertThat(lead.send("POST", path, "{\"text\":\"A better line.\",\"why\":\"Wrong day.\"}")
                        .status())
                .isEqualTo(200);
        var contact = "{\"caseId\":\"" + caseId
                + "\",\"party\":\"POLICE\",\"who\":\"\",\"how\":\"PHONE\",\"said\":\"Told them.\","
                + "\"children\":[],\"occurred\":{\"precision\":\"UNKNOWN\"}}";
        assertThat(lead.send("POST", "/api/contacts", contact).status()).isEqualTo(200);
        Await.until("the desk says that the MIS is in trouble", Duration.ofSeconds(30), () -> {
            var queue = lead.read("/api/desk").json().getJsonObject("hostQueue");
            return queue.getInt("waiting") > 0 && !queue.getString("trouble").isEmpty();
        });
        assertThat(goingToHost(caseId))
                .allMatch(entry -> entry.getString("host").equals("WAITING"));

        stack.demo("DELETE", "faults", "");
        Await.until("everything is stored", BACK, () -> goingToHost(caseId).stream()
                .allMatch(entry -> entry.getString("host").equals("STORED")));
        var expected = inOrder(goingToHost(caseId));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(5);
        var state = HostState.of(stack);
        for (var child : children) {
            var copies =
                    expected.stream().map(entry -> HostState.copy(entry, child)).toList();
            var pupil = state.pupils().stream()
                    .filter(id -> state.ids(id).contains(copies.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertThat(state.ids(pupil).stream().filter(copies::contains))
                    .as("once and in order")
                    .containsExactlyElementsOf(copies);
            var corrections = state.byId(copies).values().stream()
                    .filter(entry -> entry.containsKey("corrects"))
                    .toList();
            assertThat(corrections).hasSize(1);
            assertThat(corrections.get(0).getString("corrects"))
                    .isEqualTo(HostState.copy(wrong.getString("id"), child));
        }
        assertThat(state.toString())
                .as("a summary holds no child's own words")
                .doesNotContain("Purpurschnecke", "Zartbitter");
    }

    @Test
    void whatTheHostStoredBeforeItFailedIsStoredOnce() {
        var caseId = caseFrom(Given.children(teacher, "Priya Sandhal"));
        allStored(caseId);
        fault("{\"kind\":\"store-then-500\",\"count\":1}");
        line(caseId, "NOTE", "Stored, then lost.");
        allStored(caseId);
        var id = HostState.copy(goingToHost(caseId).get(0).getString("id"), priya());
        var held = HostState.of(stack).entries().stream()
                .filter(each -> each.getJsonObject("entry").getString("entryId").equals(id))
                .toList();
        assertThat(held).hasSize(1);
        assertThat(held.get(0).getInt("puts")).as("it was sent twice").isEqualTo(2);
    }

    @Test
    void takenBackMeansHiddenThenErasedAndNothingMoreGoesThere() {
        var caseId = caseFrom(Given.children(teacher, "Priya Sandhal"));
        allStored(caseId);
        var ids = goingToHost(caseId).stream()
                .map(entry -> HostState.copy(entry.getString("id"), priya()))
                .toList();
        takeBack(caseId, "WITHHOLD");
        heldAre(ids, "withheld");
        line(caseId, "NOTE", "After that.");
        takeBack(caseId, "ERASE");
        heldAre(ids, "erased");
        var state = HostState.of(stack);
        state.byId(ids).values().forEach(entry -> assertThat(entry.keySet())
                .doesNotContain("text", "author", "link", "kind"));
        assertThat(state.toString()).doesNotContain("After that.");
        Await.until("the case shows it", BACK, () -> goingToHost(caseId).stream()
                .allMatch(entry -> entry.getString("host").equals("ERASED")));
        assertThat(lead.read("/api/cases/" + caseId).json().getString("writeBack"))
                .isEqualTo("withheld");
    }

    @Test
    void aPointerIsADateAndALinkWithoutAWord() {
        var settings = lead.read("/api/setup").json().getJsonObject("settings");
        try {
            var pointer = Json.createObjectBuilder(settings)
                    .add("detail", "pointer")
                    .build()
                    .toString();
            assertThat(lead.send("PUT", "/api/setup/settings", pointer).status())
                    .isEqualTo(200);
            var caseId = caseFrom(Given.children(teacher, "Priya Sandhal"));
            line(caseId, "NOTE", "Mohnblume.");
            allStored(caseId);
            var state = HostState.of(stack);
            var ids = goingToHost(caseId).stream()
                    .map(entry -> HostState.copy(entry.getString("id"), priya()))
                    .toList();
            assertThat(ids).isNotEmpty();
            state.byId(ids).values().forEach(entry -> {
                assertThat(entry.getString("detail")).isEqualTo("pointer");
                assertThat(entry.keySet()).doesNotContain("text", "author", "kind", "occurredOn");
            });
            assertThat(state.toString()).doesNotContain("Mohnblume");
        } finally {
            lead.send("PUT", "/api/setup/settings", settings.toString());
        }
    }

    /** The opening of a case, then what it holds, oldest first. The screen shows the newest first. */
    private static List<String> inOrder(List<JsonObject> shown) {
        var lines = new ArrayList<>(shown);
        Collections.reverse(lines);
        var opening = lines.stream()
                .filter(line -> line.getString("kind").equals("CASE_OPENED"))
                .findFirst()
                .orElseThrow();
        lines.remove(opening);
        lines.add(0, opening);
        return lines.stream().map(line -> line.getString("id")).toList();
    }

    private String priya() {
        return Given.children(teacher, "Priya Sandhal").get(0);
    }

    private void fault(String json) {
        stack.demo("POST", "faults", json);
    }

    private String caseFrom(List<String> children) {
        var sent = teacher.send("POST", "/api/concerns", withChildsWords(Given.concern(children, "She was quiet.")));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        var id = sent.json().getJsonObject("concern").getString("id");
        var seen = lead.send("POST", "/api/concerns/" + id + "/opening", "{}").json();
        var known = lead.send(
                        "POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(seen, "CANT_TELL"))
                .json();
        var opening = "{\"version\":" + known.getInt("version") + ",\"about\":\"Messages\"}";
        var opened = lead.send("POST", "/api/concerns/" + id + "/case", opening);
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        return opened.json().getString("id");
    }

    private static String withChildsWords(String concern) {
        try (var reader = Json.createReader(new StringReader(concern))) {
            var read = reader.readObject();
            var answers = Json.createObjectBuilder(read.getJsonObject("answers"))
                    .add("childWords", Json.createArrayBuilder().add("Zartbitter"));
            return Json.createObjectBuilder(read)
                    .add("answers", answers)
                    .build()
                    .toString();
        }
    }

    private void line(String caseId, String kind, String text) {
        var json = "{\"kind\":\"" + kind + "\",\"text\":\"" + text + "\",\"children\":[]}";
        var answer = lead.send("POST", "/api/cases/" + caseId + "/entries", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void takeBack(String caseId, String act) {
        var answer = lead.send(
                "POST", "/api/cases/" + caseId + "/host-copies", "{\"act\":\"" + act + "\",\"reason\":\"Asked for.\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void heldAre(List<String> ids, String state) {
        Await.until("the host's copies are " + state, BACK, () -> {
            var held = HostState.of(stack).byId(ids);
            return held.keySet().containsAll(ids)
                    && held.values().stream()
                            .allMatch(entry -> entry.getString("state").equals(state));
        });
    }

    private void allStored(String caseId) {
        Await.until("the host holds the case", BACK, () -> goingToHost(caseId).stream()
                .allMatch(entry -> entry.getString("host").equals("STORED")));
    }

    private List<JsonObject> entries(String caseId) {
        return lead.read("/api/cases/" + caseId).json().getJsonArray("entries").getValuesAs(JsonObject.class);
    }

    private List<JsonObject> goingToHost(String caseId) {
        return entries(caseId).stream()
                .filter(entry -> !entry.getString("host").equals("NOT_SENT"))
                .toList();
    }
}
