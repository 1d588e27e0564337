package school.heed.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** A process of its own that commits without end and says each number after its commit was acknowledged. */
final class Committer {
    private Committer() {}

    /** @param args the data folder */
    public static void main(String[] args) throws SQLException {
        var data = DataFolder.open(Path.of(args[0]));
        data.lock();
        var postgres = Postgres.start(data, 0);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var connection = Sql.connect(postgres.jdbcUrl(), postgres.owner())) {
            Sql.run(connection, "create table if not exists public.said (n bigserial primary key)");
            try (var insert = connection.prepareStatement("insert into public.said default values returning n")) {
                while (true) {
                    try (var row = insert.executeQuery()) {
                        row.next();
                        out.println(row.getLong(1));
                    }
                }
            }
        }
    }
}
