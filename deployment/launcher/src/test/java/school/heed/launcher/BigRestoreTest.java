package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An empty machine, a backup and the recovery sheet: how long until everything is back and every chain recomputed. The test command does
 * it with 5,000 lines; the long command with {@code -Dheed.backup.entries=1000000}, where it must take 15 minutes at most.
 */
class BigRestoreTest {
    private static final int ENTRIES = Integer.getInteger("heed.backup.entries", 5000);
    private static final int PER_STREAM = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    @Test
    void allOfItComesBackInTimeAndVerifies() throws SQLException, IOException {
        var data = DataFolder.open(folder.resolve("heed"));
        new Secrets(data).keyFile();
        RootKey root = RootKey.of(data);
        Path war = Batch.war(folder);
        Path backup = folder.resolve("backup");
        String sheet = String.join("\n", new RecoverySheet(root).lines()) + "\n";
        try (var postgres = Postgres.start(data, 0)) {
            Migrations.run(postgres.jdbcUrl(), postgres.owner(), war);
            var began = Instant.now();
            try (var connection = Sql.connectForLong(postgres.jdbcUrl(), postgres.owner())) {
                var batch = new Batch(root);
                batch.school(connection);
                batch.lines(connection, ENTRIES / PER_STREAM, PER_STREAM);
            }
            say("made", began, ENTRIES);
            began = Instant.now();
            new BackupCommand(config(folder.resolve("heed")), Clock.systemUTC()).run(Map.of("to", backup.toString()));
            say("backed up and read again (" + Files.size(backup) / 1_000_000 + " MB)", began, ENTRIES);
            began = Instant.now();
            try (var connection = Sql.connectForLong(postgres.jdbcUrl(), postgres.owner())) {
                assertThat(ChainCheck.of(connection).entries()).isEqualTo(ENTRIES);
            }
            say("chains recomputed where they were made", began, ENTRIES);
        }
        // The old machine is gone: file and sheet are all there is.
        DataFolder.remove(folder.resolve("heed"));
        var began = Instant.now();
        Path into = folder.resolve("new");
        RootKey typed = RecoveryCommand.typed(new Keyboard(new BufferedReader(new StringReader(sheet))));
        new RestoreCommand(config(into), new Keyboard()).restore(backup, typed, Optional.empty(), any -> war);
        say("restored, read back, compared, chains recomputed", began, ENTRIES);
        assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST);
        try (var postgres = Postgres.start(into);
                var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            assertThat(Batch.counts(connection)).containsEntry("chronology_entry", ENTRIES);
        }
    }

    private static Config config(Path folder) {
        return Config.of(Map.of("heed.data", folder.toString()), new Properties(), Map.of());
    }

    private static void say(String what, Instant began, int entries) {
        System.out.println(entries + " lines " + what + ": "
                + Duration.between(began, Instant.now()).toMillis() / 1000.0 + " s");
    }

    @AfterEach
    void leaveNoServerBehind() {
        for (String name : new String[] {"heed", "new"}) {
            if (Files.exists(folder.resolve(name))) {
                Postgres.stopLeftBehind(DataFolder.open(folder.resolve(name)));
            }
        }
    }
}
