package school.heed.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a database superuser changes, the offline verifier names. Every mutation is made in the real database, in a transaction of its own
 * that is rolled back once the verifier has read it.
 */
class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("heed.sealed.mutations", 300);
    private static final long SEED = Long.getLong("heed.sealed.seed", 4863);
    private static final int ENTRIES = 2000;
    private static final int TO_PYTHON = 25;

    /** Columns that are state and move on; what moved them is an entry or an audit row. */
    private static final Map<String, Set<String>> STATE = Map.of(
            "concern", Set.of("status", "opened_at", "acted_at", "case_ref", "response_sealed", "version"),
            "case_file", Set.of("status", "lead", "host_copies", "version"),
            "case_child", Set.of("part", "part_entry"));

    @TempDir
    static Path folder;

    private static SealedDatabase db;

    @BeforeAll
    static void aSealedHistory() throws SQLException, IOException {
        db = SealedDatabase.start(folder);
        db.aSchool();
        entries(db, ENTRIES, 40);
        db.around();
        db.seal(100);
    }

    @AfterAll
    static void stop() {
        db.close();
    }

    private static void entries(SealedDatabase db, int count, int perStream) throws SQLException, IOException {
        try (var owner = db.superuser()) {
            new Batch(owner, SealedDatabase.SCHOOL, db.children(), count).entries(count, perStream);
        }
    }

    @Test
    void everyColumnOfASealedTableIsSealedOrStateOnPurpose() {
        for (var form : Forms.ALL) {
            var expected = new ArrayList<>(form.columns().stream()
                    .map(column -> column.replaceAll("^[@*]", ""))
                    .toList());
            expected.add("school_id");
            expected.addAll(STATE.getOrDefault(form.table(), Set.of()));
            assertThat(db.columns(form.table())).as(form.table()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyMutationOfAnchoredRowsIsFoundAndNamed() throws SQLException, IOException {
        var mutations = new Mutations(db, SEED);
        var kept = Optional.of(db.kept());
        var missed = new ArrayList<String>();
        int agreed = 0;
        try (var superuser = db.superuser()) {
            superuser.setAutoCommit(false);
            assertThat(verify(superuser, kept).findings()).isEmpty();
            superuser.rollback();
            for (int i = 0; i < MUTATIONS; i++) {
                var mutation = mutations.next();
                mutate(superuser, mutation.sql());
                var found = verify(superuser, kept);
                if (!named(found, mutation)) {
                    missed.add(mutation.sql() + " -> " + found.findings());
                }
                if (i < TO_PYTHON) {
                    pythonAgrees(superuser, found, mutation);
                    agreed++;
                }
                superuser.rollback();
            }
        }
        System.out.println("sealed history: " + MUTATIONS + " mutations of " + ENTRIES + " entries and "
                + db.rows("select count(*) from sealed_row").get(0).get(0) + " sealed rows, seed " + SEED + ": "
                + (MUTATIONS - missed.size()) + " found and named; " + agreed
                + " of them shown to Python, which agreed");
        assertThat(missed).as("missed of " + MUTATIONS).isEmpty();
    }

    @Test
    void whatIsYoungerThanTheAnchorIsSaidToBe() throws SQLException, IOException {
        var kept = Optional.of(db.kept());
        try (var superuser = db.superuser()) {
            superuser.setAutoCommit(false);
            var ref = new Batch(superuser, SealedDatabase.SCHOOL, db.children(), 1)
                    .entries(40, 40)
                    .get(0);
            mutate(
                    superuser,
                    "insert into audit_entry (seq, school_id, actor, act, refs, why) values (100000, '"
                            + SealedDatabase.SCHOOL + "', 'a', 'READ', '', '')");
            var young = verify(superuser, kept);
            assertThat(young.findings()).isEmpty();
            assertThat(young.notes()).contains("Not yet anchored: 40 entries, 0 sealed rows, 2 rows in no seal yet.");
            mutate(superuser, "update chronology_entry set kind = 'DECISION' where stream = '" + ref + "' and seq = 7");
            assertThat(verify(superuser, kept).findings()).singleElement().satisfies(found -> assertThat(
                            found.toString())
                    .startsWith(ref + " entry 7: ")
                    .endsWith("(not yet anchored)"));
            superuser.rollback();
        }
    }

    @Test
    void aStreamWrittenAnewWithAllItsHashesIsFound() throws SQLException, IOException {
        var kept = Optional.of(db.kept());
        var ref = db.rows("select ref from stream order by ref limit 1").get(0).get(0);
        try (var superuser = db.superuser()) {
            superuser.setAutoCommit(false);
            mutate(superuser, "delete from chronology_entry where stream = '" + ref + "'");
            mutate(superuser, "delete from stream where ref = '" + ref + "'");
            var other = new Batch(superuser, SealedDatabase.SCHOOL, db.children(), 2)
                    .entries(40, 40)
                    .get(0);
            // The forger's own stream is linked without a fault, under the old name.
            Rewriting.rename(superuser, SealedDatabase.SCHOOL, other, ref);
            assertThat(verify(superuser, kept).findings())
                    .anyMatch(found -> found.anchored() && found.where().startsWith(ref));
            superuser.rollback();
        }
    }

    @Test
    void yesterdaysDatabaseIsSaidToBeRolledBack() throws SQLException, IOException {
        var kept = Optional.of(db.kept());
        long last = kept.get().anchors().size();
        try (var superuser = db.superuser()) {
            superuser.setAutoCommit(false);
            mutate(superuser, "delete from seal_checkpoint where seq = " + last);
            mutate(
                    superuser,
                    "delete from sealed_row where n > (select max(cast(substring(body from 'rows (\\d+)') as bigint))"
                            + " from seal_checkpoint)");
            assertThat(verify(superuser, kept).findings()).anyMatch(found -> found.what()
                    .equals("was rolled back from checkpoint " + last + " to " + (last - 1)));
            superuser.rollback();
        }
    }

    @Test
    void anExportThatWasCutOffDoesNotHold() throws SQLException, IOException {
        var export = folder.resolve("export.jsonl");
        try (var superuser = db.superuser();
                var out = Files.newBufferedWriter(export)) {
            superuser.setAutoCommit(false);
            new DatabaseHistory(superuser).tell(ExportFile.writer(out));
        }
        assertThat(fromFile(export).findings()).isEmpty();
        assertThat(Python.verify(export, db.anchors()).exit()).isZero();
        var lines = Files.readAllLines(export);
        Files.write(export, lines.subList(0, lines.size() - 1));
        assertThat(fromFile(export).findings())
                .extracting(Report.Finding::where)
                .containsExactly("history");
        assertThat(Python.verify(export, db.anchors()).exit()).isEqualTo(3);
    }

    private static Report fromFile(Path export) throws IOException {
        var verifier = Verifier.of(Optional.of(db.kept()));
        try (var in = Files.newBufferedReader(export)) {
            ExportFile.tell(in, verifier);
        }
        return verifier.report();
    }

    private static boolean named(Report report, Mutation mutation) {
        return report.findings().stream()
                .filter(found -> found.anchored() || !mutation.anchored())
                .map(Report.Finding::toString)
                .anyMatch(text -> mutation.named().stream()
                        .anyMatch(name -> Pattern.compile("(?<!\\d)" + Pattern.quote(name) + "(?!\\d)")
                                .matcher(text)
                                .find()));
    }

    private static void pythonAgrees(Connection superuser, Report ours, Mutation mutation)
            throws SQLException, IOException {
        var export = folder.resolve("mutant.jsonl");
        try (var out = Files.newBufferedWriter(export)) {
            new DatabaseHistory(superuser).tell(ExportFile.writer(out));
        }
        var theirs = Python.verify(export, db.anchors());
        assertThat(theirs.exit()).as(mutation.sql()).isEqualTo(3);
        // Signatures are not Python's part.
        assertThat(theirs.where())
                .as(mutation.sql())
                .containsExactlyInAnyOrderElementsOf(ours.findings().stream()
                        .map(Report.Finding::where)
                        .distinct()
                        .toList());
    }

    private static Report verify(Connection superuser, Optional<AnchorFile> kept) throws SQLException {
        var verifier = Verifier.of(kept);
        new DatabaseHistory(superuser).tell(verifier);
        return verifier.report();
    }

    static void mutate(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            // As a superuser may: no trigger and no foreign key stands in the way.
            statement.execute("set local session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }
}
