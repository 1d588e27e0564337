package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static school.heed.http.Casework.must;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import school.heed.support.Answer;
import school.heed.support.Await;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.HostState;
import school.heed.support.Person;
import school.heed.support.SecondStep;
import school.heed.support.Stack;

/**
 * Two children of a case whom the plan keeps apart in lessons, and a timetable that changes, night by night. A night passes by moving
 * the moments that Heed stored; the job, the server, the database and the MIS are the real ones.
 */
@Tag("fact-127")
@Tag("fact-130")
@Tag("fact-137")
@TestMethodOrder(OrderAnnotation.class)
class MeetingAgainIT {
    private static final Duration A_NIGHT = Duration.ofSeconds(60);
    private static Stack stack;
    private static Db db;
    private static Person lead;
    private static Person deputy;
    private static String leadId;
    private static String isla;
    private static String theo;
    private static Map<String, String> pupils;
    private static String kept;
    private static String free;
    private static String closed;

    @BeforeAll
    static void threeCasesOfTheSameTwoChildren() {
        stack = Stack.start("meeting-again", "--detail", "summary");
        db = Db.of(stack);
        var teacher = Person.launched(stack, "lowther");
        lead = Person.launched(stack, "adeyinka");
        deputy = Person.launched(stack, "corrie");
        leadId = Casework.personId(lead, "adeyinka");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        isla = children.get(0);
        theo = children.get(1);
        free = aCase(teacher, children);
        pupils = Map.of("isla", pupil(isla), "theo", pupil(theo));
        for (var day = 1; day <= 5; day++) {
            lesson("theo", day, "08:00", "17:00", "Work alone", "Room T");
        }
        kept = aCase(teacher, children);
        closed = aCase(teacher, children);
        apart(kept, true, "LESSON", "CLUB");
        apart(closed, true, "LESSON");
        SecondStep.inSchool(stack, "update case_file set status = 'CLOSED' where id = '" + closed + "'");
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Order(1)
    @Test
    void whatIsKeptApartStandsInTheCaseWithItsReason() {
        assertThat(lines(kept)).singleElement().satisfies(line -> assertThat(line)
                .contains("Isla P. and Theo M. are kept apart in: Lessons, Clubs", "As agreed with both families."));
        apart(kept, true, "LESSON");
        assertThat(lines(kept)).as("said again it is no news").hasSize(1);
        var plan = read(kept).getJsonObject("plan");
        assertThat(plan.getJsonArray("kept")).hasSize(2);
        assertThat(plan.getJsonArray("again")).isEmpty();
    }

    @Order(2)
    @Test
    void aNightOnWhichTheyDoNotMeetOpensNothing() {
        aNightPasses();
        assertThat(lines(kept)).hasSize(1);
        assertThat(desk()).doesNotContain("MEET_AGAIN");
        var view = read(kept);
        assertThat(view.getString("state")).isEqualTo("KNOWN");
        assertThat(view.toString()).doesNotContain("LESSON\",\"sentence");
    }

    /** The box of the issue: the same night, and once. */
    @Order(3)
    @Test
    void aChangeThatBringsThemTogetherReopensThePlanTheSameNightAndOnce() {
        reviewIn(30);
        var told = told();
        lesson("isla", 1, "09:00", "10:00", "Science", "Lab 9");
        lesson("theo", 1, "09:00", "10:00", "Science", "Lab 9");
        aNightPasses();

        assertThat(lines(kept)).hasSize(2);
        assertThat(lines(kept).get(0)).contains("Isla P. and Theo M.: Science, Monday, 09:00");
        var row = lead.read("/api/desk").json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("kind").equals("MEET_AGAIN"))
                .toList();
        assertThat(row).singleElement().satisfies(each -> {
            assertThat(each.getString("ref")).isEqualTo("case:" + kept);
            assertThat(each.getString("why")).contains("Isla P. and Theo M. would meet: Science, Monday");
        });
        assertThat(reviewIsNear()).as("the review is brought forward").isTrue();
        assertThat(told()).as("a notice to the lead").isEqualTo(told + 1);
        Await.until("it rings in the MIS", A_NIGHT, () -> waiting() == 0);
        assertThat(HostState.of(stack).notices()).doesNotContain("Isla", "Theo", "Science");
        assertThat(db.rows("select count(*) from audit_entry where act = 'MET_AGAIN' and actor = 'system:apart'")
                        .get(0)
                        .get(0))
                .isEqualTo("1");

        aNightPasses();
        assertThat(lines(kept)).as("once").hasSize(2);
        assertThat(told()).isEqualTo(told + 1);
    }

    @Order(4)
    @Test
    void aCaseWithoutASeparationAndAClosedOneAreLeftAlone() {
        assertThat(lines(free)).isEmpty();
        assertThat(db.rows("select count(*) from met_again where case_id <> '" + kept + "'")
                        .get(0)
                        .get(0))
                .isEqualTo("0");
        assertThat(db.rows("select count(*) from chronology_entry where kind = 'APART' and stream = 'case:" + closed
                                + "'")
                        .get(0)
                        .get(0))
                .as("what was said before it was closed")
                .isEqualTo("1");
    }

    @Order(5)
    @Test
    void anUnrelatedChangeOpensNothing() {
        lesson("theo", 2, "10:00", "11:00", "Art", "Room U");
        lesson("isla", 1, "09:00", "10:00", "Science", "Lab 3");
        lesson("theo", 1, "09:00", "10:00", "Science", "Lab 3");
        aNightPasses();
        assertThat(lines(kept)).as("another room for the lesson that is known").hasSize(2);
    }

    @Order(6)
    @Test
    void whenSomebodyHasLookedTheRowGoesAndAFurtherChangeOpensThePlanAgain() {
        must(deputy.send("POST", "/api/cases/" + kept + "/apart/looked", "{\"done\":\"Theo moves to set 2.\"}"));
        assertThat(desk()).doesNotContain("MEET_AGAIN");
        assertThat(lines(kept).get(0)).contains("Theo moves to set 2.");
        lesson("isla", 3, "11:20", "12:20", "Music", "Room M");
        lesson("theo", 3, "11:20", "12:20", "Music", "Room M");
        aNightPasses();
        assertThat(lines(kept)).hasSize(4);
        assertThat(lines(kept).get(0)).contains("Music, Wednesday").doesNotContain("Science");
        assertThat(desk()).contains("MEET_AGAIN");
    }

    @Order(7)
    @Test
    void whereTheyMeetIsReadFromTheMisAndAHostThatIsDownIsNeverTakenForSafety() {
        var view = read(kept);
        assertThat(view.toString())
                .contains("Science, Mon 09:00, Lab 3", "Music, Wed 11:20, Room M", "\"apart\":true")
                .doesNotContain("Room T");
        var notes = view.getJsonArray("notes").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("code").equals("lessons"))
                .toList();
        assertThat(notes).hasSize(2).allSatisfy(each -> assertThat(each.getString("text"))
                .contains("Science, Mon 09:00")
                .doesNotContain("Isla", "Theo"));
        stack.demo("POST", "faults", "{\"kind\":\"api-503\",\"operation\":\"readTimetable\"}");
        try {
            var down = read(kept);
            assertThat(down.getString("state")).isEqualTo("UNKNOWN");
            assertThat(down.getString("knownAt")).isEqualTo(view.getString("knownAt"));
            assertThat(down.getJsonArray("gaps")).hasSize(2);
            assertThat(down.getJsonArray("pairs").getJsonObject(0).getBoolean("known"))
                    .isFalse();
            assertThat(down.getJsonArray("notes")).isEmpty();
        } finally {
            stack.demo("DELETE", "faults", "");
        }
    }

    @Order(8)
    @Test
    void aHostThatIsDownForOneNightIsAskedAgainAndForTwoIsSaid() {
        stack.demo("POST", "faults", "{\"kind\":\"api-503\",\"operation\":\"readTimetable\"}");
        try {
            var before = db.rows("select cast(looked_at as text) from apart_watch where case_id = '" + kept + "'");
            hoursPass(24);
            Await.until("it was tried", A_NIGHT, () -> triedAfterRead());
            assertThat(desk()).as("one night").doesNotContain("APART_NOT_KNOWN");
            hoursPass(24);
            Await.until("two nights are said", A_NIGHT, () -> desk().contains("APART_NOT_KNOWN"));
            assertThat(lines(kept)).as("nothing was found").hasSize(4);
            assertThat(before).isNotEmpty();
        } finally {
            stack.demo("DELETE", "faults", "");
        }
        Await.until("it is asked again", A_NIGHT, () -> {
            hoursPass(1);
            return !desk().contains("APART_NOT_KNOWN");
        });
    }

    @Order(9)
    @Test
    void whatIsNoLongerKeptApartIsNoLongerLookedFor() {
        apart(kept, false, "LESSON", "CLUB");
        assertThat(desk()).doesNotContain("MEET_AGAIN");
        assertThat(lines(kept).get(0)).contains("are no longer kept apart in: Lessons, Clubs");
        lesson("isla", 4, "11:20", "12:20", "Drama", "Room D");
        lesson("theo", 4, "11:20", "12:20", "Drama", "Room D");
        aNightPasses();
        assertThat(lines(kept)).hasSize(5);
    }

    @Order(10)
    @Test
    void badInputIsRefusedInPlainWords() {
        assertThat(keep(kept, isla, isla, "true", "\"LESSON\"").code()).isEqualTo("same-child");
        assertThat(keep(kept, isla, kept, "true", "\"LESSON\"").code()).isEqualTo("unknown-child");
        assertThat(keep(kept, isla, theo, "true", "").status()).isEqualTo(400);
        assertThat(keep(kept, isla, theo, "true", "\"PLAYGROUND\"").status()).isEqualTo(400);
        assertThat(keep(closed, isla, theo, "true", "\"LESSON\"").code()).isEqualTo("case-closed");
    }

    /** One look by night at every case that is looked at: a day passes for what Heed has stored of them. */
    private static void aNightPasses() {
        hoursPass(24);
        var from = Instant.now().minus(Duration.ofHours(1));
        Await.until("the timetables were looked at", A_NIGHT, () -> !db.rows(
                        "select 1 from apart_watch where case_id = '" + kept + "' and looked_at > '" + from + "'")
                .isEmpty());
    }

    private static void hoursPass(int hours) {
        var by = " - interval '" + hours + " hours'";
        SecondStep.inSchool(
                stack,
                "update apart_watch set since = since" + by + ", looked_at = looked_at" + by + ", tried_at = tried_at"
                        + by);
    }

    private static boolean triedAfterRead() {
        return !db.rows("select 1 from apart_watch where case_id = '" + kept
                        + "' and tried_at > looked_at and tried_at > now() - interval '1 hour'")
                .isEmpty();
    }

    private static void reviewIn(int days) {
        var day = java.time.LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(days);
        must(lead.send(
                "POST",
                "/api/cases/" + kept + "/assessment",
                "{\"template\":\"peer-harm@1\",\"base\":0,\"why\":\"\",\"reviewOn\":\"" + day + "\",\"rows\":[]}"));
        assertThat(reviewIsNear()).isFalse();
    }

    /** Due today, or where the school day is over, at the end of the next one. */
    private static boolean reviewIsNear() {
        return !db.rows("select 1 from deadline where kind = 'ASSESSMENT_REVIEW' and about = 'case:" + kept
                        + "' and due_at < now() + interval '25 hours'")
                .isEmpty();
    }

    private static void lesson(String who, int weekday, String start, String end, String title, String place) {
        var body = Json.createObjectBuilder()
                .add("weekday", weekday)
                .add("start", start)
                .add("end", end)
                .add("kind", "lesson")
                .add("title", title)
                .add("place", place);
        stack.demo(
                "POST", "pupils/" + pupils.get(who) + "/timetable", body.build().toString());
    }

    /** The MIS's own id of a child: under it stands the child's copy of a line. */
    private static String pupil(String child) {
        var note = "{\"kind\":\"NOTE\",\"text\":\"A line.\",\"children\":[\"" + child + "\"]}";
        var entry = must(lead.send("POST", "/api/cases/" + free + "/entries", note))
                .json()
                .getJsonArray("entries")
                .getJsonObject(0)
                .getString("id");
        return Await.value("the line is copied", A_NIGHT, () -> {
            var host = HostState.of(stack);
            return host.pupils().stream()
                    .filter(each -> host.ids(each).contains(HostState.copy(entry, child)))
                    .findFirst();
        });
    }

    private static String aCase(Person teacher, List<String> children) {
        var sent = must(teacher.send("POST", "/api/concerns", Given.concern(children, "Something.")));
        return Casework.opened(lead, sent.json().getJsonObject("concern").getString("id"), "Messages");
    }

    private static void apart(String caseId, boolean apart, String... occasions) {
        must(keep(caseId, isla, theo, String.valueOf(apart), "\"" + String.join("\",\"", occasions) + "\""));
    }

    private static Answer keep(String caseId, String one, String other, String apart, String occasions) {
        return lead.send(
                "POST",
                "/api/cases/" + caseId + "/apart",
                "{\"one\":\"" + one + "\",\"other\":\"" + other + "\",\"occasions\":[" + occasions + "],\"apart\":"
                        + apart + ",\"reason\":\"As agreed with both families.\"}");
    }

    private static JsonObject read(String caseId) {
        return must(lead.read("/api/cases/" + caseId + "/apart")).json();
    }

    private static String desk() {
        return lead.read("/api/desk").body();
    }

    /** What the chronology says of what is kept apart, newest first. */
    private static List<String> lines(String caseId) {
        return must(lead.read("/api/cases/" + caseId + "/entries"))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("kind").equals("APART"))
                .map(each -> each.getString("text"))
                .toList();
    }

    /** How often the lead's bell was rung for this case. */
    private static int told() {
        return count("topic = 'TELL' and ref = 'case:" + kept + "' and target = 'person:" + leadId + "'");
    }

    private static int waiting() {
        return count("topic = 'TELL' and ref = 'case:" + kept + "' and done_at is null");
    }

    private static int count(String where) {
        return Integer.parseInt(db.rows("select count(*) from outbox_message where " + where)
                .get(0)
                .get(0));
    }
}
