package school.heed.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import school.heed.launcher.Migrations;
import school.heed.launcher.Postgres;

/**
 * The database that comes with Heed, with Heed's tables, as its superuser. Rows are sealed here in Heed's own way: through the view
 * {@code sealable} that the server reads, linked and signed as the document says. The server's own sealer is seen in SealedHistoryIT.
 */
final class SealedDatabase implements AutoCloseable {
    static final String SCHOOL = "7a000000-0000-4000-8000-000000000001";

    private final Postgres postgres;
    private final KeyPair key;
    private final Path anchors;

    private SealedDatabase(Postgres postgres, KeyPair key, Path anchors) {
        this.postgres = postgres;
        this.key = key;
        this.anchors = anchors;
    }

    static SealedDatabase start(Path folder) {
        try {
            var postgres = Postgres.start(folder.resolve("heed"));
            Migrations.run(postgres.jdbcUrl(), postgres.owner(), war(folder.resolve("heed.war")));
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SealedDatabase(postgres, key, folder.resolve("anchors.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path war(Path war) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(war));
                var scripts = Files.list(Path.of("../../plugin-core/src/main/resources/db"))) {
            for (Path script : scripts.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/db/" + script.getFileName()));
                zip.write(Files.readAllBytes(script));
            }
        }
        return war;
    }

    Path anchors() {
        return anchors;
    }

    AnchorFile kept() throws IOException {
        return AnchorFile.read(anchors);
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.owner().user(), postgres.owner().password());
    }

    void run(String sql) {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rows of texts. */
    List<List<String>> rows(String sql) {
        try (var connection = superuser();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A school with children, staff and at least some rows in every sealed table. */
    void aSchool() {
        run("insert into school (id, name, zone, wrapped_key) values ('" + SCHOOL
                + "', 'A school', 'Europe/London', '\\x00')");
        run("insert into child (id, school_id, host_key, facts_sealed, send_sealed, present, synced_at) select"
                + " gen_random_uuid(), '" + SCHOOL
                + "', sha256(cast(cast(i as text) as bytea)), '\\x01', '\\x01', true, now()"
                + " from generate_series(1, 60) i");
        run("insert into person (id, school_id, host_key, host_id_sealed, name_sealed, email_sealed, host_caps, active,"
                + " synced_at) select gen_random_uuid(), '" + SCHOOL
                + "', sha256(cast(cast(i as text) as bytea)), '\\x01', '\\x01',"
                + " '\\x01', '', true, now() from generate_series(1, 20) i");
    }

    List<String> children() {
        return rows("select cast(id as text) from child order by id").stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** Rows of everything that is sealed beside entries, once there are entries. */
    void around() {
        String s = "'" + SCHOOL + "'";
        String person = "(select id from person order by id offset i % 20 limit 1)";
        run(
                "insert into audit_entry (school_id, actor, act, refs, why) select " + s
                        + ", 'person:' || gen_random_uuid(), 'READ', 'case:' || gen_random_uuid(), '' from generate_series(1, 600)");
        run("insert into access_grant (school_id, ref, person_id, kind, by_ref, reason) select " + s
                + ", 'case:' || gen_random_uuid(), " + person
                + ", 'GIVEN', 'system:x', 'x' from generate_series(1, 60) i");
        run("insert into record_restriction (school_id, ref, kind, by_ref, reason_sealed) select " + s
                + ", 'case:' || gen_random_uuid(), 'NAMED_ONLY', 'system:x', '\\x0107' from generate_series(1, 30) i");
        run("insert into record_conflict (school_id, ref, person_id, kind, basis, by_ref, reason_sealed) select " + s
                + ", 'case:' || gen_random_uuid(), " + person
                + ", 'DECLARED', 'OTHER', 'system:x', '\\x0108' from generate_series(1, 30) i");
        run("insert into capability_change (school_id, person_id, capability, kind, by_ref, reason_sealed) select " + s
                + ", " + person + ", 'pastoral', 'WITHDRAWN', 'system:x', '\\x0102' from generate_series(1, 60) i");
        run("insert into stream_link (case_stream, concern_stream, school_id) select a.ref, b.ref, " + s
                + " from (select ref, row_number() over (order by ref) n from stream) a join (select ref, row_number()"
                + " over (order by ref) n from stream) b on b.n = a.n + 1");
        run("insert into case_file (id, school_id, number, about_sealed, status, lead, opened_at, version) select"
                + " gen_random_uuid(), " + s + ", i, '\\x0103', 'OPEN', " + person
                + ", now(), 1 from generate_series(1, 30) i");
        run(
                "insert into case_child (case_id, child_id, school_id, role, ord) select id, (select id from child limit 1), "
                        + s + ", 'HARMED', 0 from case_file");
        run("insert into contact (id, school_id, case_id, entry_id, party, how, by_ref, at, who_sealed) select"
                + " gen_random_uuid(), " + s + ", id, (select id from chronology_entry limit 1), 'PARENT', 'PHONE',"
                + " 'person:x', now(), '\\x0104' from case_file");
        run(
                "insert into case_record (id, school_id, case_id, record, form, about, revision, entry_id, by_ref, at,"
                        + " answers_sealed) select gen_random_uuid(), " + s + ", id, gen_random_uuid(), 'incident@1',"
                        + " 'case:' || id, 1, (select id from chronology_entry limit 1), 'person:x', now(), '\\x0109' from case_file");
        run("insert into kept_apart (id, school_id, case_id, one, other, occasion, apart, entry_id, by_ref, at)"
                + " select gen_random_uuid(), " + s + ", id, a.one, a.other, 'LESSON', true,"
                + " (select id from chronology_entry limit 1), 'person:x', now() from case_file,"
                + " (select min(cast(id as text))::uuid one, max(cast(id as text))::uuid other from child) a");
        run(
                "insert into risk_saving (id, school_id, case_id, revision, template, serious, entry_id, by_ref, at, why_sealed,"
                        + " doc_sealed) select gen_random_uuid(), " + s + ", id, 1, 'peer-harm@1', true,"
                        + " (select id from chronology_entry limit 1), 'person:x', now(), '\\x010a', '\\x010b' from case_file");
        run("insert into risk_signature (id, school_id, case_id, revision, step, role, proceed, entry_id, by_ref, at,"
                + " reason_sealed) select gen_random_uuid(), " + s + ", id, 1, 'COMPLETED', 'lead', true,"
                + " (select id from chronology_entry limit 1), 'person:x', now(), '\\x010c' from case_file");
        run(
                "insert into concern (id, school_id, receipt, template, about, reporter, recorded_at, danger, told, words_sealed,"
                        + " status, response_sealed, version) select gen_random_uuid(), " + s
                        + ", 'R' || i, 'concern@1', 'CHILD', "
                        + person
                        + ", now(), false, 'going', '\\x0105', 'NEW', '\\x01', 1 from generate_series(1, 30) i");
        run(
                "insert into concern_child (concern_id, child_id, school_id, role, ord) select id, (select id from child limit 1), "
                        + s + ", 'NOT_SURE', 0 from concern");
        run(
                "insert into concern_addition (id, concern_id, school_id, author, at, words_sealed) select gen_random_uuid(), id, "
                        + s + ", reporter, now(), '\\x0106' from concern");
        // A superuser can make the numbers that the database gives changeable, too.
        List.of("audit_entry", "access_grant", "capability_change", "record_restriction", "record_conflict")
                .forEach(table -> run("alter table " + table + " alter seq drop identity"));
    }

    /** Takes what is unsealed into the chain and signs, as often as there are at most so many rows. */
    void seal(int most) throws SQLException, IOException {
        try (var connection = superuser()) {
            connection.setAutoCommit(false);
            var unsealed = new ArrayList<Object[]>();
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("select s.form, s.key, s.canon from sealable s where not exists"
                            + " (select 1 from sealed_row r where r.form = s.form and r.key = s.key) order by 1, 2")) {
                while (found.next()) {
                    unsealed.add(new Object[] {found.getString(1), found.getString(2), found.getBytes(3)});
                }
            }
            for (int from = 0; from < unsealed.size(); from += most) {
                seal(connection, unsealed.subList(from, Math.min(unsealed.size(), from + most)));
            }
            connection.commit();
        }
    }

    private void seal(Connection connection, List<Object[]> rows) throws SQLException, IOException {
        long n = 0;
        byte[] h = Canonical.start();
        try (var statement = connection.createStatement();
                var last = statement.executeQuery("select n, h from sealed_row order by n desc limit 1")) {
            if (last.next()) {
                n = last.getLong(1);
                h = last.getBytes(2);
            }
        }
        try (var insert = connection.prepareStatement(
                "insert into sealed_row (school_id, n, form, key, h) values ('" + SCHOOL + "', ?, ?, ?, ?)")) {
            for (Object[] row : rows) {
                n++;
                byte[] head = new Canonical().number(n).done();
                byte[] canonical = Arrays.copyOf(head, head.length + ((byte[]) row[2]).length);
                System.arraycopy(row[2], 0, canonical, head.length, canonical.length - head.length);
                h = Canonical.link(canonical, h);
                insert.setLong(1, n);
                insert.setString(2, (String) row[0]);
                insert.setString(3, (String) row[1]);
                insert.setBytes(4, h);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        sign(connection, n, HexFormat.of().formatHex(h));
    }

    private void sign(Connection connection, long rows, String head) throws SQLException, IOException {
        byte[] x509 = key.getPublic().getEncoded();
        String open = HexFormat.of().formatHex(x509, x509.length - 32, x509.length);
        long seq = 1;
        String previous = "0".repeat(64);
        try (var statement = connection.createStatement();
                var last = statement.executeQuery("select seq, body from seal_checkpoint order by seq desc limit 1")) {
            if (last.next()) {
                seq = last.getLong(1) + 1;
                previous = Note.of(last.getString(2)).orElseThrow().sha256();
            }
        }
        String body = "heed-checkpoint 1\nschool " + SCHOOL + "\ncheckpoint " + seq + "\ntime "
                + System.currentTimeMillis() * 1000 + "\nprevious " + previous + "\nrows " + rows + "\nhead " + head
                + "\nkey " + open + "\nnext " + open + "\n";
        byte[] signature = signature(body);
        try (var insert =
                connection.prepareStatement("insert into seal_checkpoint values ('" + SCHOOL + "', ?, ?, ?)")) {
            insert.setLong(1, seq);
            insert.setString(2, body);
            insert.setBytes(3, signature);
            insert.executeUpdate();
        }
        Files.writeString(
                anchors,
                "{\"checkpoint\":\"" + body.replace("\n", "\\n") + "\",\"signature\":\""
                        + HexFormat.of().formatHex(signature) + "\"}\n",
                StandardCharsets.UTF_8,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }

    private byte[] signature(String body) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(key.getPrivate());
            signing.update(body.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every column of a sealed table, so that a new one is not forgotten. */
    List<String> columns(String table) {
        return rows("select column_name from information_schema.columns where table_schema = 'heed' and table_name = '"
                        + table + "' order by ordinal_position")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
