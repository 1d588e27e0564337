package school.heed.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGConnection;

/** The little SQL the launcher speaks. */
final class Sql {
    private Sql() {}

    static Connection connect(String url, Credentials as) throws SQLException {
        return connect(url, as, "60");
    }

    /** A connection for work that may keep the database busy for long, such as a restore. */
    static Connection connectForLong(String url, Credentials as) throws SQLException {
        return connect(url, as, "0");
    }

    private static Connection connect(String url, Credentials as, String longestSeconds) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", as.user());
        properties.setProperty("password", as.password());
        properties.setProperty("ApplicationName", "heed-launcher");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", longestSeconds);
        return DriverManager.getConnection(url, properties);
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, or the empty text. */
    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            String text = row.next() ? row.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    static boolean yes(Connection connection, String sql) throws SQLException {
        return "t".equals(text(connection, sql));
    }

    static int rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            int count = 0;
            while (row.next()) {
                count++;
            }
            return count;
        }
    }

    /** Sets a role's password; the server sees its hash only. */
    static void password(Connection connection, Credentials role) throws SQLException {
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.user(), role.password().toCharArray(), "scram-sha-256");
    }
}
