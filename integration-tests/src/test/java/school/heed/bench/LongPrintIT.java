package school.heed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import school.heed.support.Answer;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * A long case printed: every line is there once, in one part or in several ({@code heed.print.lines}, default 120; the long command
 * asks for 5,010, which are two). How long its first page and its print take is printed; no time is asserted.
 */
class LongPrintIT {
    private static final int LINES = Integer.getInteger("heed.print.lines", 120);
    private static final int PART = 5000;
    private final Stack stack = Stack.shared();

    @Test
    void everyLineOfALongCaseIsPrintedOnceAndWhatIsLeftOutIsCounted() throws InterruptedException {
        var lead = Person.launched(stack, "adeyinka");
        var teacher = Person.launched(stack, "lowther");
        var id = LongCase.of(teacher, lead, Given.children(teacher, "Priya Sandhal"));
        filled(lead, id);
        var at = "/api/cases/" + id;
        var total = (int) lead.read(at).json().getJsonNumber("total").longValue();
        var page = timed("first page", () -> lead.read(at));
        assertThat(page.json().getJsonArray("entries")).hasSize(50);

        var parts = (total + PART - 1) / PART;
        var next = 1;
        for (var part = 1; part <= parts; part++) {
            var query = "/print?part=" + part;
            var print =
                    timed("print, part " + part, () -> lead.read(at + query)).json();
            var foot = print.getJsonObject("foot");
            assertThat(foot.getInt("total")).isEqualTo(total);
            assertThat(foot.getInt("parts")).isEqualTo(parts);
            assertThat(foot.getInt("from")).isEqualTo(next);
            for (var line : print.getJsonArray("lines").getValuesAs(JsonObject.class)) {
                assertThat(line.getInt("number")).isEqualTo(next++);
            }
            assertThat(foot.getInt("to")).isEqualTo(next - 1);
        }
        assertThat(next - 1).as("every line once").isEqualTo(total);
        assertThat(lead.read(at + "/print?part=" + (parts + 1)).status()).isEqualTo(404);
    }

    /** As many lines as asked for, written by several windows at once. */
    private void filled(Person lead, UUID id) throws InterruptedException {
        var have = (int)
                lead.read("/api/cases/" + id).json().getJsonNumber("total").longValue();
        var next = new AtomicInteger(have);
        var began = Instant.now();
        var pool = Executors.newFixedThreadPool(4);
        for (var window = 0; window < 4; window++) {
            pool.execute(() -> {
                while (next.getAndIncrement() < LINES) {
                    var line = Json.createObjectBuilder()
                            .add("kind", "NOTE")
                            .add(
                                    "text",
                                    "What was agreed, said and done that day, in two or three sentences. ".repeat(3))
                            .add("children", Json.createArrayBuilder());
                    made(lead.send(
                            "POST",
                            "/api/cases/" + id + "/entries",
                            line.build().toString()));
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(15, TimeUnit.MINUTES)).isTrue();
        System.out.println("long print: " + Math.max(0, LINES - have) + " lines written in " + since(began) + " ms");
    }

    /** The best of three, after one to warm up. */
    private static Answer timed(String what, java.util.function.Supplier<Answer> ask) {
        var answer = made(ask.get());
        var best = Long.MAX_VALUE;
        for (var i = 0; i < 3; i++) {
            var began = Instant.now();
            answer = made(ask.get());
            best = Math.min(best, since(began));
        }
        System.out.println(
                "long print: " + what + " " + best + " ms, " + answer.body().length() / 1000 + " KB");
        return answer;
    }

    private static long since(Instant began) {
        return Duration.between(began, Instant.now()).toMillis();
    }

    private static Answer made(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
