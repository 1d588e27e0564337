package school.heed.kill;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import school.heed.support.Answer;
import school.heed.support.Await;
import school.heed.support.Http;
import school.heed.support.Person;
import school.heed.support.Stack;

/** Somebody at a screen, who makes one call after the other and keeps book of what came back. */
final class Caller implements Runnable {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);
    private final Stack stack;
    private final Person person;
    private final String who;
    private final Book book;
    private final AtomicInteger left;
    private final Supplier<Call> next;
    private volatile String wrong = "";

    /** @param left calls that all people together still have to begin */
    Caller(Stack stack, String user, Book book, AtomicInteger left, Supplier<Call> next) {
        this.stack = stack;
        this.person = Person.signedIn(stack, user);
        this.who = "person:"
                + person.launch("workspace", "").getJsonObject("person").getString("id");
        this.book = book;
        this.left = left;
        this.next = next;
    }

    Person person() {
        return person;
    }

    String who() {
        return who;
    }

    String wrong() {
        return wrong;
    }

    @Override
    public void run() {
        try {
            while (wrong.isEmpty() && left.getAndDecrement() > 0) {
                make(next.get());
            }
        } catch (RuntimeException e) {
            wrong = e + " at " + e.getStackTrace()[0];
        }
    }

    private void make(Call call) {
        var key = UUID.randomUUID();
        until(call, key);
        call.second().forEach(second -> until(second, key));
    }

    private void until(Call call, UUID key) {
        while (!settled(call, key)) {
            LockSupport.parkNanos(BETWEEN);
        }
    }

    /** @return false when it is to be asked again */
    private boolean settled(Call call, UUID key) {
        Answer answer;
        try {
            answer = person.call(
                    call.method(), call.path(), call.body(), call.body() == null ? null : key, person.token());
        } catch (UncheckedIOException e) {
            untilItRuns();
            return letGo(call);
        }
        if (answer.status() < 300) {
            book.answered(who, call.heard().apply(answer));
            return true;
        }
        if (answer.code().isEmpty() || answer.status() >= 500) {
            return letGo(call);
        }
        if (answer.status() == 401) {
            launched();
            return false;
        }
        refused(call, answer);
        call.lost().run();
        return true;
    }

    private void refused(Call call, Answer answer) {
        if (Set.of(403, 404).contains(answer.status()) && !call.refusal().isEmpty()) {
            book.refused.incrementAndGet();
            book.answered(who, List.of(call.refusal()));
        } else if (!Set.of(409, 422).contains(answer.status()) && !answer.code().equals("name-another")) {
            wrong = call.method() + " " + call.path() + ": " + answer.status() + " " + answer.body();
        }
    }

    private boolean letGo(Call call) {
        book.cut(who, call.most());
        if (!call.again()) {
            call.lost().run();
        }
        return !call.again();
    }

    private void launched() {
        try {
            person.launch("workspace", "");
        } catch (UncheckedIOException | IllegalStateException e) {
            untilItRuns();
        }
    }

    /** No call is spent on a server that is not there. */
    private void untilItRuns() {
        Await.until("Heed runs again", Parts.LONG, () -> {
            try {
                return Http.get(stack.heed() + "/health/ready").status() == 200;
            } catch (UncheckedIOException e) {
                return false;
            }
        });
    }
}
