package school.heed.kill;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import school.heed.support.Answer;
import school.heed.support.Person;

/** A page that does not give up: it numbers a click, and repeats it under that number until Heed has acknowledged it. */
final class Sender implements Runnable {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(50);
    private final Person person;
    private final String path;
    private final IntFunction<String> body;
    /** Numbers of acknowledged clicks and what was answered. */
    final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

    private volatile boolean over;
    private volatile String wrong = "";

    Sender(Person person, String path, IntFunction<String> body) {
        this.person = person;
        this.path = path;
        this.body = body;
    }

    @Override
    public void run() {
        for (var i = 0; !over; i++) {
            click(UUID.randomUUID(), body.apply(i));
        }
    }

    /** Ends after the click that is under way is acknowledged. */
    void end() {
        over = true;
    }

    String wrong() {
        return wrong;
    }

    private void click(UUID key, String json) {
        while (wrong.isEmpty()) {
            try {
                if (taken(key, person.send("POST", path, json, key))) {
                    return;
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                // Heed is down; the page keeps what was typed and tries again.
                LockSupport.parkNanos(BETWEEN);
            }
        }
        over = true;
    }

    private boolean taken(UUID key, Answer answer) {
        if (answer.status() == 200 || answer.status() == 201) {
            acknowledged.put(key, answer.body());
            return true;
        }
        if (answer.code().isEmpty()) {
            // Not Heed's own voice: the server is up and Heed is not yet.
            LockSupport.parkNanos(BETWEEN);
        } else if (answer.status() == 401) {
            person.launch("workspace", "");
        } else if (answer.status() <= 500) {
            // A database that is away is no mistake of ours (503); anything else is wrong.
            wrong = answer.status() + " " + answer.body();
        }
        return false;
    }
}
