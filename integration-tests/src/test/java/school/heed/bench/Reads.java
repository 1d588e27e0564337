package school.heed.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The statements of a pupil's tab and of a page of a timeline, in the transactions in which Heed sends them. */
final class Reads {
    private static final String PERSON =
            "select cast(id as text), name_sealed, email_sealed, host_id_sealed, active, host_caps from person"
                    + " where id = any (cast(string_to_array(?, ' ') as uuid[]))";
    private static final String CHILD =
            "select id, facts_sealed, host_key, present, school_id, send_sealed, send_synced_at, synced_at from child"
                    + " where id = any (cast(string_to_array(?, ' ') as uuid[]))";
    private static final String LATEST =
            "select distinct on (c.person_id, c.capability) cast(c.person_id as text), c.capability, c.at, c.kind"
                    + " from capability_change c join person p on p.id = c.person_id and p.active where c.school_id = ?"
                    + " order by c.person_id, c.capability, c.seq desc";
    private final Sql sql;
    private final UUID school;
    private final Sealing sealing = new Sealing();
    private final byte[] line;

    /** Who asks: session and person. */
    record Asker(UUID session, UUID person) {}

    Reads(Sql sql, UUID school) throws GeneralSecurityException {
        this.sql = sql;
        this.school = school;
        this.line =
                sealing.seal("A line of two hundred letters or so. ".repeat(6).getBytes(StandardCharsets.UTF_8));
    }

    /** What every request asks first: is this session alive, and what may this person do now? */
    void session(Asker asker) throws SQLException {
        sql.run(
                "select cast(school_id as text), who, host_id, host_caps, view, child, seen_at < now() - interval '1 minute'"
                        + " from session where id = ? and revoked_at is null and ends_at > now()"
                        + " and seen_at > now() - interval '15 minutes'",
                asker.session());
        sql.bind(school);
        sql.run(
                "select distinct on (c.capability) c.capability, c.kind from capability_change c join person p"
                        + " on p.id = c.person_id and p.active where c.school_id = ? and c.person_id = ?"
                        + " order by c.capability, c.seq desc",
                school,
                asker.person());
        sql.commit();
    }

    void tab(Asker asker, UUID child) throws SQLException {
        session(asker);
        sql.bind(school);
        sql.run("select * from host_link where school_id = ? and status = 'ACTIVE'", school);
        sql.run(CHILD, child.toString());
        sql.run("select key, value from setting where school_id = ?", school);
        sql.run(PERSON, asker.person().toString());
        sql.run(LATEST, school);
        sql.run(
                "select cast(extract(epoch from saved_at) as bigint), words_sealed from draft where school_id = ? and person_id = ?",
                school,
                asker.person());
        var own = sql.run(
                "select id, about, acted_at, case_ref, danger, opened_at, paper, receipt, recorded_at, reporter, response_sealed,"
                        + " school_id, status, subject, template, told, told_at, version, words_sealed from concern"
                        + " where school_id = ? and reporter = ? order by recorded_at desc limit 20",
                school,
                asker.person());
        var named = sql.run(
                "select child_id, ord, role, school_id, concern_id from concern_child"
                        + " where concern_id = any (cast(string_to_array(?, ' ') as uuid[]))",
                column(own, 0));
        sql.run(CHILD, column(named, 0));
        sql.commit();
    }

    /** @return how many lines it read */
    int timeline(Asker asker, UUID file, boolean audited, boolean opened)
            throws SQLException, GeneralSecurityException {
        session(asker);
        sql.bind(school);
        var stream = "case:" + file;
        sql.run(
                "select id, about_sealed, host_copies, lead, number, opened_at, school_id, status, version from case_file where id = ?",
                file);
        if (audited) {
            sql.run(
                    "insert into audit_entry (school_id, actor, act, refs, why) values (?, ?, 'READ', ?, '')",
                    school,
                    "person:" + asker.person(),
                    stream);
        }
        sql.run("select key, value from setting where school_id = ?", school);
        var linked = sql.run(
                "select case_stream, concern_stream from stream_link where case_stream = any (string_to_array(?, ' '))",
                stream);
        var streams = (stream + " " + column(linked, 1)).strip();
        var lines = sql.run(
                "select id, author, \"commit\", corrects, h, kind, occurred_from, occurred_to, occurred_words_sealed, precision,"
                        + " prev, recorded_at, salt_sealed, school_id, seq, stream, text_sealed, verbatim_sealed from chronology_entry"
                        + " where stream = any (string_to_array(?, ' ')) and recorded_at < '9999-01-01'"
                        + " order by recorded_at desc, seq desc limit 51",
                streams);
        var ids = column(lines, 0);
        sql.run("select ref, wrapped_key from stream where ref = any (string_to_array(?, ' '))", streams);
        var named = sql.run(
                "select cast(entry_id as text), cast(child_id as text) from chronology_child"
                        + " where entry_id = any (cast(string_to_array(?, ' ') as uuid[]))",
                ids);
        sql.run(
                "select cast(entry_id as text), state from host_copy where entry_id = any (cast(string_to_array(?, ' ') as uuid[]))",
                ids);
        sql.run(
                "select corrects, cast(id as text) from chronology_entry where corrects <> ''"
                        + " and corrects = any (string_to_array(?, ' ')) order by recorded_at",
                ids);
        sql.run(CHILD, column(named, 1));
        sql.run(PERSON, asker.person().toString());
        for (var i = 0; opened && i < 3 * lines.size(); i++) {
            sealing.open(line);
        }
        sql.commit();
        return lines.size();
    }

    private static String column(List<Object[]> rows, int at) {
        return rows.stream().map(row -> row[at].toString()).distinct().collect(Collectors.joining(" "));
    }
}
