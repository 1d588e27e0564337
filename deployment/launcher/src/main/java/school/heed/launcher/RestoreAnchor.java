package school.heed.launcher;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The newest checkpoint of each school in a file of anchors kept outside the lost machine: JSON lines whose {@code checkpoint} is text of
 * {@code name value} lines with {@code school}, {@code checkpoint}, {@code rows} and {@code head}. Signatures are for {@code verify}.
 */
final class RestoreAnchor {
    private record Checkpoint(UUID school, long seq, long rows, String head) {}

    private final TreeMap<UUID, Checkpoint> newest = new TreeMap<>();

    private RestoreAnchor() {}

    /** @throws Refused if the file cannot be read or holds a line that is no anchor */
    static RestoreAnchor read(Path file) {
        var anchor = new RestoreAnchor();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    Checkpoint each = parse(JsonParser.parseString(line)
                            .getAsJsonObject()
                            .get("checkpoint")
                            .getAsString());
                    anchor.newest.merge(each.school(), each, (one, other) -> one.seq() > other.seq() ? one : other);
                }
            }
        } catch (IOException e) {
            throw new Refused("The anchor file " + file + " cannot be read.", e);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            throw new Refused("The anchor file " + file + " holds a line that is no checkpoint.", e);
        }
        if (anchor.newest.isEmpty()) {
            throw new Refused("The anchor file " + file + " holds no checkpoint.");
        }
        return anchor;
    }

    private static Checkpoint parse(String text) {
        var values = new TreeMap<String, String>();
        text.lines()
                .filter(line -> line.indexOf(' ') > 0)
                .forEach(line ->
                        values.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        return new Checkpoint(
                UUID.fromString(values.get("school")),
                Long.parseLong(values.get("checkpoint")),
                Long.parseLong(values.get("rows")),
                values.get("head"));
    }

    /** Says how far the restored records lie behind the anchor, or whether they are not its own past. */
    String compare(Connection connection) throws SQLException {
        var lines = new StringBuilder();
        boolean sealed = Sql.yes(connection, "select to_regclass('heed.sealed_row') is not null");
        for (Checkpoint anchor : newest.values()) {
            long rows = sealed ? count(connection, anchor.school()) : 0;
            String verdict = rows < anchor.rows()
                    ? "rolled back from " + anchor.rows() + " to " + rows + " sealed rows (checkpoint " + anchor.seq()
                            + ")"
                    : anchor.rows() == 0 || headAt(connection, anchor).equals(anchor.head())
                            ? "nothing that checkpoint " + anchor.seq() + " sealed is missing"
                            : "NOT the history that checkpoint " + anchor.seq() + " sealed";
            lines.append("School ")
                    .append(anchor.school())
                    .append(": ")
                    .append(verdict)
                    .append(".\n");
        }
        return lines.toString().stripTrailing();
    }

    private static long count(Connection connection, UUID school) throws SQLException {
        return Long.parseLong(Sql.text(
                connection, "select coalesce(max(n), 0) from heed.sealed_row where school_id = '" + school + "'"));
    }

    private static String headAt(Connection connection, Checkpoint anchor) throws SQLException {
        try (var statement =
                connection.prepareStatement("select h from heed.sealed_row where school_id = ? and n = ?")) {
            statement.setObject(1, anchor.school());
            statement.setLong(2, anchor.rows());
            try (var row = statement.executeQuery()) {
                return row.next() ? HexFormat.of().formatHex(row.getBytes(1)) : "";
            }
        }
    }
}
