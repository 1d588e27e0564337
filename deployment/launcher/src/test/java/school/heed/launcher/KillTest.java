package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged stays, however the process ends. */
class KillTest {
    private static final int ENOUGH = 300;

    @TempDir
    Path folder;

    @Test
    void killingTheProcessThreeTimesLosesNoAcknowledgedCommit() throws IOException, SQLException, InterruptedException {
        Path root = folder.resolve("heed");
        Set<Long> said = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            Process committer = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Committer.class.getName(),
                            root.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader out = committer.inputReader(StandardCharsets.UTF_8)) {
                readSome(out, said);
                if (round == 1) {
                    // This time the database's own process dies too, as in a power cut.
                    long server = PgProcess.on(root.resolve("pg")).orElseThrow().pid();
                    ProcessHandle.of(server).orElseThrow().destroyForcibly();
                }
                // Through its handle: the pipe stays open, so what it had said last is still read.
                committer.toHandle().destroyForcibly();
                committer.waitFor();
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    said.add(Long.parseLong(line));
                }
            }
        }
        assertThat(said).hasSizeGreaterThanOrEqualTo(3 * ENOUGH);
        var data = DataFolder.open(root);
        try (var lock = data.lock();
                var postgres = Postgres.start(data, 0);
                var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select n from public.said")) {
            assertThat(lock).isNotNull();
            while (rows.next()) {
                said.remove(rows.getLong(1));
            }
        }
        assertThat(said).as("acknowledged, but gone").isEmpty();
    }

    @AfterEach
    void leaveNoServerBehind() {
        Path root = folder.resolve("heed");
        if (Files.exists(root)) {
            Postgres.stopLeftBehind(DataFolder.open(root));
        }
    }

    private static void readSome(BufferedReader out, Set<Long> said) throws IOException {
        for (int i = 0; i < ENOUGH; i++) {
            String line = out.readLine();
            assertThat(line).as("the committing process still speaks").isNotNull();
            said.add(Long.parseLong(line));
        }
    }
}
