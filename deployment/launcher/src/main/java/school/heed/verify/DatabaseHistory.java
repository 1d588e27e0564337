package school.heed.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A history read straight from the database, all of it as of one moment, and nothing written. */
public final class DatabaseHistory {
    private static final int AT_ONCE = 2000;
    private static final String ENTRIES =
            "select e.stream, e.seq, e.id::text, e.kind, e.author, " + Forms.micros("e.recorded_at")
                    + ", " + Forms.micros("e.occurred_from") + ", " + Forms.micros("e.occurred_to")
                    + ", e.precision, e.corrects, (select string_agg(c.child_id::text, ' ') from chronology_child c where"
                    + " c.entry_id = e.id and c.school_id = e.school_id), e.\"commit\", e.sealed_sha256, e.prev, e.h,"
                    + " e.text_sealed, e.verbatim_sealed, e.occurred_words_sealed, e.salt_sealed from chronology_entry e"
                    + " where e.school_id = current_setting('heed.school')::uuid order by e.stream, e.seq";

    private final Connection connection;

    /** @param connection with a transaction begun by its first statement; it is left open */
    public DatabaseHistory(Connection connection) {
        this.connection = connection;
    }

    private interface Reader {
        Fact read(ResultSet row) throws SQLException;
    }

    /** Tells every school's facts. */
    public void tell(Consumer<Fact> to) throws SQLException {
        var schools = new ArrayList<Fact>();
        each(
                "select id::text, wrapped_key from school order by id",
                row -> new Fact.School(row.getString(1), row.getBytes(2)),
                schools::add);
        for (Fact school : schools) {
            to.accept(school);
            tell(((Fact.School) school).id(), to);
        }
        to.accept(new Fact.End());
    }

    private void tell(String school, Consumer<Fact> to) throws SQLException {
        try (var enter = connection.prepareStatement("select set_config('heed.school', ?, true)")) {
            enter.setString(1, school);
            enter.execute();
        }
        String here = " where school_id = current_setting('heed.school')::uuid";
        each(
                "select seq, body, signature from seal_checkpoint" + here + " order by seq",
                row -> new Fact.Signed(row.getLong(1), row.getString(2), row.getBytes(3)),
                to);
        each(
                "select ref, seq, head, wrapped_key from stream" + here + " order by ref",
                row -> new Fact.Stream(row.getString(1), row.getLong(2), row.getBytes(3), row.getBytes(4)),
                to);
        each(ENTRIES, DatabaseHistory::entry, to);
        each(
                "with s as (" + Forms.rows() + ") select r.n, r.form, r.key, r.h, s.fields from sealed_row r"
                        + " left join s on s.form = r.form and s.key = r.key" + here.replace("school_id", "r.school_id")
                        + " order by r.n",
                row -> new Fact.Sealed(
                        row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4), fields(row)),
                to);
        each(
                "with s as (" + Forms.rows()
                        + " union all select 'stream_head/1', ref || '#' || seq, null, null from stream"
                        + here + " and seq > 0) select s.form, s.key, s.at from s where not exists (select from"
                        + " sealed_row r" + here.replace("school_id", "r.school_id")
                        + " and r.form = s.form and r.key = s.key) order by s.form, s.key",
                row -> new Fact.Unsealed(row.getString(1), row.getString(2), number(row, 3)),
                to);
    }

    private void each(String sql, Reader reader, Consumer<Fact> to) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    to.accept(reader.read(rows));
                }
            }
        }
    }

    private static Fact.Entry entry(ResultSet row) throws SQLException {
        String children = row.getString(11);
        return new Fact.Entry(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                number(row, 7),
                number(row, 8),
                row.getString(9),
                row.getString(10),
                children == null ? List.of() : List.of(children.split(" ")),
                row.getBytes(12),
                row.getBytes(13),
                row.getBytes(14),
                row.getBytes(15),
                List.of(row.getBytes(16), row.getBytes(17), row.getBytes(18), row.getBytes(19)));
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static List<String> fields(ResultSet row) throws SQLException {
        var array = row.getArray(5);
        return array == null ? null : java.util.Arrays.asList((String[]) array.getArray());
    }
}
