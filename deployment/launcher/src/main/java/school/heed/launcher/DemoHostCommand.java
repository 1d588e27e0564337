package school.heed.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** {@code demo-host}: the small invented school's MIS, alone, on 127.0.0.1. */
final class DemoHostCommand {
    /** Environment names by which {@code demo} hands its child what no command line should show. */
    static final String KEY = "DEMO_HOST_FAULTS_KEY";

    static final String PARENT = "HEED_DEMO_PARENT";

    private final Path folder;
    private final int port;
    private final Optional<String> faults;

    DemoHostCommand(Config config, Map<String, String> flags) {
        this.folder = config.get("heed.data").isPresent() ? config.data() : Path.of(".heed-data", "host");
        this.port = DemoCommand.hostPort(flags);
        this.faults = Optional.ofNullable(flags.get("faults"));
    }

    void run() {
        var data = DataFolder.open(folder.toAbsolutePath());
        var lock = data.lock();
        var stopped = new CountDownLatch(1);
        System.setProperty("demo.host.url", "http://localhost:" + port);
        System.setProperty("demo.host.data", data.folder("school").toString());
        Optional<String> key = faults.or(() -> Optional.ofNullable(System.getenv(KEY)));
        key.ifPresent(secret -> System.setProperty("demo.host.faults.key", secret));
        System.setProperty("demo.host.faults", Boolean.toString(key.isPresent()));
        Server server = Server.start(
                data, "127.0.0.1", port, Packaged.war("demo-host.war", data.folder("tmp")), "/health/ready");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            Server.quietEnd();
                            server.stop();
                            lock.close();
                            stopped.countDown();
                        },
                        "demo-host-stop"));
        // The demo's child must not outlive the demo, however that ends.
        Optional.ofNullable(System.getenv(PARENT))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        System.out.println("The demo school's MIS is ready: http://localhost:" + port);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
