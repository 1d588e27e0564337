package school.heed.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of the built heed.jar: any command, until it says that it is ready; to be stopped or killed. */
public final class Jar implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private final Process process;
    private final Path log;

    private Jar(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code heed.jar command options} without waiting.
     *
     * @param settings Java properties, as {@code heed.port=8080}
     */
    public static Jar start(Path log, List<String> settings, String... command) {
        var line =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        settings.forEach(setting -> line.add("-D" + setting));
        line.addAll(List.of("-jar", System.getProperty("heed.jar")));
        line.addAll(List.of(command));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(Stack.TESTS_ARE_NO_PEOPLE);
            builder.environment().put("JAVA_TOOL_OPTIONS", Stack.QUICK_START);
            return new Jar(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the process has said this. */
    public Jar ready(String words) {
        Await.until(words, START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended while starting:\n" + said());
            }
            return said().contains(words);
        });
        return this;
    }

    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As a power cut would, for this process alone. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    public int exitCode() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("did not end:\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }
}
