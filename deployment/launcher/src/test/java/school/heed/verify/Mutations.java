package school.heed.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Random single changes of rows older than the last anchor: any sealed column, deletion, insertion, exchange, truncation. */
final class Mutations {
    private static final List<String> ENTRY_BYTES = List.of(
            "occurred_words_sealed",
            "text_sealed",
            "verbatim_sealed",
            "salt_sealed",
            "\"commit\"",
            "sealed_sha256",
            "prev",
            "h");
    private static final Map<String, String> ENTRY_TEXTS = new TreeMap<>(Map.of(
            "kind", "kind || 'X'",
            "author", "'person:' || gen_random_uuid()",
            "corrects", "cast(gen_random_uuid() as text)",
            "precision", "case precision when 'ABOUT' then 'EXACT' else 'ABOUT' end",
            "id", "gen_random_uuid()",
            "school_id", "gen_random_uuid()",
            "stream", "'case:' || gen_random_uuid()",
            "seq", "seq + 100000"));
    private static final Map<String, String> ENTRY_TIMES = new TreeMap<>(Map.of(
            "recorded_at", "recorded_at + interval '1 microsecond'",
            "occurred_from", "coalesce(occurred_from, now()) - interval '1 hour'",
            "occurred_to", "case when occurred_to is null then now() end"));

    private final Random random;
    private final List<List<String>> entries;
    private final List<List<String>> children;
    private final List<List<String>> streams;
    private final List<List<String>> sealed;
    private final List<List<String>> checkpoints;

    Mutations(SealedDatabase db, long seed) {
        random = new Random(seed);
        entries = db.rows(
                "select cast(id as text), stream, cast(seq as text) from chronology_entry order by stream, seq");
        children = db.rows("select cast(c.entry_id as text), cast(c.child_id as text), e.stream, cast(e.seq as text)"
                + " from chronology_child c join chronology_entry e on e.id = c.entry_id order by 1, 2");
        streams = db.rows("select ref from stream where seq > 0 order by ref");
        sealed = db.rows("select cast(n as text), form, key from sealed_row order by n");
        checkpoints = db.rows("select cast(seq as text) from seal_checkpoint order by seq");
    }

    Mutation next() {
        var dice = random.nextInt(100);
        if (dice < 40) {
            return entry();
        }
        if (dice < 48) {
            return child();
        }
        if (dice < 54) {
            return stream();
        }
        if (dice < 88) {
            return row();
        }
        return dice < 96 ? sealedRow() : checkpoint();
    }

    private Mutation entry() {
        var row = any(entries);
        var where = " where id = '" + row.get(0) + "'";
        var name = row.get(1) + " entry " + row.get(2);
        var kind = random.nextInt(24);
        if (kind < 8) {
            return new Mutation("update chronology_entry set " + flip(ENTRY_BYTES.get(kind)) + where, List.of(name));
        }
        if (kind < 16) {
            var column = List.copyOf(ENTRY_TEXTS.keySet()).get(kind - 8);
            return new Mutation(
                    "update chronology_entry set " + column + " = " + ENTRY_TEXTS.get(column) + where, List.of(name));
        }
        if (kind < 19) {
            var column = List.copyOf(ENTRY_TIMES.keySet()).get(kind - 16);
            return new Mutation(
                    "update chronology_entry set " + column + " = " + ENTRY_TIMES.get(column) + where, List.of(name));
        }
        if (kind < 21) {
            return new Mutation("delete from chronology_entry" + where, List.of(name));
        }
        if (kind == 21) {
            return new Mutation(
                    "delete from chronology_entry where stream = '" + row.get(1) + "' and seq >= " + row.get(2),
                    List.of(name));
        }
        var other = entries.get((entries.indexOf(row) + 1 + random.nextInt(entries.size() - 1)) % entries.size());
        // Fields that are never the same in two rows: otherwise it would be no change.
        var swapped = List.of("text_sealed", "recorded_at", "h").get(random.nextInt(3));
        return new Mutation(
                "update chronology_entry a set " + swapped + " = b." + swapped
                        + " from chronology_entry b where (a.id, b.id) in (('" + row.get(0) + "', '" + other.get(0)
                        + "'), ('" + other.get(0) + "', '" + row.get(0) + "'))",
                List.of(name, other.get(1) + " entry " + other.get(2)));
    }

    private Mutation child() {
        var row = any(children);
        var where = " where entry_id = '" + row.get(0) + "' and child_id = '" + row.get(1) + "'";
        var name = List.of(row.get(2) + " entry " + row.get(3));
        return switch (random.nextInt(4)) {
            case 0 -> new Mutation("delete from chronology_child" + where, name);
            case 1 -> new Mutation("update chronology_child set child_id = gen_random_uuid()" + where, name);
            case 2 -> new Mutation("update chronology_child set school_id = gen_random_uuid()" + where, name);
            default ->
                new Mutation(
                        "insert into chronology_child select '" + row.get(0)
                                + "', id, school_id from child where id not in (select child_id from"
                                + " chronology_child where entry_id = '" + row.get(0) + "') limit 1",
                        name);
        };
    }

    private Mutation stream() {
        var ref = any(streams).get(0);
        var where = " where ref = '" + ref + "'";
        var name = List.of(ref);
        var change =
                switch (random.nextInt(6)) {
                    case 0 -> "update stream set seq = seq + 1";
                    case 1 -> "update stream set seq = seq - 1";
                    case 2 -> "update stream set " + flip("head");
                    case 3 -> "update stream set ref = 'case:' || gen_random_uuid()";
                    case 4 -> "update stream set school_id = gen_random_uuid()";
                    default -> "delete from stream";
                };
        return new Mutation(change + where, name, false);
    }

    /** A row of audit, grants, capabilities, links, contacts, concerns, cases. */
    private Mutation row() {
        var tables = Forms.ALL;
        var form = tables.get(random.nextInt(tables.size()));
        var rows = sealed.stream().filter(row -> row.get(1).equals(form.name())).toList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("no row of " + form.table() + " was sealed");
        }
        var key = any(rows).get(2);
        var where = " where cast((" + form.key() + ") as text) = '" + key + "'";
        var name = List.of(form.table() + " " + key);
        var columns = new ArrayList<>(form.columns());
        columns.add("school_id");
        columns.add("-");
        var column = columns.get(random.nextInt(columns.size()));
        return new Mutation(
                column.equals("-")
                        ? "delete from " + form.table() + where
                        : "update " + form.table() + " set " + change(column) + where,
                name);
    }

    private static String change(String column) {
        var name = column.substring(1);
        if (column.charAt(0) == '*') {
            return name + " = " + name + " || '\\x00'";
        }
        if (column.charAt(0) == '@') {
            return name + " = coalesce(" + name + ", now()) + interval '1 second'";
        }
        return switch (column) {
            case "seq", "ord", "number", "revision" -> column + " = " + column + " + 100000";
            case "id",
                    "school_id",
                    "person_id",
                    "case_id",
                    "record",
                    "entry_id",
                    "child_id",
                    "concern_id",
                    "one",
                    "other",
                    "reporter",
                    "author" -> column + " = gen_random_uuid()";
            case "danger", "apart", "serious", "proceed" -> column + " = not " + column;
            case "about" -> "about = case about when 'CHILD' then 'ADULT' else 'CHILD' end";
            case "step" -> "step = case step when 'HEAD' then 'SECOND' else 'HEAD' end";
            case "capability" -> "capability = case capability when 'lead' then 'head' else 'lead' end";
            case "kind" ->
                "kind = case kind when 'WITHDRAWN' then (case when tableoid = 'access_grant'::regclass"
                        + " then 'GIVEN' else 'CONFIRMED' end) when 'NAMED_ONLY' then 'OPENED' when 'DECLARED' then 'LIFTED'"
                        + " else 'WITHDRAWN' end";
            case "basis" -> "basis = 'SUBJECT'";
            default -> column + " = " + column + " || 'x'";
        };
    }

    private Mutation sealedRow() {
        var row = any(sealed);
        var n = row.get(0);
        var where = " where n = " + n;
        var name = List.of(
                "row " + n,
                row.get(1).replaceAll("/\\d+$", "") + " " + row.get(2),
                row.get(2).replace("#", " entry ") + " as sealed");
        return switch (random.nextInt(6)) {
            case 0 -> new Mutation("delete from sealed_row" + where, name);
            case 1 -> new Mutation("update sealed_row set n = n + 1000000" + where, name);
            case 2 -> new Mutation("update sealed_row set form = form || 'x'" + where, name);
            case 3 -> new Mutation("update sealed_row set key = key || 'x'" + where, name);
            case 4 -> new Mutation("update sealed_row set school_id = gen_random_uuid()" + where, name);
            default -> new Mutation("update sealed_row set " + flip("h") + where, name);
        };
    }

    private Mutation checkpoint() {
        var seq = any(checkpoints).get(0);
        var where = " where seq = " + seq;
        var name = List.of("checkpoint " + seq);
        return switch (random.nextInt(5)) {
            case 0 -> new Mutation("delete from seal_checkpoint" + where, List.of("checkpoint " + seq, "rolled back"));
            case 1 -> new Mutation("update seal_checkpoint set seq = seq + 100000" + where, name);
            case 2 -> new Mutation("update seal_checkpoint set " + flip("signature") + where, name);
            case 3 -> new Mutation("update seal_checkpoint set body = replace(body, 'rows ', 'rows 1')" + where, name);
            default -> new Mutation("update seal_checkpoint set body = body || 'x'" + where, name);
        };
    }

    private String flip(String column) {
        var bit = random.nextInt(128);
        return column + " = set_bit(" + column + ", " + bit + ", 1 - get_bit(" + column + ", " + bit + "))";
    }

    private <T> T any(List<T> rows) {
        return rows.get(random.nextInt(rows.size()));
    }
}
