package school.heed.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Await;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.Person;

/**
 * No act without its audit line and no line without its act, however often Heed and its database are killed: eight people at once make
 * mixed calls ({@code heed.ledger.calls}, default 200) while Heed's process and, every other time, its database is killed at random
 * ({@code heed.ledger.kills}, by default two, or one for every 250 calls). The seed draws each person's calls and the moments of the
 * kills; how the people's calls fall between each other, no seed repeats.
 *
 * Acts are compared exactly, row by row with line by line ({@link Ledger}), whether their answers arrived or not. Of readings nothing
 * is stored but their line, so they are compared with what the people received ({@link Book}): each answer with content has its line,
 * naming exactly the records that it showed, and each refusal has its. A reading whose answer was cut may have been written down
 * before; such a line without an answer is right. So of each person and kind of reading: sent ≥ lines ≥ received.
 */
class LedgerIT {
    private static final int CALLS = Integer.getInteger("heed.ledger.calls", 200);
    private static final int KILLS = Integer.getInteger("heed.ledger.kills", Math.max(2, CALLS / 250));
    private static final long SEED = Long.getLong("heed.ledger.seed", System.nanoTime());
    private final AtomicInteger left = new AtomicInteger(CALLS);
    private final Book book = new Book();
    private final List<Caller> callers = new ArrayList<>();
    private static Parts parts;

    @BeforeAll
    static void begin() {
        parts = Parts.start("ledger");
    }

    @AfterAll
    static void end() {
        if (parts != null) {
            parts.close();
        }
    }

    @Tag("fact-146")
    @Tag("fact-224")
    @Test
    void everyActHasItsLineAndEveryLineItsActHoweverOftenHeedIsKilled() throws InterruptedException {
        var ledger = new Ledger(Db.of(parts.stack()));
        everybody();
        var before = ledger.last();
        var pool = Executors.newFixedThreadPool(callers.size());
        callers.forEach(pool::execute);
        killAtRandom();
        pool.shutdown();
        assertThat(pool.awaitTermination(10, TimeUnit.MINUTES)).as("calls end").isTrue();
        assertThat(wrong()).as("seed " + SEED).isEmpty();

        Await.until("the database answers", Parts.LONG, () -> answers(ledger));
        var everybody = callers.stream().map(Caller::who).toList();
        var written = ledger.lines(before).stream()
                .filter(row -> everybody.contains(row.get(0)))
                .toList();
        var acts = ledger.acts(before);
        var withoutLine = ledger.actsWithoutLine();
        var withoutAct = ledger.linesWithoutAct();
        var unwritten = book.answersWithoutLine(written);
        var unread = book.linesWithoutCall(written);
        System.out.println("ledger: " + CALLS + " calls of " + callers.size() + " people, kills of Heed "
                + (KILLS + 1) / 2
                + ", of the database " + KILLS / 2 + ", answers cut " + book.cut + "; acts without audit "
                + withoutLine.size() + ", audits without act " + withoutAct.size() + "; readings and refusals received "
                + book.answers(true) + " (refused " + book.refused + "), their lines " + Book.count(written)
                + ", received without line " + unwritten.size() + ", lines without call " + unread.size()
                + "; acts answered " + book.answers(false) + ", written " + acts + "; seed " + SEED);
        assertThat(withoutLine).as("acts without audit, seed " + SEED).isEmpty();
        assertThat(withoutAct).as("audits without act, seed " + SEED).isEmpty();
        assertThat(unwritten).as("answers without a line, seed " + SEED).isEmpty();
        assertThat(unread).as("lines of nobody's call, seed " + SEED).isEmpty();
        assertThat(ledger.actsWithoutRule(before)).isEmpty();
        assertThat(acts.keySet())
                .as("the calls are mixed")
                .contains("CONCERN_SUBMITTED")
                .hasSizeGreaterThanOrEqualTo(5);
    }

    private void everybody() {
        var stack = parts.stack();
        var asking = Person.launched(stack, "lowther");
        var children = new ArrayList<>(Given.children(asking, "Priya Sandhal", "Isla Penhallow"));
        var known = new Known(
                children,
                id(asking, "lowther"),
                List.of(id(asking, "vane"), id(asking, "adeyinka"), id(asking, "corrie")));
        List.of("lowther", "tarrant", "kessie").forEach(user -> caller(user, new TeacherCalls(random(), known)));
        for (var window = 0; window < 2; window++) {
            caller("adeyinka", new DeskCalls(random(), known, true));
            caller("corrie", new DeskCalls(random(), known, false));
        }
        caller("head", new HeadCalls(random(), known));
    }

    private Random random() {
        return new Random(SEED + callers.size());
    }

    private void caller(String user, Supplier<Call> calls) {
        callers.add(new Caller(parts.stack(), user, book, left, calls));
    }

    private void killAtRandom() {
        var random = new Random(~SEED);
        var gap = CALLS / (KILLS + 1);
        for (var kill = 1; kill <= KILLS; kill++) {
            var moment = kill * gap - gap / 2 + random.nextInt(gap);
            Await.until(
                    "call " + moment + " of seed " + SEED,
                    Parts.LONG,
                    () -> CALLS - left.get() >= moment || !wrong().isEmpty());
            if (kill % 2 == 1) {
                parts.killHeed();
            } else {
                parts.killDatabase();
            }
        }
    }

    private String wrong() {
        return String.join(
                "; ",
                callers.stream()
                        .map(Caller::wrong)
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    private static boolean answers(Ledger ledger) {
        try {
            return ledger.last() > 0;
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }

    private static String id(Person asking, String family) {
        return asking.search("staff", family)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }
}
