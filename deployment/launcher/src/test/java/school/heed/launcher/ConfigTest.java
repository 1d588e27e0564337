package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    @TempDir
    Path folder;

    private static Config config(Map<String, String> flags) {
        return Config.of(flags, new Properties(), Map.of());
    }

    @Test
    void theCommandLineBeatsThePropertyBeatsTheEnvironmentBeatsTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("heed.properties"), "heed.port = 1001\nheed.db.port = 2001\n");
        var system = new Properties();
        var fromFile = Map.of("config", file.toString());
        assertThat(Config.of(fromFile, system, Map.of()).port()).isEqualTo(1001);
        assertThat(Config.of(fromFile, system, Map.of("HEED_PORT", "1002")).port())
                .isEqualTo(1002);
        system.setProperty("heed.port", "1003");
        assertThat(Config.of(fromFile, system, Map.of("HEED_PORT", "1002")).port())
                .isEqualTo(1003);
        var flags = Map.of("config", file.toString(), "heed.port", "1004");
        var all = Config.of(flags, system, Map.of("HEED_PORT", "1002"));
        assertThat(all.port()).isEqualTo(1004);
        assertThat(all.databasePort()).isEqualTo(2001);
    }

    @Test
    void defaultsServeThisMachineOnly() {
        var config = config(Map.of());
        assertThat(config.address()).isEqualTo("127.0.0.1");
        assertThat(config.publicUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(config.databasePort()).isZero();
    }

    @Test
    void aMisspeltSettingInTheFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("heed.properties"), "heed.adress = 0.0.0.0\n");
        assertThatThrownBy(() -> config(Map.of("config", file.toString())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("heed.adress");
    }

    @Test
    void anAddressOnTheNetworkNeedsHttps() {
        assertThatThrownBy(() -> config(Map.of("heed.address", "0.0.0.0")).publicUrl())
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> config(Map.of("heed.address", "0.0.0.0", "heed.public.url", "http://heed.school.example"))
                                .publicUrl())
                .isInstanceOf(Refused.class);
        assertThat(config(Map.of("heed.address", "0.0.0.0", "heed.public.url", "https://heed.school.example/"))
                        .publicUrl())
                .isEqualTo("https://heed.school.example");
    }

    @Test
    void anAddressWithAPathOrAPortThatIsNoneIsRefused() {
        assertThatThrownBy(() -> config(Map.of("heed.public.url", "https://school.example/heed"))
                        .publicUrl())
                .isInstanceOf(Refused.class);
        for (String port : new String[] {"0", "65536", "-1", "http"}) {
            assertThatThrownBy(() -> config(Map.of("heed.port", port)).port()).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aPasswordOnTheCommandLineIsRefused() {
        assertThat(Main.run("help", "--heed.db.password", "secret")).isEqualTo(2);
        assertThat(Main.run("help", "--no-such-option", "1")).isEqualTo(2);
        assertThat(Main.run("no-such-command")).isEqualTo(2);
        assertThat(Main.run("help")).isZero();
    }
}
