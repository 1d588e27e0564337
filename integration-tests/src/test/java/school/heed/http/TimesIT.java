package school.heed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Await;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Limits of a quarter of an hour, eight hours and a day, at their edges: the stored moments are moved, not the clocks. */
class TimesIT {
    /** The job that looks at the clocks comes every ten seconds. */
    /** The clocks are looked at every ten seconds. */
    private static final Duration A_LOOK = Duration.ofSeconds(12);

    private static final Duration LOOKED = Duration.ofSeconds(60);

    private static Stack stack;
    private static Db db;

    @BeforeAll
    static void begin() {
        stack = Stack.shared();
        db = Db.of(stack);
    }

    @Test
    void aReportLeftUnsentForADayNudgesItsAuthorOnceAndTheDeskCountsIt() throws InterruptedException {
        var author = Person.launched(stack, "kessie");
        var lead = Person.launched(stack, "adeyinka");
        var draft = "{\"concern\":" + Given.concern(Given.children(author, "Isla Penhallow"), "Half said.") + "}";
        assertThat(author.send("PUT", "/api/draft", draft).status()).isEqualTo(200);
        try {
            var id = Casework.personId(lead, "kessie");
            var unsent = unsent(lead);
            var before = nudges(id);
            savedAgo(id, "23 hours 59 minutes");
            Thread.sleep(A_LOOK.toMillis());
            assertThat(nudges(id)).as("not before a day").isEqualTo(before);
            assertThat(unsent(lead)).isEqualTo(unsent);

            savedAgo(id, "24 hours 1 second");
            Await.until("the author is told", LOOKED, () -> nudges(id) == before + 1);
            assertThat(unsent(lead)).isEqualTo(unsent + 1);
            Thread.sleep(A_LOOK.toMillis());
            assertThat(nudges(id)).as("once").isEqualTo(before + 1);

            assertThat(author.send("PUT", "/api/draft", draft).status()).isEqualTo(200);
            assertThat(unsent(lead)).as("written on, it is young again").isEqualTo(unsent);
            savedAgo(id, "24 hours 1 second");
            Await.until("a second day of silence is told, too", LOOKED, () -> nudges(id) == before + 2);
        } finally {
            author.send("DELETE", "/api/draft", null);
        }
    }

    @Test
    void aSessionRestsForAQuarterOfAnHourAndNoLonger() {
        var person = Person.launched(stack, "lowther");
        var session = session();
        for (var rest : List.of("14 minutes 50 seconds", "14 minutes 50 seconds")) {
            moved(session, "seen_at = now() - interval '" + rest + "'");
            assertThat(person.read("/api/tab").status())
                    .as("working again counts")
                    .isEqualTo(200);
        }
        moved(session, "seen_at = now() - interval '15 minutes 1 second'");
        assertThat(person.read("/api/tab").code()).isEqualTo("session-ended");
        assertThat(person.send("POST", "/api/session/renewal", null).status()).isEqualTo(401);
    }

    @Test
    void workingOnDoesNotCarryASessionPastItsEighthHour() {
        var person = Person.launched(stack, "lowther");
        var session = session();
        moved(session, "ends_at = now() + interval '2 minutes'");
        var renewed = person.send("POST", "/api/session/renewal", null);
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(Duration.between(Instant.now(), Instant.parse(renewed.json().getString("expiresAt"))))
                .as("the last token ends with the session")
                .isLessThanOrEqualTo(Duration.ofMinutes(2));
        moved(session, "ends_at = now() - interval '1 second'");
        assertThat(person.read("/api/tab").code()).isEqualTo("session-ended");
    }

    private static long unsent(Person lead) {
        return lead.read("/api/desk").json().getInt("unsentDrafts");
    }

    private static void savedAgo(String author, String interval) {
        inSchool("update draft set saved_at = now() - interval '" + interval
                + "' where nudged_at is null and person_id = '" + author + "'");
    }

    /** Notices to this author; others of the school have drafts, too. */
    private static int nudges(String author) {
        return Integer.parseInt(
                db.rows("select count(*) from outbox_message where topic = 'TELL' and ref = 'draft:" + author + "'")
                        .get(0)
                        .get(0));
    }

    private static String session() {
        return db.rows("select cast(id as text) from session order by created_at desc limit 1")
                .get(0)
                .get(0);
    }

    private static void moved(String session, String what) {
        db.run("update session set " + what + " where id = '" + session + "'");
    }

    private static void inSchool(String sql) {
        db.run("select set_config('heed.school', (select cast(id as text) from school limit 1), false); " + sql);
    }
}
