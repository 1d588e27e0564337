package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    static Path folder;

    private static DataFolder data;
    private static Postgres postgres;

    @BeforeAll
    static void start() {
        data = DataFolder.open(folder.resolve("heed"));
        postgres = Postgres.start(data, 0);
        new Secrets(data).keyFile();
        Migrations.run(postgres.jdbcUrl(), postgres.owner(), Batch.war(folder));
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    private static List<String> wrong(List<Safety.Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.ok())
                .map(Safety.Finding::todo)
                .toList();
    }

    private static Config config(int port) {
        return Config.of(
                Map.of("heed.data", data.path("").toString(), "heed.port", Integer.toString(port)),
                new Properties(),
                Map.of());
    }

    @Test
    void whatIsWrongIsNamedAndWhatIsPutRightIsSilent() throws IOException, SQLException {
        int port;
        try (var held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = held.getLocalPort();
            assertThat(wrong(new DoctorCommand(config(port)).look()))
                    .anyMatch(todo -> todo.contains("Another program listens on port " + port));
        }
        assertThat(wrong(new DoctorCommand(config(port)).look()))
                .hasSize(2)
                .anyMatch(todo -> todo.contains("No recovery sheet"))
                .anyMatch(todo -> todo.contains("No backup was ever made"));
        assertThatThrownBy(() -> new DoctorCommand(config(port)).run()).hasMessage("2 things need you.");
        new RecoveryState(data, RootKey.of(data).mark()).confirmedAt(Instant.now());
        data.write("backups", Instant.now().minus(Doctor.OLDEST_BACKUP) + " /old\n" + Instant.now() + " /new\n");
        assertThat(wrong(new DoctorCommand(config(port)).look())).isEmpty();
        new DoctorCommand(config(port)).run();
        data.write("backups", Instant.now().minus(Doctor.OLDEST_BACKUP) + " /old\n");
        assertThat(wrong(new DoctorCommand(config(port)).look()))
                .anyMatch(todo -> todo.contains("newest backup is of"));
        data.write("backups", Instant.now() + " /new\n");

        Files.setPosixFilePermissions(data.path("keys/kek"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(wrong(new DoctorCommand(config(port)).look())).anyMatch(todo -> todo.contains("keys/kek"));
        Files.setPosixFilePermissions(data.path("keys/kek"), PosixFilePermissions.fromString("rw-------"));

        data.write(RotateKeys.NEXT, RootKey.random().text());
        assertThat(wrong(new DoctorCommand(config(port)).look())).anyMatch(todo -> todo.contains("interrupted"));
        Files.delete(data.path(RotateKeys.NEXT));

        try (var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            Sql.run(connection, "alter table heed.concern no force row level security");
            assertThat(wrong(new DoctorCommand(config(port)).look())).anyMatch(todo -> todo.contains("concern"));
            Sql.run(connection, "alter table heed.concern force row level security");
        }
        assertThat(wrong(new DoctorCommand(config(port)).look())).isEmpty();
    }

    @Test
    void oraclesOwnJavaIsToldApartFromOpenJdk() {
        assertThat(Doctor.java("Oracle Corporation", "Java(TM) SE Runtime Environment")
                        .ok())
                .isFalse();
        assertThat(Doctor.java("Oracle Corporation", "OpenJDK Runtime Environment")
                        .ok())
                .isTrue();
        assertThat(Doctor.java("Eclipse Adoptium", "OpenJDK Runtime Environment")
                        .ok())
                .isTrue();
    }
}
