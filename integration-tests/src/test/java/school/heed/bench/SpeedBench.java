package school.heed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * Speed as ratios, measured in one interleaved run on one machine: each round does every measured thing once, in turn. Run by name
 * ({@code -Dit.test=SpeedBench}); it prints a table and asserts no time.
 */
class SpeedBench {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = Integer.getInteger("heed.bench.rounds", 200);
    private final Map<String, long[]> times = new LinkedHashMap<>();

    /** Something measured. */
    private interface Work {
        void run() throws Exception;
    }

    @Test
    void measure() throws Exception {
        var stack = Stack.shared();
        var teacher = Person.launched(stack, "lowther");
        var lead = Person.launched(stack, "adeyinka");
        var children = Given.children(teacher, "Isla Penhallow", "Theo Marchbank");
        var pupil = pupilPage(teacher);
        try (var sql = connect(stack)) {
            sql.setAutoCommit(false);
            var floor = new SubmitFloor(sql);
            for (var round = -WARM_UP; round < ROUNDS; round++) {
                timed(
                        round,
                        "bare endpoint (GET /api/keys)",
                        () -> ok(teacher.read("/api/keys").status(), 200));
                timed(round, "submit: the same rows in plain SQL", floor::submit);
                timed(
                        round,
                        "submit: POST /api/concerns",
                        () -> ok(
                                teacher.send("POST", "/api/concerns", Given.concern(children, "Bench."))
                                        .status(),
                                201));
                timed(
                        round,
                        "tab: GET /api/tab (teacher)",
                        () -> ok(
                                teacher.read("/api/tab?child=" + children.get(0))
                                        .status(),
                                200));
                timed(
                        round,
                        "report form: GET /api/report",
                        () -> ok(
                                teacher.read("/api/report?child=" + children.get(0))
                                        .status(),
                                200));
                timed(
                        round,
                        "search: GET /api/children",
                        () -> ok(teacher.read("/api/children?q=isl").status(), 200));
                timed(
                        round,
                        "cases: GET /api/cases (lead)",
                        () -> ok(lead.read("/api/cases").status(), 200));
                timed(
                        round,
                        "the host's own pupil page",
                        () -> ok(teacher.get(pupil).statusCode(), 200));
            }
        }
        print();
    }

    private static String pupilPage(Person teacher) {
        return teacher.hostUrl() + "/pupils/S0629";
    }

    private void timed(int round, String name, Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        var took = System.nanoTime() - start;
        if (round >= 0) {
            times.computeIfAbsent(name, key -> new long[ROUNDS])[round] = took;
        }
    }

    private void print() throws IOException {
        var bare = median("bare endpoint (GET /api/keys)");
        var table = new StringBuilder("| what | median ms | p95 ms | ÷ bare endpoint |\n|---|---|---|---|\n");
        times.forEach((name, all) -> table.append(String.format(
                "| %s | %.2f | %.2f | %.1f |%n", name, median(name), at(all, 0.95), median(name) / bare)));
        table.append(String.format(
                "%nsubmit ÷ its SQL: %.2f%n",
                median("submit: POST /api/concerns") / median("submit: the same rows in plain SQL")));
        Files.writeString(Path.of("target", "bench.md"), table);
        System.getLogger("bench").log(System.Logger.Level.INFO, "\n" + table);
    }

    private double median(String name) {
        return at(times.get(name), 0.5);
    }

    private static double at(long[] all, double share) {
        var sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
    }

    private static void ok(int status, int wanted) {
        assertThat(status).isEqualTo(wanted);
    }

    /** As the app's own role, on the database of the running stack. */
    private static Connection connect(Stack stack) throws IOException, SQLException {
        var data = stack.data().resolve("heed");
        var port = Files.readAllLines(data.resolve("pg/postmaster.pid")).get(3).strip();
        var password = Files.readString(data.resolve("secrets/db-app")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/heed?currentSchema=heed", "heed_app", password);
    }

    /** The rows that one submitted report leaves behind, written by hand: the floor no framework can beat. */
    private static final class SubmitFloor {
        private final Connection sql;
        private final UUID school;
        private final UUID reporter;
        private final List<UUID> children;
        private final byte[] words = new byte[600];
        private final byte[] hash = new byte[32];

        SubmitFloor(Connection sql) throws SQLException {
            this.sql = sql;
            this.school = one("select id from school");
            bind();
            this.reporter = one("select id from person limit 1");
            this.children = List.of(
                    one("select id from child order by id limit 1"),
                    one("select id from child order by id offset 1 limit 1"));
            sql.commit();
        }

        void submit() throws SQLException {
            bind();
            var id = UUID.randomUUID();
            var entry = UUID.randomUUID();
            var ref = "concern:" + id;
            run(
                    "insert into idempotency (school_id, actor, key, digest, result) values (?, ?, ?, 'x', '')",
                    school,
                    "person:" + reporter,
                    id);
            run(
                    "insert into stream (ref, school_id, wrapped_key, seq, head) values (?, ?, ?, 0, ?)",
                    ref,
                    school,
                    words,
                    hash);
            run("select seq from stream where ref = ? for update", ref);
            run(
                    "insert into concern (id, school_id, receipt, template, about, reporter, recorded_at, danger, told, words_sealed, status,"
                            + " response_sealed, version) values (?, ?, ?, 'concern@1', 'CHILD', ?, now(), false, 'going', ?, 'NEW', ?, 1)",
                    id,
                    school,
                    id.toString(),
                    reporter,
                    words,
                    hash);
            run(
                    "insert into chronology_entry (id, school_id, stream, seq, kind, author, recorded_at, precision, occurred_words_sealed,"
                            + " text_sealed, verbatim_sealed, salt_sealed, \"commit\", sealed_sha256, prev, h) values (?, ?, ?, 1, 'CONCERN', ?, now(), 'ABOUT', ?, ?, ?, ?, ?, ?, ?, ?)",
                    entry,
                    school,
                    ref,
                    "person:" + reporter,
                    hash,
                    words,
                    hash,
                    hash,
                    hash,
                    hash,
                    hash,
                    hash);
            for (var child : children) {
                run(
                        "insert into concern_child (concern_id, child_id, school_id, role, ord) values (?, ?, ?, 'NOT_SURE', 0)",
                        id,
                        child,
                        school);
                run(
                        "insert into chronology_child (entry_id, child_id, school_id) values (?, ?, ?)",
                        entry,
                        child,
                        school);
            }
            run("update stream set seq = 1, head = ? where ref = ?", hash, ref);
            for (var kind : List.of("CONCERN_SEEN", "CONCERN_SEEN_HEAD")) {
                run(
                        "insert into deadline (id, school_id, about, kind, started_at, due_at) values (?, ?, ?, ?, now(), now() + interval '1 year')",
                        UUID.randomUUID(),
                        school,
                        ref,
                        kind);
            }
            for (var topic : List.of("TELL", "MAIL", "TELL", "MAIL")) {
                run(
                        "insert into outbox_message (school_id, key, topic, ref, target, lane, done_at) values (?, ?, ?, ?, ?, ?, now())",
                        school,
                        UUID.randomUUID(),
                        topic,
                        ref,
                        "person:" + reporter,
                        "floor");
            }
            run("delete from draft where school_id = ? and person_id = ?", school, reporter);
            run(
                    "insert into audit_entry (school_id, actor, act, refs, why) values (?, ?, 'CONCERN_SUBMITTED', ?, '')",
                    school,
                    "person:" + reporter,
                    ref);
            run(
                    "update idempotency set result = ? where school_id = ? and actor = ? and key = ?",
                    ref,
                    school,
                    "person:" + reporter,
                    id);
            sql.commit();
        }

        private void bind() throws SQLException {
            run("select set_config('heed.school', ?, true)", school.toString());
        }

        private UUID one(String query) throws SQLException {
            try (var statement = sql.prepareStatement(query);
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }

        private void run(String text, Object... parameters) throws SQLException {
            try (var statement = sql.prepareStatement(text)) {
                for (var i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                statement.execute();
            }
        }
    }
}
