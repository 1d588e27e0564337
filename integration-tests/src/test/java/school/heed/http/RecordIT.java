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
import org.junit.jupiter.api.Tag;
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
        wish(children.get(0), "To sit elsewhere.");
        wish(children.get(1), "To be heard.");
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

    private void wish(String child, String words) {
        must(save(lead, "wishes", child, 0, "asked", "yes", "wishes", words, "control", "Where.", "followed", "yes"));
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

    /** 003 App 5, App 6: rows are kept, joined and written like any other answer, and begin with what is known. */
    @Tag("fact-114")
    @Test
    void rowsAreSavedJoinedAndWrittenAndBeginWithWhatIsKnown() {
        var child = children.get(0);
        must(save(lead, "involvement", child, 0, "impactSocial", "Sits alone."));
        must(save(lead, "involvement", children.get(1), 0, "impactEmotional", "Angry."));
        var fresh = read(lead, "support", child).json().getJsonObject("begun");
        assertThat(fresh.getJsonArray("friendsNote").getString(0)).isEqualTo("Sits alone.");
        assertThat(fresh.toString()).as("of another child").doesNotContain("Angry.");
        assertThat(fresh.getJsonArray("professionals.3.who").getString(0)).isEqualTo("Police");
        must(save(lead, "support", child, 0, "plan.1.area", "Sleep"));
        var joined = must(save(deputy, "support", child, 0, "plan.2.area", "Lunchtime"))
                .json();
        assertThat(joined.getJsonObject("answers").keySet()).contains("plan.1.area", "plan.2.area");
        assertThat(lines().get(0))
                .contains("Support 2, area of need: Lunchtime")
                .doesNotContain("Sleep");
        assertThat(save(lead, "support", child, 2, "plan.16.area", "x").status())
                .isEqualTo(400);
        assertThat(save(lead, "support", child, 2, "plan.1.day", "soon").body())
                .contains("\"field\":\"answers.plan.1.day\"");
    }

    /** The largest form, each answer as long as it may be, in a script of four bytes a character. */
    @Test
    void aFullFormIsSavableInAnyScript() {
        var child = children.get(0);
        var form = read(lead, "account-child", child).json().getJsonObject("form");
        var answers = new ArrayList<String>();
        form.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .filter(question ->
                        question.getInt("max") > 0 && question.getString("when").isEmpty())
                .forEach(question -> {
                    answers.add(question.getString("code"));
                    answers.add("\uD840\uDC0B".repeat(question.getInt("max")));
                });
        must(save(lead, "account-child", child, 0, answers.toArray(String[]::new)));
        assertThat(String.join("", answers).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeGreaterThan(64 * 1024);
    }

    /** 004 4.60: each account stays beside the others, in the order in which they were begun. */
    @Tag("fact-231")
    @Tag("fact-215")
    @Test
    void theAccountsOfOneChildStandBesideEachOtherAndNobodyElses() {
        must(save(lead, "account-child", children.get(0), 0, "words", "On the bus."));
        must(save(deputy, "account-child", children.get(1), 0, "words", "Not me."));
        must(save(deputy, "account-child", children.get(0), 0, "words", "At the stop."));
        var series = must(lead.read(at() + "/account-child/series?child=" + children.get(0)));
        var items = series.json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(items)
                .extracting(each ->
                        each.getJsonObject("answers").getJsonArray("words").getString(0))
                .containsExactly("On the bus.", "At the stop.");
        assertThat(items.get(1).getJsonObject("by").getString("name")).contains("Corrie");
        assertThat(series.body()).doesNotContain("Not me.");
        assertThat(lead.read(at() + "/incident/series?child=" + children.get(0)).status())
                .isEqualTo(400);
        assertThat(lead.read(at() + "/account-child/series").status()).isEqualTo(400);
    }

    @Test
    void aRecordOnPaperSaysWhoPrintedItAndABlankOneIsOne() {
        must(save(lead, "incident", null, 0, "summary", "Messages."));
        var print = must(deputy.read(at() + "/incident/print")).json();
        assertThat(print.getJsonObject("printedBy").getString("name")).contains("Corrie");
        assertThat(print.getJsonObject("record").getJsonObject("answers").toString())
                .contains("Messages.");
        assertThat(must(deputy.read(at() + "/route/print"))
                        .json()
                        .getJsonObject("record")
                        .getInt("revision"))
                .isZero();
    }

    /** 003 App 2: red stands on the leads' desk until one of them has opened it, and in the case. */
    @Tag("fact-195")
    @Test
    void redBehaviourIsOnTheLeadsDeskUntilALeadHasOpenedIt() {
        var child = children.get(1);
        must(save(deputy, "behaviour-13-17", child, 0, "result", "amber", "find", "Who saw it."));
        assertThat(alerts()).isEmpty();
        must(save(deputy, "behaviour-13-17", child, 1, "result", "red", "now", "Parents were called."));
        assertThat(alerts()).containsExactly("RED_BEHAVIOUR");
        assertThat(sheet("behaviour-13-17", child).getString("alert")).contains("red behaviour");
        read(deputy, "behaviour-13-17", child);
        assertThat(alerts()).as("a lead has to see it").hasSize(1);
        read(lead, "behaviour-13-17", child);
        assertThat(alerts()).isEmpty();
        must(save(deputy, "behaviour-9-13", child, 0, "adult", "yes", "adultRoute", "The headteacher, at once."));
        assertThat(alerts()).containsExactly("POSITION_OF_TRUST");
        must(save(deputy, "behaviour-9-13", child, 1, "adult", "no"));
        assertThat(alerts()).as("it was changed").isEmpty();
        must(save(lead, "behaviour-5-9", child, 0, "result", "red", "now", "Parents were called."));
        assertThat(alerts()).as("whoever leads knows").isEmpty();
    }

    /** Kinds of rows on the lead's desk about this case that a record started. */
    private List<String> alerts() {
        return must(lead.read("/api/desk")).json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("ref").equals("case:" + caseId))
                .map(row -> row.getString("kind"))
                .filter(kind -> !kind.equals("CONTACT_24H"))
                .toList();
    }

    @Test
    void whatIsTypedIsKeptForItsAuthorAloneUntilItIsSaved() {
        must(save(deputy, "incident", null, 0, "summary", "Theirs."));
        must(kept(1, "summary", "Theirs, and mine.", "staffWitnesses", "Mr Ode"));
        assertThat(read(deputy, "incident", null).body())
                .as("for its author only")
                .doesNotContain("Mr Ode");
        assertThat(lines()).as("no part of the record").hasSize(1);
        must(save(deputy, "incident", null, 1, "summary", "Theirs.", "timeOfDay", "After four"));
        var draft = read(lead, "incident", null).json().getJsonObject("draft");
        var byId = lead.read(at() + "/incident?record="
                        + read(lead, "incident", null).json().getString("record"))
                .json();
        assertThat(byId.getJsonObject("draft")).as("by whichever address").isEqualTo(draft);
        assertThat(draft.getInt("base")).isEqualTo(1);
        assertThat(draft.getJsonObject("before").getJsonArray("summary").getString(0))
                .isEqualTo("Theirs.");
        assertThat(draft.getJsonObject("answers").getJsonArray("staffWitnesses").getString(0))
                .isEqualTo("Mr Ode");
        must(save(lead, "incident", null, 2, "summary", "Theirs, and mine.", "timeOfDay", "After four"));
        assertThat(read(lead, "incident", null).json().containsKey("draft")).isFalse();
        must(kept(3, "summary", "Once more."));
        must(kept(3));
        assertThat(read(lead, "incident", null).json().containsKey("draft"))
                .as("thrown away")
                .isFalse();
    }

    private Answer kept(int base, String... answers) {
        return lead.send("PUT", at() + "/draft", body("incident", null, base, answers));
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
        return sheet(form, null);
    }

    private JsonObject sheet(String form, String child) {
        return lead.read("/api/cases/" + caseId).json().getJsonArray("records").getValuesAs(JsonObject.class).stream()
                .flatMap(row -> row.getJsonArray("sheets").getValuesAs(JsonObject.class).stream())
                .filter(sheet -> sheet.getString("form").equals(form)
                        && (child == null || sheet.getString("child").equals(child)))
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
