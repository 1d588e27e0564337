package school.heed.hostcontract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import school.heed.support.Jar;

/** Where no host is named, the suite runs against a demo host of its own, fresh and not yet paired; ended with the JVM. */
final class OwnHost implements BeforeAllCallback {
    private static final String KEY = "contract";

    @Override
    public void beforeAll(ExtensionContext context) {
        started();
    }

    private static synchronized void started() {
        if (System.getProperty("host.api") != null || System.getProperty("heed.jar") == null) {
            return;
        }
        var port = String.valueOf(freePort());
        var data = Path.of("target", "contract-host-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        var host = Jar.start(
                data.resolveSibling(data.getFileName() + ".log"),
                List.of(),
                "demo-host",
                "--data",
                data.toString(),
                "--host-port",
                port,
                "--faults",
                KEY);
        Runtime.getRuntime().addShutdownHook(new Thread(host::close));
        host.ready("is ready");
        System.setProperty("host.api", "http://localhost:" + port + "/heed-api/v1");
        System.setProperty("host.demo.key", KEY);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
