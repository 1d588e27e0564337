package school.heed.container;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.extension.ExtensionContext;
import school.heed.launcher.Migrations;
import school.heed.launcher.Postgres;

/** PostgreSQL with Heed's tables, and the settings of a server that works on it; there before the server starts. */
final class RunningDatabase {
    private RunningDatabase() {}

    static Object started() {
        var data =
                Path.of("target", "container-" + ProcessHandle.current().pid()).toAbsolutePath();
        var postgres = Postgres.start(data);
        Migrations.run(postgres.jdbcUrl(), postgres.owner(), Path.of(System.getProperty("heed.war")));
        try {
            var kek = Files.writeString(data.resolve("kek"), Base64.getEncoder().encodeToString(new byte[32]));
            var key = new ECKeyGenerator(Curve.P_256).keyID("container").generate();
            var session = Files.writeString(data.resolve("session.jwk"), key.toJSONString());
            var preBoot = Files.writeString(
                    data.resolve("pre-boot.txt"),
                    "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n");
            System.setProperty(
                    "heed.container.jvm",
                    String.join(
                            " ",
                            // The text becomes part of an XML file.
                            "-Dheed.db.url=" + postgres.jdbcUrl().replace("&", "&amp;"),
                            "-Dheed.db.user=" + postgres.app().user(),
                            "-Dheed.db.password=" + postgres.app().password(),
                            "-Dheed.key.file=" + kek,
                            "-Dheed.session.key.file=" + session));
            System.setProperty(
                    "heed.container.micro",
                    "--nohazelcast --disablephonehome --port " + freePort() + " --prebootcommandfile " + preBoot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return new Started(postgres);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ended with the tests. */
    private record Started(Postgres postgres) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            postgres.close();
        }
    }
}
