package school.heed.verify;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Chained entries in numbers no browser would type; their sealed words are random bytes of a usual length. */
final class Batch {
    private static final HexFormat HEX = HexFormat.of();
    private static final int WORDS = 416;
    private static final int STREAMS_AT_ONCE = 200;

    private final Connection owner;
    private final String school;
    private final List<String> children;
    private final Random random;
    private final long start = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) - 3_600_000_000L;

    /** @param owner may write anything */
    Batch(Connection owner, String school, List<String> children, long seed) {
        this.owner = owner;
        this.school = school;
        this.children = children;
        this.random = new Random(seed);
    }

    /** @return the streams */
    List<String> entries(int count, int perStream) throws SQLException, IOException {
        var refs = new ArrayList<String>();
        for (var made = 0; made < count; ) {
            var streams = new StringBuilder();
            var entries = new StringBuilder();
            var about = new StringBuilder();
            for (var s = 0; s < STREAMS_AT_ONCE && made < count; s++) {
                var ref = "case:" + uuid();
                refs.add(ref);
                var h = Canonical.start();
                var length = Math.min(perStream, count - made);
                for (var seq = 1; seq <= length; seq++) {
                    h = entry(ref, seq, h, entries, about);
                }
                made += length;
                line(streams, ref, school, bytes(random(61)), length, bytes(h));
            }
            copy("stream (ref, school_id, wrapped_key, seq, head)", streams);
            copy(
                    "chronology_entry (id, school_id, stream, seq, kind, author, recorded_at, occurred_from, occurred_to,"
                            + " precision, occurred_words_sealed, text_sealed, verbatim_sealed, corrects, salt_sealed,"
                            + " \"commit\", sealed_sha256, prev, h)",
                    entries);
            copy("chronology_child (entry_id, child_id, school_id)", about);
        }
        return refs;
    }

    private byte[] entry(String ref, int seq, byte[] prev, StringBuilder entries, StringBuilder about) {
        var id = uuid();
        var at = start + seq * 1_000_000L + random.nextInt(1_000_000);
        var who = children.subList(0, 1 + random.nextInt(Math.min(2, children.size())));
        var sealed = List.of(random(WORDS), random(29), random(29), random(61));
        var commit = random(32);
        var digest = Canonical.sealed(sealed);
        var author = "person:" + uuid();
        var fact = new Fact.Entry(
                ref,
                seq,
                id,
                "NOTE",
                author,
                at,
                at - 60_000_000L,
                at,
                "ABOUT",
                "",
                who,
                commit,
                digest,
                prev,
                prev,
                sealed);
        var h = Canonical.link(Canonical.entry(school, fact), prev);
        line(
                entries,
                id,
                school,
                ref,
                seq,
                "NOTE",
                author,
                time(at),
                time(at - 60_000_000L),
                time(at),
                "ABOUT",
                bytes(sealed.get(2)),
                bytes(sealed.get(0)),
                bytes(sealed.get(1)),
                "",
                bytes(sealed.get(3)),
                bytes(commit),
                bytes(digest),
                bytes(prev),
                bytes(h));
        who.forEach(child -> line(about, id, child, school));
        return h;
    }

    private void copy(String into, StringBuilder lines) throws SQLException, IOException {
        CopyManager manager = owner.unwrap(PGConnection.class).getCopyAPI();
        manager.copyIn("copy " + into + " from stdin", new StringReader(lines.toString()));
    }

    private static void line(StringBuilder to, Object... values) {
        for (var i = 0; i < values.length; i++) {
            to.append(i == 0 ? "" : "\t").append(values[i]);
        }
        to.append('\n');
    }

    private static String bytes(byte[] value) {
        return "\\\\x" + HEX.formatHex(value);
    }

    private static String time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
