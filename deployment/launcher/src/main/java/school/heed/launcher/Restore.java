package school.heed.launcher;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings a backup back into an empty database: all of it and verified, or nothing. */
final class Restore {
    private final Path file;
    private final RootKey root;

    Restore(Path file, RootKey root) {
        this.file = file;
        this.root = root;
    }

    /**
     * What came back.
     *
     * @param rows in all tables together
     * @param chains what the chains' check looked at
     * @param made when the backup was made (ISO 8601)
     */
    record Back(long rows, ChainCheck.Whole chains, String made) {}

    /**
     * Reads the whole file before anything is touched.
     *
     * @return the backup's schema version
     * @throws Refused if the file is not whole, or not of this key
     */
    String check() {
        try (var reader = new BackupReader(file, root)) {
            reader.read((table, source) -> {
                while (source.next().length > 0) {
                    // Only its seal matters here.
                }
            });
            return reader.about().get("schema").getAsString();
        } catch (IOException | SQLException e) {
            throw new Refused("The backup file " + file + " cannot be read.", e);
        }
    }

    /**
     * Fills the empty tables in one transaction, reads them back, compares counts and digests, recomputes every chain.
     *
     * @param owner owns the tables; they stay under row-level security as the migrations left them
     * @throws Refused if anything differs; then the tables are as they were
     */
    Back into(String url, Credentials owner) {
        try (var connection = Sql.connectForLong(url, owner);
                var reader = new BackupReader(file, root)) {
            connection.setAutoCommit(false);
            Sql.run(connection, "set local row_security = off");
            List<BackupTable> tables = BackupTable.all(connection);
            checkEmpty(connection);
            var guards = RestoreGuards.lift(connection, tables);
            Map<String, BackupTable> byName = byName(reader.about(), tables);
            Sql.run(
                    connection,
                    "truncate "
                            + tables.stream()
                                    .map(table -> "heed." + table.quoted())
                                    .collect(Collectors.joining(", ")));
            JsonObject end = reader.read((name, source) -> TableCopy.in(connection, byName.get(name), source));
            long rows = compare(connection, byName.values(), end.getAsJsonObject("tables"));
            for (var sequence : reader.about().getAsJsonObject("sequences").entrySet()) {
                Sql.text(
                        connection,
                        "select setval('heed." + sequence.getKey() + "', "
                                + sequence.getValue().getAsLong() + ")");
            }
            var chains = ChainCheck.of(connection);
            guards.back(connection);
            // Who was signed in on the lost machine is not signed in here.
            Sql.run(connection, "update heed.session set revoked_at = clock_timestamp() where revoked_at is null");
            connection.commit();
            Sql.run(connection, "analyze");
            connection.commit();
            return new Back(rows, chains, reader.about().get("made").getAsString());
        } catch (SQLException e) {
            throw new Refused("The database did not take the backup; nothing was restored.", e);
        } catch (IOException e) {
            throw new Refused("The backup file " + file + " cannot be read.", e);
        }
    }

    private static void checkEmpty(Connection connection) throws SQLException {
        if (Sql.rows(connection, "select 1 from heed.school limit 1") > 0) {
            throw new Refused("This database holds records already; restore into an empty one.");
        }
    }

    private static Map<String, BackupTable> byName(JsonObject about, List<BackupTable> tables) {
        var byName = new HashMap<String, BackupTable>();
        tables.forEach(table -> byName.put(table.name(), table));
        var there = new ArrayList<BackupTable>();
        about.getAsJsonArray("tables").forEach(each -> {
            var one = each.getAsJsonObject();
            there.add(new BackupTable(
                    one.get("name").getAsString(), one.get("columns").getAsString()));
        });
        if (there.size() != tables.size() || !tables.containsAll(there)) {
            throw new Refused("The backup's tables are not those of its version; use the heed.jar of that day.");
        }
        return byName;
    }

    private static long compare(Connection connection, Iterable<BackupTable> tables, JsonObject counts)
            throws SQLException, IOException {
        long rows = 0;
        for (BackupTable table : tables) {
            JsonObject count = counts.getAsJsonObject(table.name());
            RowDigest digest = TableCopy.out(connection, table, piece -> {});
            if (digest.rows() != count.get("rows").getAsLong()
                    || !digest.hex().equals(count.get("sha256").getAsString())) {
                throw new Refused("The table " + table.name() + " did not come back as it was; nothing was restored.");
            }
            rows += digest.rows();
        }
        return rows;
    }

    /** Writes the key files: the root key from the sheet, the others from the backup. */
    void keys(DataFolder data) {
        data.folder("keys");
        data.write(RootKey.FILE, root.text());
        try (var reader = new BackupReader(file, root)) {
            JsonObject end = reader.read((table, source) -> {
                while (source.next().length > 0) {
                    // Only what stands at the end matters here.
                }
            });
            for (var key : end.getAsJsonObject("keys").entrySet()) {
                String name = Path.of(key.getKey()).getFileName().toString();
                byte[] text = Sealed.open(
                        root.derived(Backup.KEYS_PURPOSE, name.getBytes(StandardCharsets.UTF_8)),
                        "key/" + name,
                        Base64.getDecoder().decode(key.getValue().getAsString()));
                data.write("keys/" + name, new String(text, StandardCharsets.UTF_8) + "\n");
            }
        } catch (GeneralSecurityException | SQLException | IOException e) {
            throw new Refused("The signing keys in the backup cannot be read.", e);
        }
    }
}
