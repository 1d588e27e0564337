package school.heed.launcher;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.SecretKey;
import org.postgresql.PGConnection;

/** A school with as many sealed lines as wanted, made in batch: every line sealed, committed to and chained as the server does it. */
final class Batch {
    static final Path SCRIPTS = Path.of("../../plugin-core/src/main/resources/db");
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FLUSH = 1 << 20;
    private static final String WORDS =
            "She said that nobody had come to fetch her and that she had waited by the gate until it was dark. ";

    final UUID school = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final UUID child = UUID.randomUUID();
    private final SecretKey schoolKey = Sealed.key(bytes(32));
    private final RootKey root;
    private boolean later;
    private long micros = 1_700_000_000_000_000L;

    Batch(RootKey root) {
        this.root = root;
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A WAR with the product's own migrations, in {@code folder}. */
    static Path war(Path folder) {
        Path war = folder.resolve("migrations.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war));
                var scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.toList()) {
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/db/" + script.getFileName()));
                zip.write(Files.readAllBytes(script));
            }
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void school(Connection connection) throws SQLException {
        insert(
                connection,
                "insert into heed.school (id, name, zone, wrapped_key) values (?, 'Thistle', 'Europe/London', ?)",
                school,
                Sealed.seal(root.secret(), "school.key/" + school, schoolKey.getEncoded()));
        insert(
                connection,
                "insert into heed.person (id, school_id, host_key, host_id_sealed, name_sealed, email_sealed, host_caps,"
                        + " active, synced_at) values (?, ?, ?, ?, ?, ?, '', true, now())",
                person,
                school,
                bytes(32),
                sealed("person.host/" + person, "T1"),
                sealed("person.name/" + person, "=Ann O'Lead"),
                sealed("person.email/" + person, "a@example.org"));
        insert(
                connection,
                "insert into heed.child (id, school_id, host_key, facts_sealed, send_sealed, present, synced_at) values"
                        + " (?, ?, ?, ?, ?, true, now())",
                child,
                school,
                bytes(32),
                sealed("child.facts/" + child, "{\"hostId\":\"P1\",\"name\":\"Wren Example\",\"born\":\"2014-05-06\"}"),
                sealed("child.send/" + child, "{}"));
        insert(
                connection,
                "insert into heed.audit_entry (school_id, actor, act, refs, why) values (?, ?, 'READ', '', '')",
                school,
                "person:" + person);
    }

    private byte[] sealed(String place, String text) {
        return Sealed.seal(schoolKey, place, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** Writes {@code streams} case files with {@code lines} lines each. */
    void lines(Connection connection, int streams, int lines) throws SQLException, IOException {
        later = Sql.yes(
                connection,
                "select exists (select from pg_attribute where attrelid = 'heed.chronology_entry'::regclass and attname ="
                        + " 'sealed_sha256')");
        var streamRows = new ByteArrayOutputStream();
        var entryRows = new ByteArrayOutputStream();
        var childRows = new ByteArrayOutputStream();
        for (int number = 0; number < streams; number++) {
            stream(streamRows, entryRows, childRows, lines);
            if (entryRows.size() > FLUSH || number == streams - 1) {
                copy(connection, "stream (ref, school_id, wrapped_key, seq, head)", streamRows);
                copy(
                        connection,
                        "chronology_entry (id, school_id, stream, seq, kind, author, recorded_at, precision,"
                                + " occurred_words_sealed, text_sealed, verbatim_sealed, salt_sealed, \"commit\", prev, h"
                                + (later ? ", sealed_sha256)" : ")"),
                        entryRows);
                copy(connection, "chronology_child (entry_id, child_id, school_id)", childRows);
            }
        }
    }

    private static void copy(Connection connection, String into, ByteArrayOutputStream rows)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn("copy heed." + into + " from stdin", new java.io.ByteArrayInputStream(rows.toByteArray()));
        rows.reset();
    }

    private void stream(
            ByteArrayOutputStream streamRows,
            ByteArrayOutputStream entryRows,
            ByteArrayOutputStream childRows,
            int lines)
            throws IOException {
        String stream = "case:" + UUID.randomUUID();
        SecretKey key = Sealed.key(bytes(32));
        byte[] h = new byte[32];
        for (int seq = 1; seq <= lines; seq++) {
            UUID id = UUID.randomUUID();
            byte[] salt = bytes(32);
            String text = seq + " " + WORDS.repeat(1 + seq % 4);
            byte[] commit = RootKey.hmac(salt, canon(out -> {
                field(out, 't', text.getBytes(StandardCharsets.UTF_8));
                field(out, 't', new byte[0]);
                field(out, 't', new byte[0]);
            }));
            micros += 1_000_001;
            byte[] occurred = Sealed.seal(key, "entry.occurred/" + id, new byte[0]);
            byte[] words = Sealed.seal(key, "entry.text/" + id, text.getBytes(StandardCharsets.UTF_8));
            byte[] verbatim = Sealed.seal(key, "entry.verbatim/" + id, new byte[0]);
            byte[] saltSealed = Sealed.seal(key, "entry.salt/" + id, salt);
            byte[] sealed = !later
                    ? new byte[0]
                    : sha(canon(out -> {
                        field(out, 'b', words);
                        field(out, 'b', verbatim);
                        field(out, 'b', occurred);
                        field(out, 'b', saltSealed);
                    }));
            byte[] prev = h;
            h = next(stream, seq, id, commit, sealed, prev);
            row(
                    entryRows,
                    id,
                    school,
                    stream,
                    seq,
                    "NOTE",
                    "person:" + person,
                    java.time.Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS),
                    "UNKNOWN",
                    occurred,
                    words,
                    verbatim,
                    saltSealed,
                    commit,
                    prev,
                    later ? new byte[][] {h, sealed} : h);
            row(childRows, id, child, school);
        }
        row(streamRows, stream, school, Sealed.seal(schoolKey, "stream.key/" + stream, key.getEncoded()), lines, h);
    }

    private byte[] next(String stream, int seq, UUID id, byte[] commit, byte[] sealed, byte[] prev) throws IOException {
        byte[] canonical = canon(out -> {
            field(out, 'u', raw(school));
            field(out, 't', stream.getBytes(StandardCharsets.UTF_8));
            field(out, 'i', number(seq));
            field(out, 'u', raw(id));
            field(out, 't', "NOTE".getBytes(StandardCharsets.UTF_8));
            field(out, 't', ("person:" + person).getBytes(StandardCharsets.UTF_8));
            field(out, 'm', number(micros));
            field(out, 'n', new byte[0]);
            field(out, 'n', new byte[0]);
            field(out, 't', "UNKNOWN".getBytes(StandardCharsets.UTF_8));
            field(out, 't', new byte[0]);
            field(out, 'u', raw(child));
            field(out, 'b', commit);
            if (later) {
                field(out, 'b', sealed);
            }
        });
        return sha(new byte[1], canonical, prev);
    }

    private static byte[] sha(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Fields {
        void into(DataOutputStream out) throws IOException;
    }

    private static byte[] canon(Fields fields) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(1);
        fields.into(out);
        return bytes.toByteArray();
    }

    private static void field(DataOutputStream out, char type, byte[] value) throws IOException {
        out.write(type);
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] number(long value) {
        return java.nio.ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] raw(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static void row(ByteArrayOutputStream rows, Object... values) {
        rows.writeBytes((java.util.Arrays.stream(values)
                                .flatMap(value -> value instanceof byte[][] several
                                        ? java.util.Arrays.stream(several)
                                        : java.util.stream.Stream.of(value))
                                .map(value ->
                                        value instanceof byte[] raw ? "\\\\x" + HEX.formatHex(raw) : value.toString())
                                .collect(Collectors.joining("\t"))
                        + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Every table with its number of rows. */
    static Map<String, Integer> counts(Connection connection) throws SQLException {
        var counts = new java.util.TreeMap<String, Integer>();
        for (BackupTable table : BackupTable.all(connection)) {
            counts.put(
                    table.name(),
                    Integer.parseInt(Sql.text(connection, "select count(*) from heed." + table.quoted())));
        }
        return counts;
    }
}
