package school.heed.sealed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import school.heed.support.Await;
import school.heed.support.Db;

/** Waits for Heed's own sealer. */
final class Sealing {
    private Sealing() {}

    /** Until nothing is unsealed, and the checkpoint over it stands in the file outside. */
    static void await(Db db, Path anchors) {
        await(db, anchors, Duration.ofSeconds(150));
    }

    static void await(Db db, Path anchors, Duration most) {
        Await.until("everything is sealed, signed and kept outside", most, () -> done(db, anchors));
    }

    private static boolean done(Db db, Path anchors) {
        var state = db.rows("select (select count(*) from sealable s where not exists (select 1 from sealed_row r where"
                        + " r.form = s.form and r.key = s.key)), (select count(*) from sealed_row),"
                        + " (select body from seal_checkpoint order by seq desc limit 1)")
                .get(0);
        if (!state.get(0).equals("0")
                || state.get(2) == null
                || !value(state.get(2), "rows").equals(state.get(1))) {
            return false;
        }
        try {
            return Files.exists(anchors) && Files.readString(anchors).contains(value(state.get(2), "head"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value of a checkpoint's text. */
    static String value(String body, String name) {
        return body.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
