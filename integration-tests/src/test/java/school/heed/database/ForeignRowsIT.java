package school.heed.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.heed.support.Db;
import school.heed.support.Given;
import school.heed.support.Person;
import school.heed.support.Stack;

/**
 * The second line between schools: every table and view, as the catalogue lists them, read as the server's role without any of the
 * server's own filters, which is the widest that any mistaken query could be. A second school's rows lie in the same database.
 */
class ForeignRowsIT {
    /** Read before the school is known; none holds a person's name. */
    private static final Set<String> BEFORE_THE_SCHOOL =
            Set.of("school", "host_link", "launch_nonce", "session", "flyway_schema_history");

    private static final String FOREIGN = "00000000-0000-4000-8000-00000000f0f0";
    private static final String DENIED = "42501";
    private static Stack stack;
    private static Db db;
    private static String own;

    /** A copy of every row of the school, as another school's: other ids throughout, put there by the superuser. */
    @BeforeAll
    static void aSecondSchoolInTheSameDatabase() throws SQLException {
        stack = Stack.start("two-schools", "--detail", "summary");
        var teacher = Person.launched(stack, "lowther");
        teacher.send("POST", "/api/concerns", Given.concern(Given.children(teacher, "Priya Sandhal"), "Ours."));
        db = Db.of(stack);
        own = db.rows("select cast(id as text) from school").get(0).get(0);
        try (var owner = db.asOwner();
                var statement = owner.createStatement()) {
            // All at once: a school that is half there would be sealed by the job meanwhile.
            owner.setAutoCommit(false);
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into school select '" + FOREIGN
                    + "', 'Another', zone, wrapped_key, next_case, created_at from school");
            for (var table : tables("BASE TABLE")) {
                var columns = columns(table);
                statement.execute("insert into " + table + " (" + quoted(columns) + ") select "
                        + columns.stream().map(Column::ofTheOther).collect(Collectors.joining(", ")) + " from " + table
                        + " where school_id = '" + own + "'");
            }
            owner.commit();
        }
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Tag("fact-10")
    @Test
    void noTableOrViewShowsARowOfAnotherSchool() throws SQLException {
        var read = 0L;
        var foreign = new ArrayList<String>();
        try (var app = db.asApp()) {
            enter(app, own);
            for (var table : schoolTables()) {
                read += count(app, "select count(*) from " + table);
                if (count(app, "select count(*) from " + table + " where school_id <> '" + own + "'") > 0) {
                    foreign.add(table);
                }
            }
        }
        assertThat(foreign).isEmpty();
        assertThat(read).as("own rows that were read").isGreaterThan(1000);
        try (var owner = db.asOwner()) {
            for (var table : List.of("chronology_entry", "child", "person", "audit_entry", "concern", "stream")) {
                assertThat(count(owner, "select count(*) from " + table + " where school_id = '" + FOREIGN + "'"))
                        .as("the other school's rows are really there: " + table)
                        .isPositive();
            }
        }
        System.out.println("tables and views: " + schoolTables().size() + ", rows read without any filter: " + read
                + ", foreign: " + foreign.size());
    }

    @Test
    void theOtherSchoolSeesItsOwnAndOnlyItsOwn() throws SQLException {
        try (var app = db.asApp()) {
            enter(app, FOREIGN);
            for (var table : schoolTables()) {
                assertThat(count(app, "select count(*) from " + table + " where school_id <> '" + FOREIGN + "'"))
                        .as(table)
                        .isZero();
            }
            assertThat(count(app, "select count(*) from chronology_entry")).isPositive();
        }
    }

    @Test
    void withoutASchoolThereIsNothing() throws SQLException {
        try (var app = db.asApp()) {
            for (var table : schoolTables()) {
                assertThat(count(app, "select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void aRowOfAnotherSchoolCannotBeWritten() throws SQLException {
        var written = new ArrayList<String>();
        try (var app = db.asApp()) {
            enter(app, own);
            for (var table : tables("BASE TABLE")) {
                if (!insertOfTheOther(app, table).equals(DENIED)) {
                    written.add(table);
                }
            }
        }
        assertThat(written).isEmpty();
    }

    /** So that the next table cannot be forgotten. */
    @Test
    void everyTableBelongsToASchoolOrIsNamedHere() {
        var all = db.rows("select table_name from information_schema.tables where table_schema = 'heed'").stream()
                .map(row -> row.get(0))
                .filter(table -> !BEFORE_THE_SCHOOL.contains(table))
                .toList();
        assertThat(schoolTables()).containsExactlyInAnyOrderElementsOf(all);
    }

    private static String insertOfTheOther(Connection app, String table) {
        var columns = columns(table);
        var values = columns.stream().map(Column::anything).collect(Collectors.joining(", "));
        try (var statement = app.createStatement()) {
            statement.execute("insert into " + table + " (" + quoted(columns) + ") values (" + values + ")");
            return "written";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static List<String> schoolTables() {
        var all = new ArrayList<>(tables("BASE TABLE"));
        all.addAll(tables("VIEW"));
        return all;
    }

    private static List<String> tables(String type) {
        return db
                .rows("select t.table_name from information_schema.tables t join information_schema.columns c"
                        + " on c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'school_id'"
                        + " where t.table_schema = 'heed' and t.table_type = '" + type + "' order by 1")
                .stream()
                .map(row -> row.get(0))
                .filter(table -> !BEFORE_THE_SCHOOL.contains(table))
                .toList();
    }

    /** A column, and whether its text is part of a key that spans schools. */
    private record Column(String name, String type, boolean inKey) {
        String ofTheOther() {
            if (name.equals("school_id")) {
                return "cast('" + FOREIGN + "' as uuid)";
            }
            if (type.equals("uuid")) {
                return "cast(md5(cast(\"" + name + "\" as text)) as uuid)";
            }
            if (type.equals("bytea") && inKey) {
                return "\"" + name + "\" || '\\x01'";
            }
            return type.equals("text") && inKey ? "\"" + name + "\" || 'b'" : "\"" + name + "\"";
        }

        String anything() {
            return switch (type) {
                case "uuid" -> name.equals("school_id") ? "'" + FOREIGN + "'" : "gen_random_uuid()";
                case "bytea" -> "'\\x00'";
                case "bool" -> "true";
                case "timestamptz" -> "now()";
                case "text" -> "'x'";
                default -> "1";
            };
        }
    }

    private static List<Column> columns(String table) {
        return db
                .rows("select c.column_name, c.udt_name, exists (select 1 from information_schema.key_column_usage k"
                        + " join information_schema.table_constraints x on x.constraint_name = k.constraint_name"
                        + " and x.table_name = k.table_name and x.constraint_type in ('PRIMARY KEY', 'UNIQUE')"
                        + " where k.table_schema = 'heed' and k.table_name = c.table_name and k.column_name = c.column_name)"
                        + " from information_schema.columns c where c.table_schema = 'heed' and c.table_name = '"
                        + table
                        + "' and c.is_identity = 'NO' order by c.ordinal_position")
                .stream()
                .map(row -> new Column(row.get(0), row.get(1), row.get(2).equals("t")))
                .toList();
    }

    private static String quoted(List<Column> columns) {
        return columns.stream().map(column -> "\"" + column.name() + "\"").collect(Collectors.joining(", "));
    }

    private static void enter(Connection app, String school) throws SQLException {
        try (var statement = app.prepareStatement("select set_config('heed.school', ?, false)")) {
            statement.setString(1, school);
            statement.execute();
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
