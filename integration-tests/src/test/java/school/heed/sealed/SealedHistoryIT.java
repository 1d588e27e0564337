package school.heed.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import school.heed.support.Db;
import school.heed.support.Jar;
import school.heed.support.Stack;

/**
 * Heed's own sealer and signer on Heed's own rows, and the offline commands beside it. What a superuser may do to the rows in thousands
 * of ways, the launcher's MutationTest does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealedHistoryIT {
    private static Stack stack;
    private static Db db;
    private static Path anchors;
    private static Path out;

    @BeforeAll
    static void aSchoolWithAHistory() throws IOException {
        stack = Stack.start("sealed");
        db = Db.of(stack);
        anchors = stack.data().resolve("heed/anchors/checkpoints.jsonl");
        out = Files.createDirectories(stack.data().resolve("verify"));
        Lived.aDay(stack);
        Sealing.await(db, anchors);
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    @Order(1)
    void whatHeedWroteHoldsWithItsWords() {
        var verified = command("verify", "--anchors", anchors.toString(), "--keys", key());
        assertThat(verified).contains("The history holds").startsWith("0\n");
    }

    @Test
    @Order(2)
    void anExportHoldsForBothVerifiersAndACutOneDoesNot() throws IOException {
        var export = out.resolve("export.jsonl");
        Files.deleteIfExists(export);
        assertThat(command("export-history", "--to", export.toString())).startsWith("0\n");
        assertThat(command("verify", "--export", export.toString(), "--anchors", anchors.toString(), "--keys", key()))
                .startsWith("0\n");
        assertThat(Python.verify(export, anchors).exit()).isZero();
        var lines = Files.readAllLines(export);
        var cut = Files.write(out.resolve("cut.jsonl"), lines.subList(0, lines.size() - 1));
        assertThat(command("verify", "--export", cut.toString(), "--anchors", anchors.toString()))
                .startsWith("3\n")
                .contains("cut off");
        assertThat(Python.verify(cut, anchors).exit()).isEqualTo(3);
    }

    @Test
    @Order(3)
    void aNewSigningKeyIsVouchedForByTheOld() {
        var first =
                db.rows("select body from seal_checkpoint where seq = 1").get(0).get(0);
        assertThat(command("rotate-seal-key")).startsWith("0\n");
        for (var round = 0; round < 2; round++) {
            Lived.somethingMore(stack);
            Sealing.await(db, anchors);
        }
        var last = db.rows("select body from seal_checkpoint order by seq desc limit 1")
                .get(0)
                .get(0);
        assertThat(Sealing.value(last, "key")).isNotEqualTo(Sealing.value(first, "key"));
        assertThat(command("verify", "--anchors", anchors.toString(), "--trust", Sealing.value(first, "key")))
                .startsWith("0\n");
        assertThat(command("verify", "--anchors", anchors.toString(), "--trust", "ab".repeat(32)))
                .startsWith("3\n")
                .contains("not signed with the key you trust");
    }

    @Test
    @Order(4)
    void whatIsChangedBehindItsBackIsNamed() {
        var entry = db.rows(
                        "select cast(id as text), stream, cast(seq as text) from chronology_entry order by recorded_at")
                .get(1);
        var audit = db.rows("select key from sealed_row where form = 'audit_entry/1' order by n")
                .get(2)
                .get(0);
        for (var change : List.of(
                List.of(
                        "update chronology_entry set recorded_at = recorded_at - interval '1 day' where id = '"
                                + entry.get(0) + "'",
                        "update chronology_entry set recorded_at = recorded_at + interval '1 day' where id = '"
                                + entry.get(0) + "'",
                        entry.get(1) + " entry " + entry.get(2) + ": is not as it was written"),
                List.of(
                        "update audit_entry set act = act || 'X' where seq = " + audit,
                        "update audit_entry set act = rtrim(act, 'X') where seq = " + audit,
                        "audit_entry " + audit + ": is not as it was sealed"))) {
            db.run(change.get(0));
            assertThat(command("verify", "--anchors", anchors.toString()))
                    .startsWith("3\n")
                    .contains("NOT   " + change.get(2));
            db.run(change.get(1));
        }
        assertThat(command("verify", "--anchors", anchors.toString())).startsWith("0\n");
    }

    @Test
    @Order(5)
    void theHostHoldsTheNewestCheckpoint() {
        var last = db.rows("select body, cast(seq as text) from seal_checkpoint order by seq desc limit 1")
                .get(0);
        assertThat(stack.demo("GET", "state", "")).contains(Sealing.value(last.get(0), "head"));
    }

    private static String key() {
        return stack.data().resolve("heed/keys/kek").toString();
    }

    /** @return the exit code, then what was said */
    private static String command(String... words) {
        var all = new ArrayList<>(List.of(words));
        try (var jar = Jar.start(
                out.resolve(words[0] + ".log"),
                List.of("heed.data=" + stack.data().resolve("heed")),
                all.toArray(String[]::new))) {
            return jar.exitCode() + "\n" + jar.said();
        }
    }
}
