package school.heed.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads on one core while another computes. */
public final class Handover {
    private static final int BATCH = 2000;
    private static final int WAITING = 8;

    private Handover() {}

    /** Tells a database's facts to somebody, who works in the calling thread. */
    public static void tell(DatabaseHistory history, Consumer<Fact> to) throws SQLException, InterruptedException {
        BlockingQueue<List<Fact>> queue = new ArrayBlockingQueue<>(WAITING);
        var failure = new CompletableFuture<Exception>();
        var reader = new Thread(() -> read(history, queue, failure), "heed-verify-reader");
        reader.setDaemon(true);
        reader.start();
        for (List<Fact> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
            batch.forEach(to);
        }
        var failed = failure.getNow(null);
        if (failed instanceof SQLException sql) {
            throw sql;
        }
        if (failed != null) {
            throw new IllegalStateException("reading failed", failed);
        }
    }

    private static void read(
            DatabaseHistory history, BlockingQueue<List<Fact>> queue, CompletableFuture<Exception> failure) {
        var batch = new ArrayList<Fact>(BATCH);
        try {
            try {
                history.tell(fact -> {
                    batch.add(fact);
                    if (batch.size() == BATCH) {
                        put(queue, List.copyOf(batch));
                        batch.clear();
                    }
                });
            } catch (SQLException | RuntimeException e) {
                failure.complete(e);
            }
            put(queue, List.copyOf(batch));
        } finally {
            put(queue, List.of());
        }
    }

    private static void put(BlockingQueue<List<Fact>> queue, List<Fact> batch) {
        try {
            queue.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
