package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small school is backed up, lost and brought back; everything that is not the backup as it was made is refused. */
class BackupTest {
    private static final int STREAMS = 7;
    private static final int LINES = 30;

    @TempDir
    static Path folder;

    private static DataFolder data;
    private static Postgres postgres;
    private static RootKey root;
    private static Path war;
    private static Path backup;

    @BeforeAll
    static void school() throws SQLException, IOException {
        data = DataFolder.open(folder.resolve("heed"));
        postgres = Postgres.start(data, 0);
        var secrets = new Secrets(data);
        secrets.keyFile();
        secrets.sessionKeyFile();
        root = RootKey.of(data);
        war = Batch.war(folder);
        Migrations.run(postgres.jdbcUrl(), postgres.owner(), war);
        try (var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            var batch = new Batch(root);
            batch.school(connection);
            batch.lines(connection, STREAMS, LINES);
        }
        backup = folder.resolve("first.heedbackup");
        new BackupCommand(config(data.path("")), Clock.systemUTC()).run(Map.of("to", backup.toString()));
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    private static Config config(Path folder) {
        return Config.of(Map.of("heed.data", folder.toString()), new Properties(), Map.of());
    }

    private static void restore(Path from, Path into, RootKey key, Optional<RestoreAnchor> anchor) {
        new RestoreCommand(config(into), new Keyboard()).restore(from, key, anchor, any -> war);
    }

    private static void refused(Path from, RootKey key, String words) {
        Path into = folder.resolve("never");
        assertThatThrownBy(() -> restore(from, into, key, Optional.empty()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
        assertThat(into).doesNotExist();
    }

    @Test
    void everythingComesBackFromTheFileAndTheSheetAlone() throws SQLException {
        Path into = folder.resolve("new/heed");
        RootKey typed = RecoverySheet.read(new RecoverySheet(root).lines());
        restore(backup, into, typed, Optional.empty());
        var restored = DataFolder.open(into);
        assertThat(restored.read("keys/kek")).isEqualTo(data.read("keys/kek"));
        assertThat(restored.read("keys/session.jwk")).isEqualTo(data.read("keys/session.jwk"));
        assertThat(PgProcess.on(into.resolve("pg"))).as("left stopped").isEmpty();
        try (var again = Postgres.start(into);
                var there = Sql.connect(again.jdbcUrl(), again.owner());
                var here = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            assertThat(Batch.counts(there)).isEqualTo(Batch.counts(here)).containsEntry("chronology_entry", 210);
            Safety.require(again.jdbcUrl(), again.app(), again.owner().user());
            assertThat(ChainCheck.of(there)).isEqualTo(new ChainCheck.Whole(STREAMS, STREAMS * LINES));
            String guards =
                    "select string_agg(relname, ' ' order by relname) from pg_class where relforcerowsecurity and"
                            + " relrowsecurity";
            assertThat(Sql.text(there, guards))
                    .isEqualTo(Sql.text(here, guards))
                    .contains("chronology_entry");
            // The next row of a numbered table goes on after the last one.
            Sql.run(
                    there,
                    "insert into heed.audit_entry (school_id, actor, act, refs, why) select id, '', '', '', ''"
                            + " from heed.school");
            assertThat(Migrations.run(again.jdbcUrl(), again.owner(), war)).isZero();
        }
    }

    @Test
    void aLaterAnchorSaysHowFarItWasRolledBack() throws SQLException, IOException {
        try (var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            connection.setAutoCommit(false);
            if (!Sql.yes(connection, "select to_regclass('heed.sealed_row') is not null")) {
                Sql.run(
                        connection,
                        "create table heed.sealed_row (school_id uuid, n bigint, form text, key text, h bytea)");
            }
            Sql.run(
                    connection,
                    "insert into heed.sealed_row (school_id, n, form, key, h) select id, 1, 'test', 'test',"
                            + " decode(repeat('ab', 32), 'hex') from heed.school");
            String school = Sql.text(connection, "select id from heed.school");
            assertThat(anchor(school, 3, 1, "ab").compare(connection))
                    .contains("nothing that checkpoint 3 sealed is missing");
            assertThat(anchor(school, 9, 40, "ef").compare(connection))
                    .contains("rolled back from 40 to 1 sealed rows (checkpoint 9)");
            assertThat(anchor(school, 3, 1, "cd").compare(connection)).contains("NOT the history that checkpoint 3");
            connection.rollback();
        }
        Path notes = Files.writeString(folder.resolve("anchor-notes"), "notes\n");
        assertThatThrownBy(() -> RestoreAnchor.read(notes)).hasMessageContaining("no checkpoint");
    }

    private static RestoreAnchor anchor(String school, int seq, int rows, String head) throws IOException {
        String older =
                "heed-checkpoint 1\\nschool " + school + "\\ncheckpoint 1\\nrows 0\\nhead " + "00".repeat(32) + "\\n";
        String text = "heed-checkpoint 1\\nschool " + school + "\\ncheckpoint " + seq + "\\nrows " + rows + "\\nhead "
                + head.repeat(32) + "\\n";
        Path file = folder.resolve("anchors.jsonl");
        return RestoreAnchor.read(Files.writeString(
                file,
                "{\"checkpoint\":\"" + text + "\",\"signature\":\"\"}\n{\"checkpoint\":\"" + older
                        + "\",\"signature\":\"\"}\n"));
    }

    @Test
    void anotherKeyAFileOfAnotherKindAndAMissingFileAreRefused() throws IOException {
        refused(backup, RootKey.random(), "another key");
        refused(Files.writeString(folder.resolve("notes.txt"), "notes ".repeat(100)), root, "not a backup");
        refused(Files.writeString(folder.resolve("empty"), ""), root, "not a backup");
        refused(folder.resolve("nothing"), root, "no backup file");
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        var random = new Random(11);
        for (int round = 0; round < 40; round++) {
            int keep =
                    round == 0 ? whole.length - 1 : BackupOut.HEADER + random.nextInt(whole.length - BackupOut.HEADER);
            refused(Files.write(folder.resolve("cut"), Arrays.copyOf(whole, keep)), root, "cut off");
        }
    }

    @Test
    void aFlippedBitAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        var random = new Random(13);
        for (int round = 0; round < 100; round++) {
            byte[] changed = whole.clone();
            int at = round < 60 ? round : random.nextInt(whole.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("changed"), changed);
            assertThatThrownBy(() -> new Restore(file, root).check())
                    .as("byte " + at)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void chunksSwappedOrAddedAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        byte[] longer = Arrays.copyOf(whole, whole.length + 40);
        refused(Files.write(folder.resolve("longer"), longer), root, "changed or damaged");
        Path big = folder.resolve("big");
        byte[] noise = Batch.bytes(3 * BackupOut.CHUNK);
        try (var file = Files.newOutputStream(big);
                var out = new BackupOut(file, root)) {
            out.write(noise);
        }
        byte[] chunks = Files.readAllBytes(big);
        int step = 1 + Integer.BYTES + BackupOut.CHUNK + 16;
        byte[] swapped = chunks.clone();
        System.arraycopy(chunks, BackupOut.HEADER, swapped, BackupOut.HEADER + step, step);
        System.arraycopy(chunks, BackupOut.HEADER + step, swapped, BackupOut.HEADER, step);
        try (var in = new BackupIn(Files.newInputStream(big), root)) {
            assertThat(in.readAllBytes()).isEqualTo(noise);
        }
        Path file = Files.write(folder.resolve("swapped"), swapped);
        assertThatThrownBy(() -> {
                    try (var in = new BackupIn(Files.newInputStream(file), root)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(Refused.class);
    }

    @Test
    void aUsedFolderAndATakenFileNameAreRefused() throws IOException {
        Path used = Files.createDirectory(folder.resolve("used"));
        Path note = Files.writeString(used.resolve("note"), "mine");
        assertThatThrownBy(() -> restore(backup, used, root, Optional.empty())).hasMessageContaining("is not empty");
        assertThat(note).hasContent("mine");
        var command = new BackupCommand(config(data.path("")), Clock.systemUTC());
        assertThatThrownBy(() -> command.run(Map.of("to", note.toString()))).hasMessageContaining("already");
        assertThatThrownBy(() -> command.run(Map.of("to", data.path("inside").toString())))
                .hasMessageContaining("inside the data folder");
        assertThat(folder.resolve("used").toFile().list()).containsExactly("note");
    }

    @Test
    void aChangedLineIsNamedByTheChainCheck() throws SQLException {
        try (var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            connection.setAutoCommit(false);
            String stream = Sql.text(connection, "select min(ref) from heed.stream");
            String[] changes = {
                "update heed.chronology_entry set author = 'person:x'",
                "update heed.chronology_entry set recorded_at = recorded_at + interval '1 microsecond'",
                "update heed.chronology_entry set \"commit\" = h",
                "delete from heed.chronology_child using heed.chronology_entry e where e.id = entry_id",
            };
            for (String change : changes) {
                Sql.run(
                        connection,
                        change + (change.contains("where") ? " and" : " where") + " stream = '" + stream
                                + "' and seq = 17");
                assertThatThrownBy(() -> ChainCheck.of(connection))
                        .as(change)
                        .hasMessageContaining(stream + " does not verify at line 17");
                connection.rollback();
            }
            Sql.run(connection, "update heed.stream set seq = seq + 1 where ref = '" + stream + "'");
            assertThatThrownBy(() -> ChainCheck.of(connection)).isInstanceOf(Refused.class);
            connection.rollback();
        }
    }

    @Test
    void aRoleThatRowSecurityHoldsBackGetsARefusalAndNotAnEmptyBackup() throws SQLException {
        String url = postgres.jdbcUrl();
        try (var connection = Sql.connect(url, postgres.owner())) {
            Sql.run(connection, "create role plain login nosuperuser nobypassrls password 'p'");
            Sql.run(connection, "grant connect on database heed to plain; grant pg_read_all_data to plain");
        }
        var backup = new Backup(root, data);
        assertThatThrownBy(() -> backup.write(
                        url,
                        new Credentials("plain", "p"),
                        java.time.Instant.now(),
                        new java.io.ByteArrayOutputStream()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
        try (var connection = Sql.connect(url, postgres.owner())) {
            Sql.run(connection, "alter role plain bypassrls");
        }
        assertThat(writeAs(backup, "plain").entries()).isEqualTo(STREAMS * LINES);
    }

    private static Backup.Held writeAs(Backup backup, String role) {
        try {
            return backup.write(
                    postgres.jdbcUrl(),
                    new Credentials(role, "p"),
                    java.time.Instant.now(),
                    new java.io.ByteArrayOutputStream());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noKeyAndNoWordStandsInTheFile() throws IOException {
        String text = new String(Files.readAllBytes(backup), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text)
                .doesNotContain(data.read("keys/kek").orElseThrow())
                .doesNotContain("Thistle", "waited by the gate", "kty");
    }
}
