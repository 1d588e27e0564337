package school.heed.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be true of a database before a child's record goes into it: acknowledged means on disk, and the server's
 * role can change neither the tables nor who may read them.
 */
public final class Safety {
    private static final int OLDEST = 150_000;

    private Safety() {}

    /**
     * One thing that was looked at.
     *
     * @param what what was looked at, in plain words
     * @param ok whether it is as it must be
     * @param todo what is wrong and what to do, one sentence; empty when ok
     */
    public record Finding(String what, boolean ok, String todo) {
        static Finding of(String what, boolean ok, String todo) {
            return new Finding(what, ok, ok ? "" : todo);
        }
    }

    /**
     * Looks at a database through the app role.
     *
     * @param ownerUser the owner's role name, or empty where it is not known
     * @throws Refused if the database does not answer
     */
    public static List<Finding> look(String jdbcUrl, Credentials app, String ownerUser) {
        try (var connection = Sql.connect(jdbcUrl, app)) {
            var findings = new ArrayList<Finding>();
            findings.add(Finding.of(
                    "PostgreSQL is 15 or newer",
                    Integer.parseInt(Sql.text(connection, "show server_version_num")) >= OLDEST,
                    "The database is PostgreSQL " + Sql.text(connection, "show server_version")
                            + "; Heed needs 15 or newer."));
            findings.add(on(connection, "fsync", "off"));
            findings.add(on(connection, "full_page_writes", "off"));
            findings.add(on(connection, "synchronous_commit", "off", "local"));
            findings.addAll(role(connection, app.user(), ownerUser));
            return findings;
        } catch (SQLException e) {
            throw new Refused(
                    "The database does not let " + app.user() + " in: check heed.db.url and the password.", e);
        }
    }

    /** Refuses on the first finding that is not as it must be. */
    public static void require(String jdbcUrl, Credentials app, String ownerUser) {
        for (Finding finding : look(jdbcUrl, app, ownerUser)) {
            if (!finding.ok()) {
                throw new Refused(finding.todo());
            }
        }
    }

    private static Finding on(Connection connection, String setting, String... unsafe) throws SQLException {
        // "remote_write" and the like still wait for the disk of this server or more.
        boolean ok = !List.of(unsafe).contains(Sql.text(connection, "show " + setting));
        return Finding.of(
                setting + " is on",
                ok,
                "The database has " + setting + " switched off, so a power cut could lose what people were told is"
                        + " stored; switch it on.");
    }

    private static List<Finding> role(Connection connection, String user, String ownerUser) throws SQLException {
        return List.of(
                Finding.of(
                        "the app role is no superuser",
                        !Sql.yes(connection, "select rolsuper from pg_roles where rolname = current_user"),
                        "The role " + user + " is a database superuser; Heed's server must not be."),
                Finding.of(
                        "the app role obeys row-level security",
                        !Sql.yes(connection, "select rolbypassrls from pg_roles where rolname = current_user"),
                        "The role " + user + " bypasses row-level security; run: alter role " + user + " nobypassrls."),
                Finding.of(
                        "the app role is not the owner",
                        !user.equals(ownerUser)
                                && !Sql.yes(
                                        connection,
                                        "select exists (select from pg_roles r where r.rolname <> current_user"
                                                + " and pg_has_role(current_user, r.oid, 'MEMBER'))")
                                && !Sql.yes(
                                        connection,
                                        "select exists (select from pg_namespace n join pg_roles r on r.oid ="
                                                + " n.nspowner where n.nspname = 'heed' and r.rolname = current_user)"),
                        "The role " + user
                                + " owns Heed's tables or is a member of another role; use two separate roles"
                                + " as in db-roles.sql."),
                Finding.of(
                        "the app role cannot make tables",
                        !Sql.yes(
                                connection,
                                "select has_database_privilege(current_user, current_database(), 'CREATE') or exists"
                                        + " (select from pg_namespace where nspname not like 'pg\\_%' and"
                                        + " has_schema_privilege(current_user, oid, 'CREATE'))"),
                        "The role " + user + " may make tables in the database; run db-roles.sql as the database"
                                + " administrator."));
    }
}
