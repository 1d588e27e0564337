package school.heed.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The rows that one submitted report leaves behind, written by hand: the floor no framework can beat. */
final class SubmitFloor {
    private static final byte[] WORDS =
            "What was seen, in a few sentences. ".repeat(16).getBytes(StandardCharsets.UTF_8);
    private static final int FIELDS = 7;
    private final Sql sql;
    private final UUID school;
    private final UUID reporter;
    private final List<UUID> children;
    private final Sealing sealing = new Sealing();
    private final byte[] words = new byte[600];
    private final byte[] hash = new byte[32];

    SubmitFloor(Sql sql, UUID school, UUID reporter, List<UUID> children) {
        this.sql = sql;
        this.school = school;
        this.reporter = reporter;
        this.children = children;
    }

    /** As Heed does it: the same rows, with a report's fields sealed and its line chained. */
    void sealed() throws SQLException, GeneralSecurityException {
        for (var field = 0; field < FIELDS; field++) {
            sealing.seal(WORDS);
        }
        sealing.chain(WORDS);
        rows(true);
    }

    void rows(boolean audited) throws SQLException {
        sql.bind(school);
        var id = UUID.randomUUID();
        var entry = UUID.randomUUID();
        var ref = "concern:" + id;
        var who = "person:" + reporter;
        sql.run(
                "insert into idempotency (school_id, actor, key, digest, result) values (?, ?, ?, 'x', '')",
                school,
                who,
                id);
        sql.run(
                "insert into stream (ref, school_id, wrapped_key, seq, head) values (?, ?, ?, 0, ?)",
                ref,
                school,
                words,
                hash);
        sql.run("select seq from stream where ref = ? for update", ref);
        sql.run(
                "insert into concern (id, school_id, receipt, template, about, reporter, recorded_at, danger, told, words_sealed, status,"
                        + " response_sealed, version) values (?, ?, ?, 'concern@1', 'CHILD', ?, now(), false, 'going', ?, 'NEW', ?, 1)",
                id,
                school,
                id.toString(),
                reporter,
                words,
                hash);
        sql.run(
                "insert into chronology_entry (id, school_id, stream, seq, kind, author, recorded_at, precision, occurred_words_sealed,"
                        + " text_sealed, verbatim_sealed, salt_sealed, \"commit\", sealed_sha256, prev, h)"
                        + " values (?, ?, ?, 1, 'CONCERN', ?, now(), 'ABOUT', ?, ?, ?, ?, ?, ?, ?, ?)",
                entry,
                school,
                ref,
                who,
                hash,
                words,
                hash,
                hash,
                hash,
                hash,
                hash,
                hash);
        for (var child : children) {
            sql.run(
                    "insert into concern_child (concern_id, child_id, school_id, role, ord) values (?, ?, ?, 'NOT_SURE', 0)",
                    id,
                    child,
                    school);
            sql.run(
                    "insert into chronology_child (entry_id, child_id, school_id) values (?, ?, ?)",
                    entry,
                    child,
                    school);
        }
        sql.run("update stream set seq = 1, head = ? where ref = ?", hash, ref);
        for (var kind : List.of("CONCERN_SEEN", "CONCERN_SEEN_HEAD")) {
            sql.run(
                    "insert into deadline (id, school_id, about, kind, started_at, due_at)"
                            + " values (?, ?, ?, ?, now(), now() + interval '1 year')",
                    UUID.randomUUID(),
                    school,
                    ref,
                    kind);
        }
        for (var topic : List.of("TELL", "MAIL", "TELL", "MAIL")) {
            sql.run(
                    "insert into outbox_message (school_id, key, topic, ref, target, lane, done_at) values (?, ?, ?, ?, ?, ?, now())",
                    school,
                    UUID.randomUUID(),
                    topic,
                    ref,
                    who,
                    "floor");
        }
        sql.run("delete from draft where school_id = ? and person_id = ?", school, reporter);
        if (audited) {
            sql.run(
                    "insert into audit_entry (school_id, actor, act, refs, why) values (?, ?, 'CONCERN_SUBMITTED', ?, '')",
                    school,
                    who,
                    ref);
        }
        sql.run(
                "update idempotency set result = ? where school_id = ? and actor = ? and key = ?",
                ref,
                school,
                who,
                id);
        sql.commit();
    }
}
