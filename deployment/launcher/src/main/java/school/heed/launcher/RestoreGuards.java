package school.heed.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the way of the owner alone while a backup comes back: its own tables force row-level security on it, and triggers
 * guard what may be inserted when. Lifted and put back within one transaction, so that nobody ever sees them lifted.
 */
final class RestoreGuards {
    private final List<String> back;

    private RestoreGuards(List<String> back) {
        this.back = back;
    }

    static RestoreGuards lift(Connection connection, List<BackupTable> tables) throws SQLException {
        var back = new ArrayList<String>();
        for (BackupTable table : tables) {
            String name = "heed." + table.quoted();
            if (Sql.yes(connection, "select relforcerowsecurity from pg_class where oid = '" + name + "'::regclass")) {
                Sql.run(connection, "alter table " + name + " no force row level security");
                back.add("alter table " + name + " force row level security");
            }
            for (String[] trigger : triggers(connection, name)) {
                Sql.run(connection, "alter table " + name + " disable trigger " + trigger[0]);
                back.add("alter table " + name + " enable " + (trigger[1].equals("A") ? "always " : "") + "trigger "
                        + trigger[0]);
            }
        }
        return new RestoreGuards(back);
    }

    private static List<String[]> triggers(Connection connection, String table) throws SQLException {
        var triggers = new ArrayList<String[]>();
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select quote_ident(tgname), tgenabled from pg_trigger where tgrelid = '"
                                + table + "'::regclass and not tgisinternal and tgenabled in ('O', 'A')")) {
            while (row.next()) {
                triggers.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return triggers;
    }

    void back(Connection connection) throws SQLException {
        // Foreign keys that wait for the end of the transaction must have been looked at before a table changes.
        Sql.run(connection, "set constraints all immediate");
        for (String statement : back) {
            Sql.run(connection, statement);
        }
    }
}
