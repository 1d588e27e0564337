package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL of the school's own with the roles of db-roles.sql: nobody is superuser, and even the owner is under row-level security. */
class OwnServerTest {
    @TempDir
    static Path folder;

    private static DataFolder data;
    private static Postgres server;
    private static Path war;

    @BeforeAll
    static void school() throws SQLException, IOException {
        data = DataFolder.open(folder.resolve("heed"));
        server = Postgres.start(data, 0);
        new Secrets(data).keyFile();
        war = Batch.war(folder);
        try (var connection = Sql.connect(server.jdbcUrl(), server.owner())) {
            String plain = " login nosuperuser nocreatedb nocreaterole ";
            Sql.run(connection, "create role own_owner" + plain + "nobypassrls password 'o'");
            Sql.run(connection, "create role own_backup" + plain + "bypassrls password 'b'");
            Sql.run(connection, "grant pg_read_all_data to own_backup");
            for (String name : new String[] {"school", "rehearsal"}) {
                Sql.run(connection, "create database " + name + " owner own_owner template template0");
            }
        }
        Migrations.run(url("school"), new Credentials("own_owner", "o"), war);
        try (var connection = Sql.connect(url("school"), server.owner())) {
            var batch = new Batch(RootKey.of(data));
            batch.school(connection);
            batch.lines(connection, 4, 25);
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static String url(String database) {
        return server.jdbcUrl().replace("/heed?", "/" + database + "?");
    }

    private static Config config(Path folder, String database, Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "heed.data", folder.toString(),
                "heed.db.url", url(database),
                "heed.db.user", server.app().user(),
                "heed.db.password", server.app().password(),
                "heed.db.owner.user", "own_owner",
                "heed.db.owner.password", "o"));
        settings.putAll(more);
        return Config.of(settings, new Properties(), Map.of());
    }

    @Test
    void theBackupRoleReadsAllTheOwnerIsRefusedAndTheOwnerRestores() throws SQLException {
        Path backup = folder.resolve("own.backup");
        var asOwner = new BackupCommand(config(data.path(""), "school", Map.of()), Clock.systemUTC());
        assertThatThrownBy(() -> asOwner.run(Map.of("to", backup.toString())))
                .hasMessageContaining("a partial backup is worse than none");
        assertThat(backup).doesNotExist();
        var role = Map.of("heed.db.backup.user", "own_backup", "heed.db.backup.password", "b");
        new BackupCommand(config(data.path(""), "school", role), Clock.systemUTC())
                .run(Map.of("to", backup.toString()));

        var restore = new RestoreCommand(config(folder.resolve("new"), "rehearsal", Map.of()), new Keyboard());
        RootKey root = RootKey.of(data);
        restore.restore(backup, root, Optional.empty(), any -> war);
        try (var here = Sql.connect(url("school"), server.owner());
                var there = Sql.connect(url("rehearsal"), server.owner());
                var owner = Sql.connect(url("rehearsal"), new Credentials("own_owner", "o"))) {
            assertThat(Batch.counts(there)).isEqualTo(Batch.counts(here)).containsEntry("chronology_entry", 100);
            String state =
                    "select (select string_agg(relname, ' ' order by relname) from pg_class where relforcerowsecurity)"
                            + " || (select string_agg(tgname || tgenabled::text, ' ' order by tgname) from pg_trigger where not tgisinternal)";
            assertThat(Sql.text(there, state))
                    .isEqualTo(Sql.text(here, state))
                    .contains("chronology_entry", "hold_beats_erasureO");
            assertThat(Sql.text(owner, "select count(*) from heed.chronology_entry"))
                    .as("the owner is under row-level security again")
                    .isEqualTo("0");
        }
        assertThatThrownBy(
                        () -> new RestoreCommand(config(folder.resolve("third"), "rehearsal", Map.of()), new Keyboard())
                                .restore(backup, root, Optional.empty(), any -> war))
                .hasMessageContaining("holds records already");
        assertThat(folder.resolve("third")).doesNotExist();
    }
}
