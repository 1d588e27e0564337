package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private static final Map<String, String> FIRST =
            Map.of("V001__one.sql", "create table one (id int primary key); grant insert on one to heed_app;");

    @TempDir
    static Path folder;

    private static Path root;
    private static Postgres postgres;

    @BeforeAll
    static void start() {
        root = folder.resolve("heed");
        postgres = Postgres.start(root);
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    private static Path war(String name, Map<String, String> scripts) throws IOException {
        Path war = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (var script : scripts.entrySet()) {
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/db/" + script.getKey()));
                zip.write(script.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return war;
    }

    private static void asOwner(String... statements) throws SQLException {
        try (var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            for (String statement : statements) {
                Sql.run(connection, statement);
            }
        }
    }

    private static void requireSafe() {
        Safety.require(postgres.jdbcUrl(), postgres.app(), postgres.owner().user());
    }

    @Test
    void aFreshDatabaseIsSafe() {
        requireSafe();
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> Safety.require(postgres.jdbcUrl(), new Credentials("heed_app", "guess"), ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aServerLeftRunningIsTakenOver() throws IOException {
        String before = Files.readAllLines(root.resolve("pg/postmaster.pid")).get(0);
        Postgres again = Postgres.start(root);
        assertThat(Files.readAllLines(root.resolve("pg/postmaster.pid")).get(0)).isEqualTo(before);
        assertThat(again.jdbcUrl()).isEqualTo(postgres.jdbcUrl());
    }

    @Test
    void aStalePidFileThatNamesAnotherProcessIsNoServer() throws IOException {
        Path other = folder.resolve("stale");
        DataFolder.open(other);
        Postgres.start(other).stop();
        Files.writeString(
                other.resolve("pg/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + other.resolve("pg") + "\n0\n1\n\n127.0.0.1\n");
        try (var started = Postgres.start(other)) {
            assertThat(PgProcess.on(other.resolve("pg"))).isPresent();
            Safety.require(started.jdbcUrl(), started.app(), "");
        }
        assertThat(PgProcess.on(other.resolve("pg"))).isEmpty();
    }

    @Test
    void settingsThatCouldLoseACommitAreRefused() throws SQLException {
        asOwner("alter role heed_app in database heed set synchronous_commit = off");
        assertThatThrownBy(PostgresTest::requireSafe)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("synchronous_commit");
        asOwner("alter role heed_app in database heed reset synchronous_commit");
        requireSafe();
    }

    @Test
    void anAppRoleWithTooMuchPowerIsRefused() throws SQLException {
        String[][] doAndUndo = {
            {"alter role heed_app superuser", "alter role heed_app nosuperuser", "superuser"},
            {"alter role heed_app bypassrls", "alter role heed_app nobypassrls", "row-level security"},
            {"grant create on schema public to heed_app", "revoke create on schema public from heed_app", "make tables"
            },
            {"grant create on database heed to heed_app", "revoke create on database heed from heed_app", "make tables"
            },
            {"grant pg_read_all_data to heed_app", "revoke pg_read_all_data from heed_app", "member of another role"},
        };
        for (String[] power : doAndUndo) {
            asOwner(power[0]);
            assertThatThrownBy(PostgresTest::requireSafe)
                    .as(power[0])
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(power[2]);
            asOwner(power[1]);
        }
        requireSafe();
        assertThatThrownBy(() -> Safety.require(postgres.jdbcUrl(), postgres.app(), "heed_app"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void migrationsRunOnceAndANewerOrChangedSchemaIsRefused() throws IOException, SQLException {
        Path first = war("first.war", FIRST);
        assertThat(Migrations.pending(postgres.jdbcUrl(), postgres.owner(), first))
                .isEqualTo(1);
        assertThat(Migrations.run(postgres.jdbcUrl(), postgres.owner(), first)).isEqualTo(1);
        assertThat(Migrations.run(postgres.jdbcUrl(), postgres.owner(), first)).isZero();
        requireSafe();
        // The server's role sees the version and cannot touch it.
        assertThat(Migrations.pending(postgres.jdbcUrl(), postgres.app(), first))
                .isZero();
        try (var app = Sql.connect(postgres.jdbcUrl(), postgres.app())) {
            assertThatThrownBy(() -> Sql.run(app, "delete from heed.flyway_schema_history"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> Sql.run(app, "create table mine (id int)")).isInstanceOf(SQLException.class);
        }
        Path changed = war("changed.war", Map.of("V001__one.sql", "create table two (id int);"));
        assertThatThrownBy(() -> Migrations.run(postgres.jdbcUrl(), postgres.owner(), changed))
                .isInstanceOf(Refused.class);
        Path broken =
                war("broken.war", Map.of("V001__one.sql", FIRST.get("V001__one.sql"), "V002__x.sql", "nonsense;"));
        assertThatThrownBy(() -> Migrations.run(postgres.jdbcUrl(), postgres.owner(), broken))
                .isInstanceOf(Refused.class);
        Path second =
                war("second.war", Map.of("V001__one.sql", FIRST.get("V001__one.sql"), "V002__x.sql", "select 1;"));
        assertThat(Migrations.run(postgres.jdbcUrl(), postgres.owner(), second)).isEqualTo(1);
        assertThatThrownBy(() -> Migrations.run(postgres.jdbcUrl(), postgres.owner(), first))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("newer Heed");
    }
}
