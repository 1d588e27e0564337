package school.heed.launcher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Recomputes every chronology's chain from the stored facts: {@code h = SHA-256(0x00, canonical entry, previous h)}. Needs no key; words
 * that were lawfully erased change nothing, because the chain holds a commitment to them.
 */
final class ChainCheck {
    private static final byte[] START = new byte[32];
    private static final int PAGE = 5000;
    private static final String ENTRIES =
            "select e.stream, e.seq, e.id, e.school_id, e.kind, e.author, micros(e.recorded_at), micros(e.occurred_from),"
                    + " micros(e.occurred_to), e.precision, e.corrects, e.\"commit\", e.prev, e.h, c.children, %s from heed.chronology_entry e"
                    + " left join (select entry_id, string_agg(child_id::text, ' ') as children from heed.chronology_child"
                    + " group by entry_id) c on c.entry_id = e.id order by e.stream, e.seq";

    private final MessageDigest sha;
    private ByteBuffer canon = ByteBuffer.allocate(1 << 12);
    private long entries;
    private long streams;

    private ChainCheck() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The result of a check that found nothing wrong.
     *
     * @param streams chronologies looked at
     * @param entries lines recomputed
     */
    record Whole(long streams, long entries) {}

    /** Where a stream ends. */
    record Head(long seq, byte[] h) {}

    /**
     * Checks every chain the role can see.
     *
     * @throws Refused naming the first stream and line that do not fit
     */
    static Whole of(Connection connection) throws SQLException {
        boolean own = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            return new ChainCheck().check(connection);
        } finally {
            if (own) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    static Map<String, Head> heads(Connection connection) throws SQLException {
        var heads = new HashMap<String, Head>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select ref, seq, head from heed.stream")) {
            while (row.next()) {
                heads.put(row.getString(1), new Head(row.getLong(2), row.getBytes(3)));
            }
        }
        return heads;
    }

    private Whole check(Connection connection) throws SQLException {
        Map<String, Head> heads = heads(connection);
        // Lines written since schema 005 also seal the hash of their cipher text, and take their children in the order
        // of their texts.
        boolean later = Sql.yes(
                connection,
                "select exists (select from pg_attribute where attrelid = 'heed.chronology_entry'::regclass and attname ="
                        + " 'sealed_sha256')");
        String sql = ENTRIES.formatted(later ? "e.sealed_sha256" : "''::bytea")
                .replaceAll("micros\\(([^)]*)\\)", "(extract(epoch from $1) * 1000000)::bigint");
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(PAGE);
            String stream = "";
            var end = new Head(0, START);
            try (var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    if (!row.getString(1).equals(stream)) {
                        close(heads, stream, end);
                        stream = row.getString(1);
                        end = new Head(0, START);
                    }
                    end = next(row, end);
                    entries++;
                }
            }
            close(heads, stream, end);
        }
        for (var left : heads.entrySet()) {
            must(left.getValue().seq() == 0, left.getKey(), 1);
        }
        return new Whole(streams, entries);
    }

    private void close(Map<String, Head> heads, String stream, Head end) {
        if (!stream.isEmpty()) {
            Head head = heads.remove(stream);
            must(head != null && head.seq() == end.seq() && Arrays.equals(head.h(), end.h()), stream, end.seq());
            streams++;
        }
    }

    private Head next(ResultSet row, Head before) throws SQLException {
        String stream = row.getString(1);
        long seq = row.getLong(2);
        must(seq == before.seq() + 1, stream, before.seq() + 1);
        canonical(row);
        sha.update((byte) 0);
        sha.update(canon.array(), 0, canon.position());
        byte[] h = sha.digest(before.h());
        must(Arrays.equals(row.getBytes(13), before.h()) && Arrays.equals(row.getBytes(14), h), stream, seq);
        return new Head(seq, h);
    }

    private void canonical(ResultSet row) throws SQLException {
        canon.clear();
        canon.put((byte) 1);
        id(row.getObject(4, UUID.class));
        text(row.getString(1));
        number('i', row.getLong(2));
        id(row.getObject(3, UUID.class));
        text(row.getString(5));
        text(row.getString(6));
        for (int column = 7; column <= 9; column++) {
            long micros = row.getLong(column);
            if (row.wasNull()) {
                field('n', new byte[0]);
            } else {
                number('m', micros);
            }
        }
        text(row.getString(10));
        text(row.getString(11));
        byte[] sealed = row.getBytes(16);
        String children = row.getString(15);
        if (children != null) {
            var ids = Stream.of(children.split(" "));
            (sealed.length > 0
                            ? ids.sorted().map(UUID::fromString)
                            : ids.map(UUID::fromString).sorted())
                    .forEach(this::id);
        }
        field('b', row.getBytes(12));
        if (sealed.length > 0) {
            field('b', sealed);
        }
    }

    private void id(UUID id) {
        field(
                'u',
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private void number(char type, long value) {
        field(type, ByteBuffer.allocate(8).putLong(value).array());
    }

    private void text(String value) {
        field('t', value.getBytes(StandardCharsets.UTF_8));
    }

    private void field(char type, byte[] value) {
        if (canon.remaining() < value.length + 5) {
            canon = ByteBuffer.allocate(2 * (canon.capacity() + value.length)).put(canon.array(), 0, canon.position());
        }
        canon.put((byte) type).putInt(value.length).put(value);
    }

    private static void must(boolean holds, String stream, long seq) {
        if (!holds) {
            throw new Refused(
                    "The chronology " + stream + " does not verify at line " + seq + ": it is not what was sealed.");
        }
    }
}
