package school.heed.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code demo}: the small invented school's MIS in a process of its own, Heed beside it, both set up and ready. */
final class DemoCommand {
    static final List<String> OPTIONS = List.of("fresh", "faults", "detail", "host-port");
    private static final List<String> DETAILS = List.of("pointer", "summary", "full", "off");

    private final Path folder;
    private final Config config;
    private final int hostPort;
    private final String detail;
    private final boolean fresh;
    private final Optional<String> faults;
    private Optional<Process> host = Optional.empty();

    DemoCommand(Config config, Map<String, String> flags) {
        this.folder = config.get("heed.data").isPresent()
                ? config.data()
                : Path.of(".heed-data").toAbsolutePath();
        this.hostPort = hostPort(flags);
        this.config =
                config.with("heed.data", folder.resolve("heed").toString()).with("heed.host.allow", hostUrl());
        this.detail = flags.getOrDefault("detail", "pointer");
        this.fresh = flags.containsKey("fresh");
        this.faults = Optional.ofNullable(flags.get("faults"));
        if (!DETAILS.contains(detail)) {
            throw new Refused("--detail is one of " + String.join(", ", DETAILS) + ".");
        }
    }

    static int hostPort(Map<String, String> flags) {
        String text = flags.getOrDefault("host-port", "8081");
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new Refused("--host-port is not a port number: " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private String hostUrl() {
        return "http://localhost:" + hostPort;
    }

    void run() {
        if (fresh) {
            forget();
        }
        var data = DataFolder.open(folder);
        String key = faults.orElseGet(() -> new Secrets(data).password("demo-host-key"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopHost, "demo-stop"));
        System.out.println("Starting the demo school's MIS ...");
        startHost(data, key);
        String hostUrl = hostUrl();
        String heedUrl = config.publicUrl();
        System.out.println("Starting Heed ...");
        var heed = new RunCommand(config);
        heed.start(false);
        new DemoSetup(hostUrl, heedUrl, key, detail, DataFolder.open(config.data())).run();
        System.out.println(Packaged.resource("/demo.txt")
                .replace("${host}", hostUrl)
                .replace("${heed}", heedUrl)
                .replace("${data}", folder.toString()));
        heed.await();
    }

    private void forget() {
        if (Files.notExists(folder)) {
            return;
        }
        try (var found = Files.list(folder)) {
            // A wrong --data must not cost anyone a folder of something else.
            if (found.anyMatch(path -> !List.of("heed", "host", "log", "secrets", "keys")
                    .contains(path.getFileName().toString()))) {
                throw new Refused(folder + " holds more than a demo, so it is left alone; name another --data.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path heed = folder.resolve("heed");
        if (Files.exists(heed)) {
            var data = DataFolder.open(heed);
            try (var lock = data.lock()) {
                Postgres.stopLeftBehind(data);
            }
        }
        DataFolder.remove(folder);
    }

    private void startHost(DataFolder data, String key) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-jar",
                jar().toString(),
                "demo-host",
                "--data",
                data.folder("host").toString(),
                "--host-port",
                Integer.toString(hostPort)));
        File log = data.folder("log").resolve("demo-host.log").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put(DemoHostCommand.KEY, key);
        builder.environment()
                .put(
                        DemoHostCommand.PARENT,
                        Long.toString(ProcessHandle.current().pid()));
        try {
            Process process = builder.start();
            host = Optional.of(process);
            if (!Server.answers("http://127.0.0.1:" + hostPort + "/health/ready", process::isAlive)) {
                throw new Refused("The demo school's MIS did not start; see " + log + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        try {
            return Path.of(DemoCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stopHost() {
        host.ifPresent(Process::destroy);
    }
}
