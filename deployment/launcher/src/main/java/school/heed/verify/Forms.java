package school.heed.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sealed tables and what of each row is sealed, in order. Written apart from the database's own view of it, which whoever owns the
 * database could change. A name alone is text; {@code @} a time in microseconds; {@code *} the SHA-256 of sealed bytes, in hex.
 */
public final class Forms {
    /** One form. @param key SQL of the key @param at SQL of the time of writing, or {@code null} */
    public record Form(String name, String table, String key, String at, List<String> columns) {}

    /** All of them but the ends of streams, which are taken from the entries themselves. */
    public static final List<Form> ALL = List.of(
            form("audit_entry", "seq", "at", "seq @at actor act refs why"),
            form("access_grant", "seq", "at", "seq ref person_id kind by_ref @at reason *reason_sealed"),
            form("record_restriction", "seq", "at", "seq ref kind by_ref @at *reason_sealed"),
            form("record_conflict", "seq", "at", "seq ref person_id kind basis by_ref @at *reason_sealed"),
            form("capability_change", "seq", "at", "seq person_id capability kind by_ref @at *reason_sealed"),
            form("stream_link", "case_stream || ' ' || concern_stream", null, "case_stream concern_stream"),
            form(
                    "case_record",
                    "id",
                    "at",
                    "id case_id record form about revision entry_id by_ref @at *answers_sealed"),
            form("kept_apart", "id", "at", "id case_id one other occasion apart entry_id by_ref @at"),
            form(
                    "risk_saving",
                    "id",
                    "at",
                    "id case_id revision template serious entry_id by_ref @at *why_sealed *doc_sealed"),
            form(
                    "risk_signature",
                    "id",
                    "at",
                    "id case_id revision step role proceed entry_id by_ref @at *reason_sealed"),
            form("contact", "id", "at", "id case_id entry_id party how by_ref @at *who_sealed"),
            form(
                    "concern",
                    "id",
                    "recorded_at",
                    "id receipt template about subject reporter @recorded_at danger told @told_at paper *words_sealed"),
            form("concern_child", "concern_id || ' ' || child_id", null, "concern_id child_id role ord"),
            form("concern_addition", "id", "at", "id concern_id author @at *words_sealed"),
            form("case_file", "id", "opened_at", "id number *about_sealed @opened_at"),
            form("case_child", "case_id || ' ' || child_id", null, "case_id child_id role ord"));

    private Forms() {}

    private static Form form(String table, String key, String at, String columns) {
        return new Form(table + "/1", table, key, at, List.of(columns.split(" ")));
    }

    /** All rows there are: form, key, at in microseconds, fields as a text array. */
    static String rows() {
        return ALL.stream().map(Forms::select).collect(Collectors.joining(" union all "));
    }

    private static String select(Form form) {
        var fields = new ArrayList<String>(List.of("school_id::text"));
        form.columns().forEach(column -> fields.add(field(column)));
        return "select '" + form.name() + "' as form, (" + form.key() + ")::text as key, "
                + (form.at() == null ? "null::bigint" : micros(form.at())) + " as at, array["
                + String.join(", ", fields) + "] as fields from " + form.table() + " where school_id = "
                + "current_setting('heed.school')::uuid";
    }

    private static String field(String column) {
        return switch (column.charAt(0)) {
            case '@' -> micros(column.substring(1)) + "::text";
            case '*' -> "encode(sha256(" + column.substring(1) + "), 'hex')";
            default -> column + "::text";
        };
    }

    static String micros(String column) {
        return "(extract(epoch from " + column + ") * 1000000)::bigint";
    }
}
