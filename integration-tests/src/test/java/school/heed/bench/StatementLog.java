package school.heed.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import school.heed.support.Answer;
import school.heed.support.Db;
import school.heed.support.Stack;

/** Lets PostgreSQL write down the statements of a running Heed, without their values, and counts those of one request. */
final class StatementLog implements AutoCloseable {
    private static final int TRIES = 8;
    private final Db db;
    private final Path log;

    StatementLog(Stack stack) {
        this.db = Db.of(stack);
        this.log = stack.data().resolve("heed/log/postgresql.log");
        set("'all'");
    }

    /** The least of several tries, for Heed's own jobs send statements too. */
    int of(Supplier<Answer> request) {
        return IntStream.range(0, TRIES).map(attempt -> once(request)).min().orElseThrow();
    }

    private int once(Supplier<Answer> request) {
        try {
            var before = Files.size(log);
            var answer = request.get();
            if (answer.status() >= 300) {
                throw new IllegalStateException("answered " + answer.status());
            }
            pause(30);
            var written = Files.readAllBytes(log);
            var text = new String(written, (int) before, written.length - (int) before, StandardCharsets.UTF_8);
            return (int) text.lines()
                    .filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
                    .count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void set(String value) {
        db.run("alter system set log_statement = " + value);
        db.run("select pg_reload_conf()");
        pause(1000);
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    @Override
    public void close() {
        set("default");
    }
}
