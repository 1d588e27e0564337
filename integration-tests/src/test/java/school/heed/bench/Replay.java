package school.heed.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The very statements that Heed sent for one request, sent again in a plain JDBC loop on one warm connection. What that request made
 * (ids, keys, its receipt) is made anew each time, so that every row is really written.
 */
final class Replay implements Rounds.Work {
    private static final String HEX = "[0-9a-f]";
    private static final Pattern ID =
            Pattern.compile(HEX + "{8}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{12}");
    /** Where an id is sent as text, as Heed sends it there. */
    private static final Pattern TEXT = Pattern.compile("string_to_array\\($|set_config\\('heed.school', $");

    private final Connection connection;
    private final Sql owner;
    private final List<Prepared> statements = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final String receipt;
    private final Map<String, String> fresh = new HashMap<>();

    private record Prepared(Sent sent, String text, List<Boolean> ids) {}

    /** @param app warm, as the role Heed works as @param owner sees every row, for what is not measured */
    Replay(Connection app, Sql owner, List<Sent> sent) throws SQLException {
        this.connection = app;
        this.owner = owner;
        app.setAutoCommit(false);
        sent.forEach(one -> statements.add(prepared(one)));
        for (var table : List.of("school", "person", "child", "session", "host_link")) {
            owner.run("select cast(id as text) from " + table).forEach(row -> known.add(row[0].toString()));
        }
        var written = sent.stream()
                .filter(one -> one.text().startsWith("INSERT INTO concern "))
                .findFirst()
                .orElseThrow();
        var receipts = owner.run(
                "select receipt from concern where receipt = any (string_to_array(?, chr(10)))",
                String.join("\n", written.values().stream().map(String::valueOf).toList()));
        receipt = receipts.get(0)[0].toString();
        owner.commit();
    }

    /** How many statements, begin and commit included. */
    int size() {
        return statements.size();
    }

    @Override
    public void run() throws SQLException {
        fresh.clear();
        for (var statement : statements) {
            if (statement.sent().commits()) {
                connection.commit();
            } else if (!statement.sent().begins()) {
                send(statement);
            }
        }
    }

    /** Heed has nothing to send on for these: their words were sealed for another record. */
    @Override
    public void after() throws SQLException {
        owner.run(
                "update outbox_message set done_at = now() where done_at is null and ref = any (string_to_array(?, ' '))",
                String.join(
                        " ",
                        fresh.values().stream()
                                .map(id -> "concern:" + id + " entry:" + id)
                                .toList()));
        owner.commit();
    }

    private void send(Prepared statement) throws SQLException {
        try (var prepared = connection.prepareStatement(statement.text())) {
            var values = statement.sent().values();
            for (var i = 0; i < values.size(); i++) {
                bind(prepared, i + 1, values.get(i), statement.ids().get(i));
            }
            if (prepared.execute()) {
                Sql.read(prepared.getResultSet());
            }
        }
    }

    private void bind(PreparedStatement prepared, int at, String value, boolean id) throws SQLException {
        if (value == null) {
            prepared.setNull(at, Types.OTHER);
        } else if (value.equals(receipt)) {
            prepared.setString(
                    at, fresh.computeIfAbsent(receipt, old -> UUID.randomUUID().toString()));
        } else if (value.startsWith("\\x")) {
            prepared.setBytes(at, java.util.HexFormat.of().parseHex(value, 2, value.length()));
        } else if (id) {
            prepared.setObject(at, UUID.fromString(renewed(value)));
        } else {
            prepared.setObject(at, renewed(value), Types.OTHER);
        }
    }

    private String renewed(String value) {
        return ID.matcher(value).replaceAll(this::renewed);
    }

    private String renewed(MatchResult id) {
        return known.contains(id.group())
                ? id.group()
                : fresh.computeIfAbsent(id.group(), old -> UUID.randomUUID().toString());
    }

    private static Prepared prepared(Sent sent) {
        var ids = new ArrayList<Boolean>();
        for (var i = 0; i < sent.values().size(); i++) {
            var value = sent.values().get(i);
            var before = sent.text().substring(0, sent.text().indexOf("$" + (i + 1)));
            ids.add(value != null
                    && ID.matcher(value).matches()
                    && !TEXT.matcher(before).find());
        }
        return new Prepared(sent, sent.text().replaceAll("\\$\\d+", "?"), ids);
    }
}
