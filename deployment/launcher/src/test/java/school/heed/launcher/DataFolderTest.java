package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void name() {
        root = folder.resolve("heed");
    }

    @Test
    void everythingInItIsItsOwnersAlone() throws IOException {
        var data = DataFolder.open(root);
        var secrets = new Secrets(data);
        secrets.keyFile();
        secrets.sessionKeyFile();
        secrets.password("db-app");
        SetupCode.make(data, Instant.EPOCH);
        data.lock().close();
        try (var paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void aFolderOthersMayEnterIsRefused() throws IOException {
        Files.createDirectory(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(() -> DataFolder.open(root))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("chmod 700");
    }

    @Test
    void secretsAreMadeOnceAndKept() throws IOException {
        var first = new Secrets(DataFolder.open(root));
        String password = first.password("db-app");
        String key = Files.readString(first.keyFile());
        String session = Files.readString(first.sessionKeyFile());
        assertThat(Base64.getDecoder().decode(key.strip())).hasSize(32);
        assertThat(session).contains("\"kid\":\"", "\"crv\":\"P-256\"", "\"d\":\"");

        var second = new Secrets(DataFolder.open(root));
        assertThat(second.password("db-app")).isEqualTo(password);
        assertThat(Files.readString(second.keyFile())).isEqualTo(key);
        assertThat(Files.readString(second.sessionKeyFile())).isEqualTo(session);
        assertThat(second.password("db-owner")).isNotEqualTo(password);
    }

    @Test
    void aSecondStartIsRefusedAndAnOldLockFileIsNot() {
        var data = DataFolder.open(root);
        try (var held = data.lock()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(data::lock).isInstanceOf(Refused.class).hasMessageContaining("already running");
        }
        assertThat(root.resolve("heed.lock")).exists();
        data.lock().close();
        assertThat(data.holder()).isEmpty();
    }

    @Test
    void theSetupCodeHoldsAtLeast128BitsAndEndsAfter30Minutes() throws IOException {
        var data = DataFolder.open(root);
        String code = SetupCode.make(data, Instant.ofEpochSecond(1000));
        assertThat(code).matches("[A-Z2-7]{26}");
        assertThat(Files.readAllLines(SetupCode.file(data))).containsExactly(code, "2800");
        assertThat(SetupCode.make(data, Instant.EPOCH)).isNotEqualTo(code);
    }
}
