package school.heed.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hold beats an erasure in the database itself, and an erasure leaves the chain provable. */
class ErasureTest {
    @TempDir
    static Path folder;

    private static DataFolder data;
    private static Postgres postgres;
    private static Batch batch;

    @BeforeAll
    static void school() throws SQLException, IOException {
        data = DataFolder.open(folder.resolve("heed"));
        postgres = Postgres.start(data, 0);
        new Secrets(data).keyFile();
        Migrations.run(postgres.jdbcUrl(), postgres.owner(), Batch.war(folder));
        try (var connection = connection()) {
            batch = new Batch(RootKey.of(data));
            batch.school(connection);
            batch.lines(connection, 6, 9);
        }
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    private static Connection connection() throws SQLException {
        return Sql.connect(postgres.jdbcUrl(), postgres.owner());
    }

    private static String stream(int number) throws SQLException {
        try (var connection = connection()) {
            return Sql.text(connection, "select ref from heed.stream order by ref offset " + number + " limit 1");
        }
    }

    private static String hold(UUID id, String stream) {
        return "insert into heed.legal_hold (id, school_id, stream, by_ref, reason_sealed) values ('" + id + "', '"
                + batch.school + "', '" + stream + "', 'person:x', '')";
    }

    private static String lift(UUID id) {
        return "insert into heed.legal_hold_lift (hold_id, school_id, by_ref, reason_sealed) values ('" + id + "', '"
                + batch.school + "', 'person:x', '')";
    }

    private static String erasure(String stream) {
        return "insert into heed.erasure (stream, school_id, by_ref, rule) values ('" + stream + "', '" + batch.school
                + "', 'person:x', 'BIRTH+25')";
    }

    @Test
    void whileAHoldStandsThereIsNoErasureOfItsHistoryNorOfWhatIsAttached() throws SQLException {
        String held = stream(0);
        String attached = stream(1);
        String around = stream(2);
        UUID hold = UUID.randomUUID();
        try (var connection = connection()) {
            Sql.run(
                    connection,
                    "insert into heed.stream_link values ('" + held + "', '" + attached + "', '" + batch.school
                            + "'), ('" + around + "', '" + held + "', '" + batch.school + "')");
            Sql.run(connection, hold(hold, held));
            for (String stream : new String[] {held, attached, around}) {
                assertThatThrownBy(() -> Sql.run(connection, erasure(stream)))
                        .hasMessageContaining("legal hold stands");
            }
            Sql.run(connection, erasure(stream(3)));
            UUID second = UUID.randomUUID();
            Sql.run(connection, hold(second, held));
            Sql.run(connection, lift(hold));
            assertThatThrownBy(() -> Sql.run(connection, erasure(held)))
                    .as("one of two")
                    .isInstanceOf(SQLException.class);
            Sql.run(connection, lift(second));
            Sql.run(connection, erasure(held));
        }
    }

    @Test
    void aHoldThatIsBeingWrittenIsWaitedFor() throws Exception {
        String stream = stream(4);
        try (var holding = connection();
                var erasing = connection()) {
            holding.setAutoCommit(false);
            Sql.run(holding, hold(UUID.randomUUID(), stream));
            var erased = CompletableFuture.runAsync(() -> {
                try {
                    Sql.run(erasing, erasure(stream));
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            assertThatThrownBy(() -> erased.get(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            holding.commit();
            assertThatThrownBy(() -> erased.get(20, TimeUnit.SECONDS)).hasMessageContaining("legal hold stands");
            erasing.setAutoCommit(false);
            Sql.run(erasing, "set transaction isolation level repeatable read");
            assertThatThrownBy(() -> Sql.run(erasing, erasure(stream))).hasMessageContaining("read committed");
        }
    }

    @Test
    void whatTheServerMayDoHoldsNoErasing() throws SQLException {
        try (var app = Sql.connect(postgres.jdbcUrl(), postgres.app())) {
            Sql.text(app, "select set_config('heed.school', '" + batch.school + "', false)");
            UUID hold = UUID.randomUUID();
            Sql.run(app, hold(hold, stream(2)));
            for (String not : new String[] {
                erasure(stream(2)),
                "delete from heed.legal_hold",
                "update heed.legal_hold set stream = stream",
                "delete from heed.legal_hold_lift",
                "update heed.retention_rule set years = 1",
                "delete from heed.retention_rule",
                "update heed.chronology_entry set text_sealed = ''",
            }) {
                assertThatThrownBy(() -> Sql.run(app, not)).as(not).hasMessageContaining("permission denied");
            }
            Sql.run(app, lift(hold));
        }
    }

    @Test
    void erasedWordsSaltAndKeyLeaveTheChainVerifiableAndTheExportWithout() throws SQLException, IOException {
        String stream = stream(5);
        try (var connection = connection()) {
            String id = Sql.text(
                    connection, "select id from heed.chronology_entry where stream = '" + stream + "' and seq = 4");
            Sql.run(connection, erasure(stream));
            Sql.run(
                    connection,
                    "update heed.chronology_entry set text_sealed = '', verbatim_sealed = '', occurred_words_sealed = '',"
                            + " salt_sealed = '' where stream = '" + stream + "'");
            Sql.run(connection, "update heed.stream set wrapped_key = '' where ref = '" + stream + "'");
            assertThat(ChainCheck.of(connection).entries()).isEqualTo(54);
            Path to = Files.createDirectory(folder.resolve("export"));
            connection.setAutoCommit(false);
            new Export(connection, RootKey.of(data)).school(batch.school, to);
            String line = Files.readAllLines(to.resolve("chronology_entry.jsonl")).stream()
                    .filter(each -> each.contains(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(line).contains("\"text\":null", "\"salt\":null").doesNotContain("She said");
            assertThat(Files.readString(to.resolve("erasure.jsonl"))).contains(stream, "BIRTH+25");
            connection.rollback();
        }
    }
}
