package school.heed.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.Stack;

/** Lets PostgreSQL write down the statements of a running Heed, for a while; those of one request are read there. */
final class StatementLog implements AutoCloseable {
    private static final int TRIES = 8;
    private final Db db;
    private final Path log;

    /** @param values whether the values are written down too */
    StatementLog(Stack stack, boolean values) {
        this.db = Db.of(stack);
        this.log = stack.data().resolve("heed/log/postgresql.log");
        set("'all'", values);
    }

    /**
     * The statements of one request, from the transaction that reads its session to the end of that which writes {@code table}; the
     * fewest of several tries that kept to one connection.
     */
    List<Sent> until(String table, Supplier<Answer> request) {
        return IntStream.range(0, TRIES)
                .mapToObj(attempt -> request(table, once(request)))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow(() -> new IllegalStateException("no request kept to one connection"));
    }

    private static Optional<List<Sent>> request(String table, List<Sent> all) {
        var writes = all.stream()
                .filter(sent -> sent.text().toLowerCase(java.util.Locale.ROOT).startsWith("insert into " + table + " "))
                .findFirst()
                .orElseThrow();
        var own = all.stream()
                .filter(sent -> sent.connection().equals(writes.connection()))
                .toList();
        var session = IntStream.range(0, own.size())
                .filter(at -> own.get(at).text().contains("from session "))
                .findFirst();
        if (session.isEmpty()) {
            return Optional.empty();
        }
        var first = session.getAsInt();
        while (!own.get(first).begins()) {
            first--;
        }
        var last = own.indexOf(writes);
        while (!own.get(last).commits()) {
            last++;
        }
        return Optional.of(own.subList(first, last + 1));
    }

    private List<Sent> once(Supplier<Answer> request) {
        try {
            var before = Files.size(log);
            var answer = request.get();
            if (answer.status() >= 300) {
                throw new IllegalStateException("answered " + answer.status());
            }
            pause(30);
            var written = Files.readAllBytes(log);
            return Sent.in(new String(written, (int) before, written.length - (int) before, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void set(String statements, boolean values) {
        db.run("alter system set log_statement = " + statements);
        db.run("alter system set log_error_verbosity = " + (values ? "'default'" : "default"));
        db.run("alter system set log_parameter_max_length = " + (values ? "-1" : "default"));
        db.run("select pg_reload_conf()");
        pause(1000);
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    @Override
    public void close() {
        set("default", false);
    }
}
