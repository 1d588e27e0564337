package school.heed.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server, with the built WAR: its own data source, its own transactions. */
@ExtendWith({Database.class, ArquillianExtension.class})
class DataSourceIT {
    private DataSource heed;
    private UserTransaction transaction;

    @Deployment
    static WebArchive built() {
        // Under a name of its own: the name of the module would hide the name of the data source.
        return ShrinkWrap.create(ZipImporter.class, "container.war")
                .importFrom(new File(System.getProperty("heed.war")))
                .as(WebArchive.class)
                .addClass(Database.class);
    }

    // Two fixed names of the server's own; nothing here comes from outside.
    @SuppressWarnings("BanJNDI")
    @BeforeEach
    void find() throws NamingException {
        heed = InitialContext.doLookup("java:app/heed");
        transaction = InitialContext.doLookup("java:comp/UserTransaction");
    }

    @Test
    void theServerWorksAsTheRoleThatOwnsNothing() throws SQLException {
        try (var connection = heed.getConnection()) {
            assertEquals("heed_app", text(connection, "select current_user"));
            assertEquals(
                    "f",
                    text(
                                    connection,
                                    "select cast(rolsuper or rolbypassrls as text) from pg_roles where rolname = current_user")
                            .substring(0, 1));
        }
    }

    @Test
    void whatIsRolledBackIsGoneInEveryTable() throws Exception {
        var school = UUID.randomUUID().toString();
        transaction.begin();
        write(school);
        transaction.rollback();
        assertEquals("0 0", counts(school));

        transaction.begin();
        write(school);
        transaction.commit();
        assertEquals("1 1", counts(school));
    }

    @Test
    void aConnectionThatComesBackBelongsToNoSchool() throws Exception {
        for (var i = 0; i < 30; i++) {
            transaction.begin();
            try (var connection = heed.getConnection()) {
                assertEquals("", text(connection, "select coalesce(current_setting('heed.school', true), '')"));
                text(connection, "select set_config('heed.school', '" + UUID.randomUUID() + "', true)");
            }
            transaction.commit();
        }
    }

    private void write(String school) throws SQLException {
        try (var connection = heed.getConnection();
                var statement = connection.createStatement()) {
            text(connection, "select set_config('heed.school', '" + school + "', true)");
            statement.execute("insert into school (id, name, zone, wrapped_key) values ('" + school
                    + "', 'A school', 'Europe/London', '')");
            statement.execute("insert into audit_entry (school_id, actor, act, refs, why) values ('" + school
                    + "', 'system:test', 'TEST', '', '')");
            statement.execute(
                    "insert into outbox_message (school_id, key, topic, ref, target, lane, parked_at) values ('"
                            + school + "', '" + UUID.randomUUID() + "', 'TELL', 'concern:" + school + "', 'person:"
                            + school + "', 'test', now())");
        }
    }

    private String counts(String school) throws Exception {
        transaction.begin();
        try (var connection = heed.getConnection()) {
            text(connection, "select set_config('heed.school', '" + school + "', true)");
            return text(
                    connection,
                    "select (select count(*) from audit_entry) || ' ' || (select count(*) from outbox_message)");
        } finally {
            transaction.commit();
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
