package school.heed.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database under a running Heed, as its owner or as the role the server works with. */
public final class Db {
    private final Path data;

    /** @param data Heed's own data folder */
    public Db(Path data) {
        this.data = data;
    }

    /** The database of a stack started by the demo. */
    public static Db of(Stack stack) {
        return new Db(stack.data().resolve("heed"));
    }

    /** May read every school and change anything, as somebody with the server's disk could. */
    public Connection asOwner() {
        return connect("heed_owner", "secrets/db-owner");
    }

    /** What the server may do, and nothing more. */
    public Connection asApp() {
        return connect("heed_app", "secrets/db-app");
    }

    /** Rows of texts, read by the owner with row-level security out of the way for this connection's own reading. */
    public List<List<String>> rows(String sql) {
        try (var connection = asOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('heed.school', (select cast(id as text) from school limit 1), true)");
            try (var found = statement.executeQuery(sql)) {
                var rows = new ArrayList<List<String>>();
                var width = found.getMetaData().getColumnCount();
                while (found.next()) {
                    var row = new ArrayList<String>();
                    for (var i = 1; i <= width; i++) {
                        row.add(found.getString(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void run(String sql) {
        try (var connection = asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect(String user, String passwordFile) {
        try {
            var port =
                    Files.readAllLines(data.resolve("pg/postmaster.pid")).get(3).strip();
            var password = Files.readString(data.resolve(passwordFile)).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/heed?currentSchema=heed", user, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
