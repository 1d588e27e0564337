package school.heed.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.heed.support.Db;
import school.heed.support.Jar;
import school.heed.support.Stack;

/**
 * How long the offline verifier takes over a million entries, sealed and signed by Heed itself. Run by name ({@code -Dit.test=SealedBench});
 * it prints the whole command's time, start of Java and reading included, and asserts no time.
 */
class SealedBench {
    private static final int ENTRIES = Integer.getInteger("heed.sealed.entries", 1_000_000);
    private static final int PER_STREAM = 50;

    @Test
    void aMillionEntries() throws SQLException, IOException {
        try (var stack = Stack.start("sealed-bench")) {
            var db = Db.of(stack);
            var anchors = stack.data().resolve("heed/anchors/checkpoints.jsonl");
            var begun = System.nanoTime();
            try (var owner = db.asOwner()) {
                Lived.entries(owner, db, ENTRIES, PER_STREAM);
            }
            say("made by the batch generator", begun);
            begun = System.nanoTime();
            Sealing.await(db, anchors, Duration.ofMinutes(10));
            say("sealed and signed by Heed (" + ENTRIES / PER_STREAM + " streams)", begun);
            db.run("vacuum analyze");
            var lines = new ArrayList<String>();
            for (var round = 1; round <= 3; round++) {
                begun = System.nanoTime();
                try (var jar = Jar.start(
                        stack.data().resolve("verify.log"),
                        List.of("heed.data=" + stack.data().resolve("heed")),
                        "verify",
                        "--anchors",
                        anchors.toString())) {
                    assertThat(jar.exitCode()).as(jar.said()).isZero();
                    assertThat(jar.said()).contains("The history holds");
                }
                lines.add(say("verified from the database, round " + round, begun));
            }
            Files.write(java.nio.file.Path.of("target", "sealed-bench.md"), lines);
        }
    }

    private static String say(String what, long begun) {
        var line = "%,d entries %s: %.1f s".formatted(ENTRIES, what, (System.nanoTime() - begun) / 1e9);
        System.out.println(line);
        return line;
    }
}
