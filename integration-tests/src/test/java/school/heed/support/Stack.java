package school.heed.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The product as a school starts it: the built heed.jar in a process of its own, with the demo school's MIS beside it, on free ports
 * and a fresh folder. Set up through public HTTP by the demo itself.
 */
public final class Stack implements AutoCloseable {
    public static final String DEMO_KEY = "integration-tests";
    /** Tests ask more in a minute than any person does. */
    public static final Map<String, String> TESTS_ARE_NO_PEOPLE =
            Map.of("HEED_RATE_PERSON", "1000000", "HEED_RATE_SCHOOL", "1000000", "HEED_RATE_REPORTING", "1000000");

    /** A server that lives for a minute starts with half the work when its code is compiled once, and not once more for long use. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final Duration START = Duration.ofMinutes(4);
    /** Without an upgrade of the protocol, which a busy server may answer by closing. */
    private static final HttpClient DEMO =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Test classes run in several processes at once; each has folders of its own. */
    private static final String FORK = System.getProperty("heed.fork", "1");

    private static Stack shared;

    private final Path data;
    private final int port;
    private final int hostPort;
    private final List<String> options;
    private final Map<String, String> environment;
    private Process process;

    private Stack(Path data, List<String> options, Map<String, String> environment) {
        this.environment = environment;
        this.data = data;
        this.port = freePort();
        this.hostPort = freePort();
        this.options = options;
    }

    /** One stack for all test classes of a fork that only add to it; ended with the JVM. Write-back is `summary`. */
    public static synchronized Stack shared() {
        if (shared == null) {
            shared = start("shared", "--detail", "summary");
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** A stack of one's own, for tests that break things. */
    public static Stack start(String name, String... options) {
        return start(name, TESTS_ARE_NO_PEOPLE, options);
    }

    /** @param environment settings as an operator gives them to the process, as {@code HEED_RATE_PERSON} */
    public static Stack start(String name, Map<String, String> environment, String... options) {
        var stack = new Stack(
                Path.of("target", "stack-" + name + "-" + FORK).toAbsolutePath(), List.of(options), environment);
        stack.run(true);
        return stack;
    }

    /** Starts again on the same data, after a kill. */
    public void startAgain() {
        run(false);
    }

    private void run(boolean fresh) {
        try {
            Files.createDirectories(data.getParent());
            var command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-jar",
                    System.getProperty("heed.jar"),
                    "demo",
                    "--data",
                    data.toString(),
                    "--port",
                    String.valueOf(port),
                    "--host-port",
                    String.valueOf(hostPort),
                    "--faults",
                    DEMO_KEY));
            command.addAll(options);
            if (fresh) {
                command.add("--fresh");
            }
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
            builder.environment().putAll(environment);
            builder.environment().put("JAVA_TOOL_OPTIONS", QUICK_START);
            process = builder.start();
            await();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void await() throws IOException {
        var end = Instant.now().plus(START);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Heed ended while starting:\n" + Files.readString(log()));
            }
            if (Files.exists(log()) && Files.readString(log()).contains("The demo is ready")) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        close();
        throw new IllegalStateException("Heed did not start in time:\n" + Files.readString(log()));
    }

    /** Everything the processes printed. */
    public Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    public Path data() {
        return data;
    }

    public String heed() {
        return "http://127.0.0.1:" + port;
    }

    public String host() {
        return "http://localhost:" + hostPort;
    }

    /** The process that is Heed (the launcher's own JVM). */
    public Process process() {
        return process;
    }

    /** Calls one of the demo host's test endpoints. @return the answer's body */
    public String demo(String method, String path, String json) {
        try {
            var request = HttpRequest.newBuilder(URI.create(host() + "/demo/" + path))
                    .header("X-Demo-Key", DEMO_KEY)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json))
                    .build();
            var answer = DEMO.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " /demo/" + path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(40, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
