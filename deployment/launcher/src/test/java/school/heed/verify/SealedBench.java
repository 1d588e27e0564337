package school.heed.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the offline verifier takes over a million entries, from the first row read to the last sentence. Run by name
 * ({@code -Dtest=SealedBench}); it prints times and asserts none.
 */
class SealedBench {
    private static final int ENTRIES = Integer.getInteger("heed.sealed.entries", 1_000_000);
    private static final int PER_STREAM = 50;

    @TempDir
    Path folder;

    @Test
    void aMillionEntries() throws SQLException, IOException, InterruptedException {
        try (var db = SealedDatabase.start(folder)) {
            db.aSchool();
            long begun = System.nanoTime();
            try (var owner = db.superuser()) {
                new Batch(owner, SealedDatabase.SCHOOL, db.children(), 1).entries(ENTRIES, PER_STREAM);
            }
            say("made by the batch generator", begun);
            begun = System.nanoTime();
            db.seal(ENTRIES / PER_STREAM / 20 + 1);
            say("sealed, the ends of " + ENTRIES / PER_STREAM + " streams", begun);
            db.run("vacuum analyze");
            for (int round = 1; round <= 3; round++) {
                begun = System.nanoTime();
                try (var connection = db.superuser()) {
                    connection.setAutoCommit(false);
                    var verifier = Verifier.of(Optional.of(db.kept()));
                    Handover.tell(new DatabaseHistory(connection), verifier);
                    assertThat(verifier.report().findings()).isEmpty();
                    assertThat(verifier.report().notes()).anyMatch(note -> note.contains(": " + ENTRIES + " entries"));
                }
                say("verified from the database, round " + round, begun);
            }
        }
    }

    private static void say(String what, long begun) {
        System.out.printf("%,d entries %s: %.1f s%n", ENTRIES, what, (System.nanoTime() - begun) / 1e9);
    }
}
