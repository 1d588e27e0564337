package school.heed.kill;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.heed.support.Await;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.HostState;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * Heed's process, and every second time its database's, is killed while people send, again and again ({@code heed.kill.rounds}, default
 * 3). What was acknowledged is there once, every chain is whole, and the MIS holds every line once.
 */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("heed.kill.rounds", 3);
    private static final long SEED = Long.getLong("heed.kill.seed", System.nanoTime());
    private static Parts parts;
    private static Stack stack;

    @BeforeAll
    static void setUpOnceThenInParts() {
        parts = Parts.start("kill");
        stack = parts.stack();
    }

    @AfterAll
    static void end() {
        if (parts != null) {
            parts.close();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenHeedIsKilled() throws InterruptedException {
        var random = new Random(SEED);
        var child = Given.children(Person.launched(stack, "lowther"), "Priya Sandhal")
                .get(0);
        var caseId = aCase(child);
        var senders = List.of(
                reports("lowther", child),
                reports("tarrant", child),
                reports("kessie", child),
                new Sender(
                        Person.launched(stack, "adeyinka"),
                        "/api/cases/" + caseId + "/entries",
                        i -> "{\"kind\":\"NOTE\",\"text\":\"Line " + i + ".\",\"children\":[]}"));
        var pool = Executors.newFixedThreadPool(senders.size());
        senders.forEach(pool::execute);
        for (var round = 1; round <= ROUNDS; round++) {
            var enough = acknowledged(senders) + 5 + random.nextInt(30);
            Await.until(
                    "round " + round + " of seed " + SEED,
                    Parts.LONG,
                    () -> acknowledged(senders) >= enough || !wrong(senders).isEmpty());
            assertThat(wrong(senders)).isEmpty();
            if (round % 2 == 0) {
                parts.killDatabase();
            } else {
                parts.killHeed();
            }
        }
        senders.forEach(Sender::end);
        pool.shutdown();
        assertThat(pool.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        assertThat(wrong(senders)).isEmpty();

        everyReportIsThereOnce(senders.subList(0, 3));
        everyChainIsWhole();
        theHostHoldsEveryLineOnce(caseId, child, senders.get(3).acknowledged.size());
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() {
        var second = parts.startSecond();
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.said()).contains("already running");
        assertThat(Person.launched(stack, "lowther").read("/api/tab").status()).isEqualTo(200);
    }

    private static void everyReportIsThereOnce(List<Sender> senders) {
        var said = new ArrayList<String>();
        senders.forEach(sender -> sender.acknowledged
                .values()
                .forEach(body -> said.add(object(body).getJsonObject("concern").getString("receipt"))));
        var there = Db.of(stack).rows("select receipt from concern").stream()
                .map(row -> row.get(0))
                .toList();
        assertThat(said).doesNotHaveDuplicates();
        assertThat(there).doesNotHaveDuplicates().containsAll(said);
        // One more made the case; whatever was sent was repeated until it was acknowledged.
        assertThat(there).hasSize(said.size() + 1);
        var teacher = Person.launched(stack, "lowther");
        senders.get(0).acknowledged.values().forEach(body -> {
            var concern = object(body).getJsonObject("concern");
            var own = teacher.read("/api/concerns/" + concern.getString("id") + "/own");
            assertThat(own.json().getJsonObject("concern").getString("receipt"))
                    .isEqualTo(concern.getString("receipt"));
        });
    }

    private static void everyChainIsWhole() {
        var rows = Db.of(stack)
                .rows("select e.stream, e.seq, encode(e.prev, 'hex'), encode(e.h, 'hex'), s.seq, encode(s.head, 'hex')"
                        + " from chronology_entry e join stream s on s.ref = e.stream order by e.stream, e.seq");
        var stream = "";
        var seq = 0L;
        var head = "";
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.get(0).equals(stream)) {
                stream = row.get(0);
                seq = 0;
                head = row.get(2);
            }
            seq++;
            assertThat(row.get(1)).as("no gap in " + stream).isEqualTo(String.valueOf(seq));
            assertThat(row.get(2)).as("each link holds the one before").isEqualTo(head);
            head = row.get(3);
            if (i + 1 == rows.size() || !rows.get(i + 1).get(0).equals(stream)) {
                assertThat(List.of(row.get(4), row.get(5)))
                        .as("the end is the end")
                        .isEqualTo(List.of(row.get(1), head));
            }
        }
        assertThat(rows).isNotEmpty();
    }

    private static void theHostHoldsEveryLineOnce(String caseId, String child, int lines) {
        Await.until("everything is at the host", Parts.LONG, () -> Db.of(stack)
                .rows("select 1 from outbox_message where done_at is null and topic = 'WRITE_BACK'")
                .isEmpty());
        var written = Db.of(stack)
                .rows("select id from chronology_entry where stream = 'case:" + caseId + "' and kind = 'NOTE'");
        assertThat(written).hasSize(lines);
        var copies = new HashSet<String>();
        written.forEach(
                row -> copies.add(UUID.nameUUIDFromBytes((row.get(0) + "/" + child).getBytes(StandardCharsets.US_ASCII))
                        .toString()));
        var held = HostState.of(stack).entries().stream()
                .map(each -> each.getJsonObject("entry").getString("entryId"))
                .toList();
        assertThat(held).doesNotHaveDuplicates().containsAll(copies);
        assertThat(Db.of(stack).rows("select 1 from host_copy where state <> 'STORED'"))
                .isEmpty();
    }

    private static Sender reports(String user, String child) {
        return new Sender(
                Person.launched(stack, user), "/api/concerns", i -> Given.concern(List.of(child), "Report " + i + "."));
    }

    private static String aCase(String child) {
        var sent = Person.launched(stack, "lowther")
                .send("POST", "/api/concerns", Given.concern(List.of(child), "The first."));
        var id = sent.json().getJsonObject("concern").getString("id");
        var lead = Person.launched(stack, "adeyinka");
        var seen = lead.send("POST", "/api/concerns/" + id + "/opening", "{}").json();
        var known = lead.send(
                        "POST", "/api/concerns/" + id + "/acknowledgement", Given.acknowledgement(seen, "CANT_TELL"))
                .json();
        var about = "{\"version\":" + known.getInt("version") + ",\"about\":\"Messages\"}";
        return lead.send("POST", "/api/concerns/" + id + "/case", about).json().getString("id");
    }

    private static int acknowledged(List<Sender> senders) {
        return senders.stream().mapToInt(sender -> sender.acknowledged.size()).sum();
    }

    private static String wrong(List<Sender> senders) {
        return String.join("", senders.stream().map(Sender::wrong).toList());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
