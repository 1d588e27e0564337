package school.heed.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A table of the schema {@code heed}.
 *
 * @param name its name
 * @param columns its stored columns in order, quoted, with commas
 */
record BackupTable(String name, String columns) {
    // Flyway's own table is written by the migrations that run before a restore.
    private static final String FLYWAY = "flyway_schema_history";

    String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Every table that holds data, each after the tables it refers to. */
    static List<BackupTable> all(Connection connection) throws SQLException {
        var columns = new TreeMap<String, String>();
        pairs(
                connection,
                "select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_class c"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''"
                        + " where c.relnamespace = 'heed'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition"
                        + " and c.relname <> '" + FLYWAY + "' group by c.relname",
                (table, list) -> columns.put(table, list));
        var refersTo = new TreeMap<String, List<String>>();
        pairs(
                connection,
                "select c.relname, f.relname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f"
                        + " on f.oid = k.confrelid where k.contype = 'f' and c.relnamespace = 'heed'::regnamespace"
                        + " and c.oid <> f.oid",
                (table, other) -> refersTo.computeIfAbsent(table, name -> new ArrayList<>())
                        .add(other));
        var ordered = new ArrayList<BackupTable>();
        while (!columns.isEmpty()) {
            String next = columns.keySet().stream()
                    .filter(name ->
                            refersTo.getOrDefault(name, List.of()).stream().noneMatch(columns::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new Refused("The database's tables refer to each other in a circle."));
            ordered.add(new BackupTable(next, columns.remove(next)));
        }
        return ordered;
    }

    private interface Pair {
        void take(String first, String second);
    }

    private static void pairs(Connection connection, String sql, Pair pair) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pair.take(rows.getString(1), rows.getString(2));
            }
        }
    }
}
