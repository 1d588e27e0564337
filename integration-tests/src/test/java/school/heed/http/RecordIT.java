package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** The records of a case: saved half done or whole, never overwritten, joined when two people write, each saving in the chronology. */
class RecordIT {
    private static final String FIRST = "initial-response";
    private static Person teacher;
    private static Person lead;
    private static Person deputy;
    private static List<String> children;
    private String caseId;

    @BeforeAll
    static void people() {
        var stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        deputy = Person.launched(stack, "corrie");
        children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
    }

    @BeforeEach
    void aCase() {
        var sent = must(teacher.send("POST", "/api/concerns", Given.concern(children, "Something.")));
        caseId = Casework.opened(lead, sent.json().getJsonObject("concern").getString("id"), "Messages");
    }

    @Test
    void aRecordIsSavedHalfDoneAndEachSavingStandsInTheChronology() {
        var saved =
                must(save(lead, FIRST, null, 0, "gist", "Told after lunch.")).json();
        assertThat(saved.getInt("revision")).isEqualTo(1);
        assertThat(saved.getJsonArray("missing")).isNotEmpty();
        must(save(
                deputy,
                FIRST,
                null,
                1,
                "gist",
                "Told after lunch.",
                "head",
                "no",
                "headWhyNot",
                "The lead acts for the head today."));
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).contains("Told after lunch.").doesNotContain("Headteacher");
        assertThat(lines().get(0))
                .contains("Headteacher", "The lead acts for the head today.")
                .doesNotContain("Told after lunch.");
        var now = read(deputy, FIRST, null).json();
        assertThat(now.getInt("revision")).isEqualTo(2);
        assertThat(now.getJsonArray("savings")).hasSize(2);
        assertThat(now.getJsonObject("answers").getJsonArray("head").getString(0))
                .isEqualTo("no");
    }

    @Test
    void aRecordBeginsWithWhatTheOthersSaySoThatNobodyWritesAFactTwice() {
        must(save(lead, FIRST, null, 0, "gist", "Told after lunch."));
        must(save(
                lead,
                "wishes",
                children.get(0),
                0,
                "asked",
                "yes",
                "wishes",
                "To sit elsewhere.",
                "control",
                "Where."));
        must(save(lead, "wishes", children.get(1), 0, "asked", "yes", "wishes", "To be heard.", "control", "When."));
        var incident = read(lead, "incident", null).json().getJsonObject("begun");
        assertThat(incident.getJsonArray("summary").getString(0)).isEqualTo("Told after lunch.");
        var considered = read(lead, "considerations", null).json().getJsonObject("begun");
        assertThat(considered.getJsonArray("wishes").getString(0))
                .isEqualTo("Isla P.: To sit elsewhere.\n\nTheo M.: To be heard.");
        must(save(lead, "incident", null, 0, "summary", "Said otherwise."));
        assertThat(read(lead, "incident", null).json().getJsonObject("begun"))
                .as("a record that is begun stays as its writers left it")
                .isEmpty();
    }

    @Test
    void theFamilyIsNamedAsTheMisNamesIt() {
        var begun = read(lead, "family", children.get(0)).json().getJsonObject("begun");
        assertThat(begun.getJsonArray("firstName").getString(0)).endsWith("Penhallow");
        assertThat(begun.getJsonArray("firstIs").getString(0)).isNotBlank();
        must(save(lead, "family", children.get(0), 0, "firstName", "Somebody else"));
        assertThat(read(lead, "family", children.get(0)).json().getJsonObject("begun"))
                .isEmpty();
    }

    @Test
    void theReasonOfANoCannotBeLeftForLater() {
        var refused = save(lead, FIRST, null, 0, "head", "no");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"answers.headWhyNot\"");
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatTwoPeopleChangedInDifferentPlacesIsJoinedAndInTheSamePlaceIsShown() {
        must(save(lead, FIRST, null, 0, "gist", "Told after lunch."));
        must(save(deputy, "incident", null, 0, "summary", "Theirs."));
        var quarrel = save(lead, "incident", null, 0, "summary", "Mine.");
        assertThat(quarrel.status()).isEqualTo(409);
        assertThat(quarrel.code()).isEqualTo("answered-by-another");
        assertThat(quarrel.body()).contains("\"field\":\"answers.summary\"").doesNotContain("Theirs", "Mine");
        must(save(lead, "incident", null, 1, "summary", "Mine."));
        assertThat(read(deputy, "incident", null).body()).contains("Mine.");
        assertThat(lines().get(0)).as("nothing is lost").contains("Mine.");
        assertThat(lines().get(1)).contains("Theirs.");
    }

    @Test
    void twentySavingsAtOnceAreTwentyRevisionsOrRefusalsAndNoAnswerIsLost() throws Exception {
        var calls = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 20; i++) {
            var words = "Saving " + i + ".";
            var by = i % 2 == 0 ? lead : deputy;
            calls.add(() -> save(by, "incident", null, 0, "summary", words));
        }
        var pool = Executors.newFixedThreadPool(8);
        var statuses = new ArrayList<Integer>();
        for (var done : pool.invokeAll(calls)) {
            statuses.add(done.get().status());
        }
        pool.shutdown();
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void pressedTwiceItIsSavedOnceAndSavedUnchangedItWritesNothing() {
        var key = UUID.randomUUID();
        var body = body("incident", null, 0, "summary", "Once.");
        assertThat(lead.send("POST", at(), body, key).status()).isEqualTo(200);
        assertThat(lead.send("POST", at(), body, key).json().getInt("revision")).isEqualTo(1);
        assertThat(must(save(lead, "incident", null, 1, "summary", "Once."))
                        .json()
                        .getInt("revision"))
                .isEqualTo(1);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void anAccountThatWasCompleteIsNeverRewrittenOnlyAddedTo() {
        var begun = must(save(lead, "account-adult", null, 0, "account", "I saw it."))
                .json();
        var id = begun.getString("record");
        var early = again(id, 1, "account", "I saw it.", "complete", "yes");
        assertThat(early.status())
                .as("what is missing could never be given later")
                .isEqualTo(400);
        assertThat(early.body()).contains("\"field\":\"answers.writer\"");
        must(again(id, 1, whole("I saw it from the door.")));
        var rewritten = again(id, 2, whole("I saw nothing."));
        assertThat(rewritten.status()).isEqualTo(409);
        assertThat(rewritten.code()).isEqualTo("sealed");
        assertThat(again(id, 2, "account", "I saw it from the door.").code())
                .as("nor is the seal taken off")
                .isEqualTo("sealed");
        must(again(id, 2, whole("I saw it from the door.", "added", "It was after four.")));
        assertThat(lines()).hasSize(3);
    }

    /** A whole account of an adult, with what happened and further answers. */
    private static String[] whole(String account, String... more) {
        var all = new ArrayList<>(List.of(
                "writer",
                "Mr T. Lowther",
                "role",
                "Teacher",
                "kind",
                "told",
                "day",
                "2026-11-20",
                "place",
                "Hall",
                "present",
                "Nobody else",
                "writtenDay",
                "2026-11-20",
                "cover",
                "yes",
                "asked",
                "none",
                "account",
                account,
                "complete",
                "yes"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Answer again(String record, int base, String... answers) {
        var body = Json.createObjectBuilder(Typed.object(body("account-adult", null, base, answers)))
                .add("record", record);
        return lead.send("POST", at(), body.build().toString());
    }

    @Test
    void whatIsNotAFormOfACaseOrNotAChildOfItIsNotThere() {
        assertThat(read(lead, "concern", null).status()).isEqualTo(404);
        assertThat(read(lead, "nothing", null).status()).isEqualTo(404);
        assertThat(read(lead, "incident", children.get(0)).status()).isEqualTo(400);
        assertThat(lead.read(at() + "/incident?record=" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(save(lead, "incident", null, 3, "summary", "x").status()).isEqualTo(400);
        assertThat(save(lead, "incident", null, 0, "nothing", "x").status()).isEqualTo(400);
        assertThat(save(lead, "concern", null, 0, "saw", "x").status()).isEqualTo(404);
        assertThat(lines()).isEmpty();
    }

    @Test
    void theListSaysWhatIsBegunAndWhatIsComplete() {
        var before = sheet(FIRST);
        assertThat(before.containsKey("record")).isFalse();
        assertThat(before.getInt("missing")).isPositive();
        must(save(lead, FIRST, null, 0, "gist", "Told after lunch."));
        assertThat(sheet(FIRST).containsKey("record")).isTrue();
        assertThat(sheet(FIRST).getJsonObject("by").getString("name")).contains("Adeyinka");
    }

    private String at() {
        return "/api/cases/" + caseId + "/records";
    }

    private Answer read(Person by, String form, String child) {
        return by.read(at() + "/" + form + (child == null ? "" : "?child=" + child));
    }

    private Answer save(Person by, String form, String child, int base, String... answers) {
        return by.send("POST", at(), body(form, child, base, answers));
    }

    private static String body(String form, String child, int base, String... answers) {
        var given = Json.createObjectBuilder();
        for (var i = 0; i < answers.length; i += 2) {
            given.add(answers[i], Json.createArrayBuilder().add(answers[i + 1]));
        }
        var body = Json.createObjectBuilder()
                .add("template", form + "@1")
                .add("base", base)
                .add("answers", given);
        if (child != null) {
            body.add("child", child);
        }
        return body.build().toString();
    }

    private JsonObject sheet(String form) {
        return lead.read("/api/cases/" + caseId).json().getJsonArray("records").getValuesAs(JsonObject.class).stream()
                .flatMap(row -> row.getJsonArray("sheets").getValuesAs(JsonObject.class).stream())
                .filter(sheet -> sheet.getString("form").equals(form))
                .findFirst()
                .orElseThrow();
    }

    /** Lines of records, newest first. */
    private List<String> lines() {
        return lead.read("/api/cases/" + caseId).json().getJsonArray("entries").stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> entry.getString("kind").equals("RECORD"))
                .map(entry -> entry.getString("text"))
                .toList();
    }
}
