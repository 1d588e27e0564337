package school.heed.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.heed.support.Await;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** A report, its line, its clocks, its notices and its audit line are stored together or not at all. */
class OneTransactionIT {
    private static final List<String> ALL = List.of(
            "concern", "concern_child", "chronology_entry", "stream", "deadline", "outbox_message", "idempotency");
    private static Person teacher;
    private static String report;
    private static Db db;

    @BeforeAll
    static void begin() {
        var stack = Stack.shared();
        teacher = Person.launched(stack, "lowther");
        report = Given.concern(Given.children(teacher, "Priya Sandhal"), "Together.");
        db = Db.of(stack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit_entry",
                "chronology_entry",
                "chronology_child",
                "deadline",
                "outbox_message",
                "concern_child",
                "idempotency"
            })
    void ifOnePartCannotBeStoredNoneIs(String part) {
        var before = counts();
        var key = UUID.randomUUID();
        db.run("revoke insert on " + part + " from heed_app");
        try {
            var refused = teacher.send("POST", "/api/concerns", report, key);
            var audit = part.equals("audit_entry");
            assertThat(refused.status()).isEqualTo(audit ? 503 : 500);
            assertThat(refused.code()).isEqualTo(audit ? "audit-unavailable" : "unexpected");
            assertThat(refused.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(refused.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(refused.body()).doesNotContain("Together", part, "permission", "Exception");
        } finally {
            db.run("grant insert on " + part + " to heed_app");
        }
        assertThat(counts()).as("nothing stays behind").isEqualTo(before);
        var taken = teacher.send("POST", "/api/concerns", report, key);
        assertThat(taken.status())
                .as("the same click, repeated when it can be stored: " + taken.body())
                .isEqualTo(201);
    }

    /** The worst moment for a database to go away: everything is written, and nobody knows whether it is stored. */
    @Test
    void ifTheDatabaseGoesAwayWhileStoringTheClickIsToBeRepeatedAndCountsOnce() {
        var before = counts();
        var had = concerns();
        var key = UUID.randomUUID();
        db.run("create function cut() returns trigger language plpgsql as"
                + " 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'");
        db.run("create constraint trigger cut after insert on audit_entry deferrable initially deferred for each row"
                + " when (new.act = 'CONCERN_SUBMITTED') execute function cut()");
        try {
            var cut = teacher.send("POST", "/api/concerns", report, key);
            assertThat(cut.status()).as(cut.body()).isEqualTo(503);
            assertThat(cut.code()).isEqualTo("not-ready");
        } finally {
            db.run("drop trigger cut on audit_entry");
            db.run("drop function cut");
        }
        assertThat(counts()).as("nothing stays behind").isEqualTo(before);
        Await.until(
                "the same click, repeated",
                Duration.ofMinutes(1),
                () -> teacher.send("POST", "/api/concerns", report, key).status() == 201);
        assertThat(teacher.send("POST", "/api/concerns", report, key).status())
                .as("and once more, which changes nothing")
                .isLessThan(300);
        assertThat(concerns()).isEqualTo(had + 1);
    }

    private static int concerns() {
        return Integer.parseInt(db.rows("select count(*) from concern").get(0).get(0));
    }

    /** Without the signed checkpoints, which are made by the minute and not by a report. */
    private static List<String> counts() {
        return ALL.stream()
                .map(table -> table.equals("outbox_message") ? table + " where topic not like 'ANCHOR%'" : table)
                .map(rows -> rows + " "
                        + db.rows("select count(*) from " + rows).get(0).get(0))
                .toList();
    }
}
