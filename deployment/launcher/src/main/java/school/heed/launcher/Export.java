package school.heed.launcher;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Everything Heed keeps of one school, in clear: per kind of record a file of JSON lines and one of CSV. Changes nothing. */
final class Export {
    // Working memory and sign-in secrets of the server, without a record in them.
    static final Set<String> NOT_RECORDS =
            Set.of("session", "launch_nonce", "idempotency", "factor", "factor_pass", "recovery_code", "direct_try");
    private static final String WRAPPED = "wrapped_key";
    private static final int PAGE = 1000;

    private final Gson gson =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private final Connection connection;
    private final RootKey root;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> leftSealed = new ArrayList<>();

    /** @param connection sees every row and is not in auto-commit */
    Export(Connection connection, RootKey root) {
        this.connection = connection;
        this.root = root;
    }

    /** The schools of this database, by id. */
    static Map<UUID, String> schools(Connection connection) throws SQLException {
        var schools = new LinkedHashMap<UUID, String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select id, name from heed.school order by created_at, id")) {
            while (row.next()) {
                schools.put(row.getObject(1, UUID.class), row.getString(2));
            }
        }
        return schools;
    }

    /** Writes one school into a folder. Returns the number of rows per table. */
    Map<String, Long> school(UUID id, Path folder) throws SQLException {
        var keys = new ExportKeys(connection, root, id);
        for (BackupTable table : BackupTable.all(connection)) {
            if (!NOT_RECORDS.contains(table.name())) {
                try {
                    table(table, id, keys, folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return counts;
    }

    /** Columns that this version cannot open, as {@code table.column}. */
    List<String> leftSealed() {
        return leftSealed;
    }

    private void table(BackupTable table, UUID school, ExportKeys keys, Path folder) throws SQLException, IOException {
        String own = table.name().equals("school") ? "id" : "school_id";
        String sql = "select " + table.columns() + " from heed." + table.quoted() + " where " + own + " = ?";
        try (var statement = connection.prepareStatement(sql);
                Writer json = Files.newBufferedWriter(folder.resolve(table.name() + ".jsonl"));
                Writer csv = Files.newBufferedWriter(folder.resolve(table.name() + ".csv"))) {
            statement.setFetchSize(PAGE);
            statement.setObject(1, school);
            try (var row = statement.executeQuery()) {
                List<String> columns = columns(row, table.name());
                ExportCsv.row(csv, columns.stream().map(Export::shown).toList());
                long count = 0;
                while (row.next()) {
                    Map<String, String> values = values(row, columns, table.name(), keys);
                    json.write(gson.toJson(values) + "\n");
                    ExportCsv.row(
                            csv,
                            values.values().stream()
                                    .map(value -> value == null ? "" : value)
                                    .toList());
                    count++;
                }
                counts.put(table.name(), count);
            }
        }
    }

    private List<String> columns(ResultSet row, String table) throws SQLException {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String column = row.getMetaData().getColumnName(i);
            if (column.endsWith("_sealed") && !ExportKeys.knows(table, column)) {
                leftSealed.add(table + "." + column);
            }
            columns.add(column);
        }
        columns.remove(WRAPPED);
        return columns;
    }

    private static String shown(String column) {
        return column.endsWith("_sealed") ? column.substring(0, column.length() - "_sealed".length()) : column;
    }

    private static Map<String, String> values(ResultSet row, List<String> columns, String table, ExportKeys keys)
            throws SQLException {
        var plain = new LinkedHashMap<String, String>();
        for (String column : columns) {
            plain.put(column, text(row, column));
        }
        var values = new LinkedHashMap<String, String>();
        for (String column : columns) {
            values.put(
                    shown(column),
                    ExportKeys.knows(table, column)
                            ? keys.open(table, column, plain, row.getBytes(column))
                                    .map(Export::words)
                                    .orElse(null)
                            : plain.get(column));
        }
        return values;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : row.getString(column);
    }

    /** Words as they are; a salt, which is no text, as hexadecimal digits. */
    private static String words(byte[] opened) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(opened))
                    .toString();
        } catch (CharacterCodingException e) {
            return HexFormat.of().formatHex(opened);
        }
    }
}
