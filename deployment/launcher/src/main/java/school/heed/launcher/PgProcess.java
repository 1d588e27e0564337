package school.heed.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How PostgreSQL's own programs are run, and what its {@code postmaster.pid} says. */
final class PgProcess {
    private static final long LONGEST_SECONDS = 120;

    private PgProcess() {}

    /**
     * A server that is running on a data folder.
     *
     * @param pid its process
     * @param port where it listens on 127.0.0.1
     */
    record Running(long pid, int port) {}

    /**
     * The server that runs on this folder, if one really does: a pid alone proves nothing, for the operating system
     * gives the pid of a dead server to anything.
     */
    static Optional<Running> on(Path pg) {
        try {
            List<String> lines = Files.readAllLines(pg.resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.get(0).strip());
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return isServerOf(pid, pg) ? Optional.of(new Running(pid, port)) : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean isServerOf(long pid, Path pg) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            // The server works inside its data folder, so this link cannot belong to any other program's process.
            return Files.readSymbolicLink(process.resolve("exe")).endsWith("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(pg.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs one program to its end.
     *
     * @param output where its words go
     * @return its exit code, 0 for success
     */
    static int run(Path output, List<String> command) {
        var words = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, with root's files.
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(command);
        try {
            var builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("HEED_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Refused(
                        "PostgreSQL did not answer within " + LONGEST_SECONDS + " seconds; see " + output + ".");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("The start was interrupted.", e);
        }
    }

    /** Whether this process could run PostgreSQL at all; as root that needs user namespaces. */
    static void checkAccount(Path output) {
        if (isRoot() && run(output, List.of("true")) != 0) {
            throw new Refused("PostgreSQL does not run as root on this machine: start Heed from an ordinary account, or"
                    + " set heed.db.url to a PostgreSQL of your own.");
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
