package school.heed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/** What the role that the server works with can do to the database, whatever the server's code would want. */
class AppendOnlyIT {
    private static final String REFUSED = "42501";
    private static final List<String> HISTORY = List.of(
            "audit_entry",
            "chronology_entry",
            "chronology_child",
            "stream_link",
            "capability_change",
            "access_grant",
            "record_restriction",
            "record_conflict",
            "concern_child",
            "concern_addition",
            "case_child",
            "contact",
            "case_record",
            "kept_apart",
            "risk_saving",
            "risk_signature",
            "retention_rule",
            "legal_hold",
            "legal_hold_lift",
            "erasure",
            "sealed_row",
            "seal_checkpoint");
    /** Read before a school is known; none of them holds a person's name. */
    private static final Set<String> BEFORE_THE_SCHOOL =
            Set.of("school", "host_link", "launch_nonce", "session", "flyway_schema_history");

    private static Db db;

    @BeforeAll
    static void somethingIsThere() {
        var stack = Stack.shared();
        var teacher = Person.launched(stack, "lowther");
        var sent =
                teacher.send("POST", "/api/concerns", Given.concern(Given.children(teacher, "Priya Sandhal"), "Seen."));
        assertThat(sent.status()).isEqualTo(201);
        db = Db.of(stack);
    }

    @Tag("fact-323")
    @Tag("fact-327")
    @Test
    void historyIsNeitherChangedNorRemoved() throws SQLException {
        try (var app = inSchool(school())) {
            for (var table : HISTORY) {
                assertThat(refusal(app, "update " + table + " set school_id = school_id"))
                        .as("update " + table)
                        .isEqualTo(REFUSED);
                assertThat(refusal(app, "delete from " + table))
                        .as("delete " + table)
                        .isEqualTo(REFUSED);
            }
        }
    }

    @Test
    void onlyDraftsAndUsedUpNoncesMayGo() throws SQLException {
        try (var app = inSchool(school())) {
            for (var table : tables()) {
                if (!List.of("draft", "record_draft", "launch_nonce").contains(table)) {
                    assertThat(refusal(app, "delete from " + table))
                            .as("delete " + table)
                            .isEqualTo(REFUSED);
                }
                assertThat(refusal(app, "truncate " + table))
                        .as("truncate " + table)
                        .isEqualTo(REFUSED);
                assertThat(refusal(app, "alter table " + table + " disable row level security"))
                        .as("alter " + table)
                        .isEqualTo(REFUSED);
            }
            assertThat(refusal(app, "create table mine (a int)")).isEqualTo(REFUSED);
        }
    }

    @Tag("fact-323")
    @Test
    void theWordsOfAReportAreWrittenOnce() throws SQLException {
        try (var app = inSchool(school())) {
            for (var column : List.of(
                    "words_sealed", "reporter", "recorded_at", "receipt", "about", "subject", "danger", "school_id")) {
                assertThat(refusal(app, "update concern set " + column + " = " + column))
                        .as(column)
                        .isEqualTo(REFUSED);
            }
        }
    }

    @Test
    void withoutASchoolOrInAnotherThereAreNoRows() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var table : tables()) {
            if (BEFORE_THE_SCHOOL.contains(table)) {
                continue;
            }
            try (var nowhere = db.asApp();
                    var elsewhere = inSchool(UUID.randomUUID().toString())) {
                if (count(nowhere, table) != 0 || count(elsewhere, table) != 0) {
                    wrong.add(table);
                }
            }
        }
        assertThat(wrong).isEmpty();
        try (var here = inSchool(school())) {
            assertThat(count(here, "concern")).isPositive();
        }
    }

    @Test
    void nothingIsWrittenIntoAnotherSchool() throws SQLException {
        var insert =
                "insert into audit_entry (school_id, actor, act, refs, why) values ('%s', 'system:test', 'TEST', '', '')";
        try (var here = inSchool(school())) {
            assertThat(refusal(here, insert.formatted(UUID.randomUUID()))).isEqualTo(REFUSED);
        }
        try (var elsewhere = inSchool(UUID.randomUUID().toString())) {
            assertThat(refusal(elsewhere, insert.formatted(school()))).isEqualTo(REFUSED);
        }
        try (var nowhere = db.asApp()) {
            assertThat(refusal(nowhere, insert.formatted(school()))).isEqualTo(REFUSED);
        }
    }

    @Test
    void theRoleHasNoOtherPowers() {
        assertThat(
                        db.rows(
                                "select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = 'heed_app'"))
                .isEqualTo(List.of(List.of("f", "f", "f", "f")));
        assertThat(db.rows("select tablename from pg_tables where tableowner = 'heed_app'"))
                .isEmpty();
        assertThat(db.rows(
                        "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'heed'"
                                + " and relkind = 'r' and relname <> all (array['school', 'host_link', 'launch_nonce', 'session',"
                                + " 'flyway_schema_history']) and not (relrowsecurity and relforcerowsecurity)"))
                .as("tables without row-level security")
                .isEmpty();
    }

    @Test
    void noIdIsEverMissing() {
        assertThat(db.rows("select table_name, column_name from information_schema.columns where table_schema = 'heed'"
                        + " and udt_name = 'uuid' and is_nullable = 'YES'"
                        // A view's columns never say that they are always there.
                        + " and table_name in (select tablename from pg_tables where schemaname = 'heed')"))
                .isEmpty();
    }

    private static List<String> tables() {
        return db.rows("select tablename from pg_tables where schemaname = 'heed' order by 1").stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static String school() {
        return db.rows("select cast(id as text) from school").get(0).get(0);
    }

    private static Connection inSchool(String school) throws SQLException {
        var app = db.asApp();
        try (var statement = app.prepareStatement("select set_config('heed.school', ?, false)")) {
            statement.setString(1, school);
            statement.execute();
        }
        return app;
    }

    private static long count(Connection app, String table) throws SQLException {
        try (var statement = app.createStatement();
                var found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** The SQL state with which the database says no; "done" when it does not. */
    private static String refusal(Connection app, String sql) {
        var thrown = catchThrowableOfType(SQLException.class, () -> {
            app.setAutoCommit(false);
            try (var statement = app.createStatement()) {
                statement.execute(sql);
            } finally {
                app.rollback();
                app.setAutoCommit(true);
            }
        });
        return thrown == null ? "done" : thrown.getSQLState();
    }
}
