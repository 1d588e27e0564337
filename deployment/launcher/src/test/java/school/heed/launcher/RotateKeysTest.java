package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new root key, with the process killed after each of its steps. */
class RotateKeysTest {
    private static final List<String> STEPS = List.of("key made", "before commit", "committed", "key in place");

    @TempDir
    static Path folder;

    private static DataFolder data;
    private static Postgres postgres;
    private static final List<UUID> SCHOOLS = new java.util.ArrayList<>();

    @BeforeAll
    static void schools() throws SQLException, IOException {
        data = DataFolder.open(folder.resolve("heed"));
        postgres = Postgres.start(data, 0);
        new Secrets(data).keyFile();
        Migrations.run(postgres.jdbcUrl(), postgres.owner(), Batch.war(folder));
        try (var connection = connection()) {
            for (int i = 0; i < 3; i++) {
                var batch = new Batch(RootKey.of(data));
                batch.school(connection);
                batch.lines(connection, 2, 5);
                SCHOOLS.add(batch.school);
            }
        }
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    private static Connection connection() throws SQLException {
        return Sql.connect(postgres.jdbcUrl(), postgres.owner());
    }

    private static final String HISTORY =
            "select md5(string_agg(md5(row(e.*)::text), '' order by id)) || md5((select string_agg(s.wrapped_key::text, ''"
                    + " order by ref) from heed.stream s)) from heed.chronology_entry e";

    private static void everySchoolOpens() throws SQLException {
        try (var connection = connection()) {
            for (UUID school : SCHOOLS) {
                assertThat(new ExportKeys(connection, RootKey.of(data), school)).isNotNull();
            }
        }
    }

    private static void killedAfter(String step) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rotator.class.getName(),
                        data.path("").toString(),
                        postgres.jdbcUrl(),
                        postgres.owner().password(),
                        step)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as("killed after " + step).isEqualTo(9);
    }

    @Test
    void killedAfterAnyStepItIsFinishedByRunningItAgainAndNoHistoryChanges() throws Exception {
        for (String step : STEPS) {
            String before = RootKey.of(data).mark();
            String history;
            try (var connection = connection()) {
                history = Sql.text(connection, HISTORY);
            }
            killedAfter(step);
            assertThatThrownBy(() -> RotateKeys.requireNoneUnfinished(data)).hasMessageContaining("rotate-keys");
            var config = Config.of(Map.of("heed.data", data.path("").toString()), new Properties(), Map.of());
            var backup = new BackupCommand(config, Clock.systemUTC());
            assertThatThrownBy(() -> backup.run(Map.of("to", folder.resolve("b").toString())))
                    .as("no backup in between: it would be sealed with a key that goes away")
                    .isInstanceOf(Refused.class);
            // Twice killed at the same place, then let run.
            killedAfter(step);
            try (var connection = connection()) {
                new RotateKeys(data, done -> {}).run(connection);
                assertThat(Sql.text(connection, HISTORY)).isEqualTo(history);
            }
            RotateKeys.requireNoneUnfinished(data);
            assertThat(RootKey.of(data).mark()).as(step).isNotEqualTo(before);
            everySchoolOpens();
            try (var connection = connection()) {
                ChainCheck.of(connection);
            }
        }
    }

    @Test
    void theOldKeyOpensNothingAfterwards() throws SQLException {
        RootKey old = RootKey.of(data);
        try (var connection = connection()) {
            assertThat(new RotateKeys(data, done -> {}).run(connection)).isEqualTo(SCHOOLS.size());
            connection.commit();
            assertThatThrownBy(() -> new ExportKeys(connection, old, SCHOOLS.get(0)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aSchoolOfAnUnknownKeyStopsItBeforeAnythingChanges() throws SQLException {
        try (var connection = connection()) {
            var stranger = new Batch(RootKey.random());
            stranger.school(connection);
            String before = RootKey.of(data).mark();
            assertThatThrownBy(() -> new RotateKeys(data, done -> {}).run(connection))
                    .hasMessageContaining("opens with neither");
            connection.rollback();
            assertThat(RootKey.of(data).mark()).isEqualTo(before);
            everySchoolOpens();
            Sql.run(connection, "delete from heed.audit_entry where school_id = '" + stranger.school + "'");
            Sql.run(connection, "delete from heed.child where school_id = '" + stranger.school + "'");
            Sql.run(connection, "delete from heed.person where school_id = '" + stranger.school + "'");
            Sql.run(connection, "delete from heed.school where id = '" + stranger.school + "'");
            connection.commit();
            new RotateKeys(data, done -> {}).run(connection);
        }
        everySchoolOpens();
    }
}
