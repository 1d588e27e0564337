package school.heed.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import school.heed.support.Await;
import school.heed.support.Jar;
import school.heed.support.Stack;

/** A school that was set up once and runs in parts: the MIS, Heed, and Heed's database, of which the last two can be killed one by one. */
final class Parts implements AutoCloseable {
    static final Duration LONG = Duration.ofMinutes(4);
    private final String name;
    private final Stack stack;
    private final Jar host;
    private Jar heed;
    private int starts;

    private Parts(String name, Stack stack) {
        this.name = name;
        this.stack = stack;
        this.host = Jar.start(
                log("host"),
                List.of(),
                "demo-host",
                "--data",
                part("host"),
                "--host-port",
                port(stack.host()),
                "--faults",
                Stack.DEMO_KEY);
    }

    /** Sets up a school through the demo, ends that, and starts its parts again as processes of their own. */
    static Parts start(String name) {
        var stack = Stack.start(name, "--detail", "summary");
        stack.close();
        var parts = new Parts(name, stack);
        try {
            parts.host.ready("is ready");
            parts.startHeed();
            return parts;
        } catch (RuntimeException | AssertionError e) {
            parts.close();
            throw e;
        }
    }

    Stack stack() {
        return stack;
    }

    void killHeed() {
        heed.kill();
        assertThat(Files.exists(Path.of(part("heed"), "heed.lock")))
                .as("an old lock file stays behind")
                .isTrue();
        startHeed();
    }

    /** Heed stays up, starts its database again and goes on. */
    void killDatabase() {
        var before = databaseProcess();
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        Await.until("another database", LONG, () -> {
            var now = databaseProcess();
            return now != before && ProcessHandle.of(now).isPresent();
        });
        assertThat(heed.isAlive()).isTrue();
    }

    /** Another Heed on the same folder. */
    Jar startSecond() {
        return Jar.start(log("second"), List.of(), "run", "--data", part("heed"), "--port", port(stack.host()));
    }

    @Override
    public void close() {
        if (heed != null) {
            heed.close();
        }
        host.close();
    }

    private void startHeed() {
        heed = Jar.start(
                log("heed-" + starts++),
                List.of("heed.host.allow=" + stack.host()),
                "run",
                "--data",
                part("heed"),
                "--port",
                port(stack.heed()));
        heed.ready("Heed is ready");
    }

    /** The server's process, or 0 while there is none. */
    private long databaseProcess() {
        try {
            return Long.parseLong(Files.readAllLines(Path.of(part("heed"), "pg", "postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return 0;
        }
    }

    private String part(String part) {
        return stack.data().resolve(part).toString();
    }

    private Path log(String part) {
        return stack.data().resolveSibling("stack-" + name + "-" + part + ".log");
    }

    private static String port(String url) {
        return url.substring(url.lastIndexOf(':') + 1);
    }
}
