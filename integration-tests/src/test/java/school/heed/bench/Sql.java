package school.heed.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One connection in a plain JDBC loop; the driver prepares what comes again. */
final class Sql {
    private final Connection connection;

    Sql(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Binds the transaction to a school, as Heed does. */
    void bind(UUID school) throws SQLException {
        run("select set_config('heed.school', ?, true)", school.toString());
    }

    /** Runs it and reads every column of every row. */
    List<Object[]> run(String text, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.execute() ? read(statement.getResultSet()) : List.of();
        }
    }

    /** Reads every column of every row. */
    static List<Object[]> read(ResultSet rows) throws SQLException {
        var read = new ArrayList<Object[]>();
        try (rows) {
            var width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new Object[width];
                for (var i = 0; i < width; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                read.add(row);
            }
        }
        return read;
    }

    UUID one(String text, Object... parameters) throws SQLException {
        return (UUID) run(text, parameters).get(0)[0];
    }

    void commit() throws SQLException {
        connection.commit();
    }
}
