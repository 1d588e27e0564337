package school.heed.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * One consistent picture of the whole database as a stream. Inside {@link BackupOut}, compressed: what it is (JSON), every table (name,
 * pieces with their length, a length of 0), an empty name, and how much there was (JSON). The root key is not in it; the other keys are,
 * sealed with it once more.
 */
final class Backup {
    static final String KEYS_PURPOSE = "heed backup keys 1";
    static final int FORMAT = 1;
    private static final int BUFFER = 1 << 16;

    private final RootKey root;
    private final DataFolder data;

    Backup(RootKey root, DataFolder data) {
        this.root = root;
        this.data = data;
    }

    /**
     * What a backup holds.
     *
     * @param rows in all tables together
     * @param entries lines of chronologies among them
     * @param schema version of the tables, as {@code 004}
     */
    record Held(long rows, long entries, String schema) {}

    /**
     * Writes the backup.
     *
     * @param as a role that sees every school's rows; one that does not is refused by the database
     * @throws SQLException if the database refuses, also where row-level security would hide rows
     */
    Held write(String url, Credentials as, Instant now, OutputStream out) throws SQLException, IOException {
        try (var connection = Sql.connectForLong(url, as)) {
            Sql.run(connection, "set row_security = off");
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var deflater = new Deflater(Deflater.BEST_SPEED);
            try (var sealed = new BackupOut(new BufferedOutputStream(out, BUFFER), root);
                    var stream = new DataOutputStream(
                            new BufferedOutputStream(new DeflaterOutputStream(sealed, deflater, BUFFER), BUFFER))) {
                return write(connection, now, stream);
            } finally {
                deflater.end();
                connection.rollback();
            }
        }
    }

    private Held write(Connection connection, Instant now, DataOutputStream stream) throws SQLException, IOException {
        List<BackupTable> tables = BackupTable.all(connection);
        JsonObject about = about(connection, now, tables);
        json(stream, about);
        var counts = new JsonObject();
        long rows = 0;
        long entries = 0;
        for (BackupTable table : tables) {
            stream.writeUTF(table.name());
            RowDigest digest = TableCopy.out(connection, table, piece -> {
                stream.writeInt(piece.length);
                stream.write(piece);
            });
            stream.writeInt(0);
            var count = new JsonObject();
            count.addProperty("rows", digest.rows());
            count.addProperty("sha256", digest.hex());
            counts.add(table.name(), count);
            rows += digest.rows();
            entries += table.name().equals("chronology_entry") ? digest.rows() : 0;
        }
        stream.writeUTF("");
        var end = new JsonObject();
        end.add("tables", counts);
        end.add("keys", keys());
        json(stream, end);
        return new Held(rows, entries, about.get("schema").getAsString());
    }

    private static JsonObject about(Connection connection, Instant now, List<BackupTable> tables) throws SQLException {
        var about = new JsonObject();
        about.addProperty("format", FORMAT);
        about.addProperty("made", now.toString());
        about.addProperty("heed", Packaged.version());
        about.addProperty(
                "schema",
                Sql.text(
                        connection,
                        "select version from heed.flyway_schema_history where success and version is not null order by"
                                + " installed_rank desc limit 1"));
        if (Sql.yes(connection, "select to_regclass('heed.seal_checkpoint') is not null")) {
            about.addProperty(
                    "checkpoints",
                    Sql.text(
                            connection,
                            "select string_agg(body, E'\n') from (select distinct on (school_id) body from"
                                    + " heed.seal_checkpoint order by school_id, seq desc) newest"));
        }
        var list = new JsonArray();
        for (BackupTable table : tables) {
            var one = new JsonObject();
            one.addProperty("name", table.name());
            one.addProperty("columns", table.columns());
            list.add(one);
        }
        about.add("tables", list);
        var sequences = new JsonObject();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select sequencename, last_value from pg_sequences where schemaname ="
                        + " 'heed' and last_value is not null")) {
            while (row.next()) {
                sequences.addProperty(row.getString(1), row.getLong(2));
            }
        }
        about.add("sequences", sequences);
        return about;
    }

    private JsonObject keys() {
        var keys = new JsonObject();
        for (String name : data.names("keys")) {
            if (!("keys/" + name).startsWith(RootKey.FILE)) {
                String text = data.read("keys/" + name).orElse("");
                byte[] sealed = Sealed.seal(
                        root.derived(KEYS_PURPOSE, name.getBytes(StandardCharsets.UTF_8)),
                        "key/" + name,
                        text.getBytes(StandardCharsets.UTF_8));
                keys.addProperty(name, Base64.getEncoder().encodeToString(sealed));
            }
        }
        return keys;
    }

    private static void json(DataOutputStream stream, JsonObject object) throws IOException {
        byte[] bytes = object.toString().getBytes(StandardCharsets.UTF_8);
        stream.writeInt(bytes.length);
        stream.write(bytes);
    }
}
