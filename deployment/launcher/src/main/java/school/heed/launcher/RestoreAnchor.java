package school.heed.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the chronologies stood at a moment after the backup: lines of {@code stream count head-in-hex}, as an anchor kept outside this
 * machine holds them. Other lines are passed over.
 */
final class RestoreAnchor {
    private static final Pattern LINE = Pattern.compile("^(\\S+:\\S+)\\s+(\\d{1,18})\\s+([0-9a-f]{64})\\s*$");

    private final Map<String, ChainCheck.Head> heads;

    private RestoreAnchor(Map<String, ChainCheck.Head> heads) {
        this.heads = heads;
    }

    /** @throws Refused if the file cannot be read or holds no such line */
    static RestoreAnchor read(Path file) {
        var heads = new LinkedHashMap<String, ChainCheck.Head>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                var found = LINE.matcher(line);
                if (found.matches()) {
                    heads.put(
                            found.group(1),
                            new ChainCheck.Head(
                                    Long.parseLong(found.group(2)),
                                    HexFormat.of().parseHex(found.group(3))));
                }
            }
        } catch (IOException e) {
            throw new Refused("The anchor file " + file + " cannot be read.", e);
        }
        if (heads.isEmpty()) {
            throw new Refused("The anchor file " + file + " names no chronology.");
        }
        return new RestoreAnchor(heads);
    }

    /** Says how far the restored records lie behind the anchor, and whether they are its own past. */
    String compare(Connection connection) throws SQLException {
        Map<String, ChainCheck.Head> here = ChainCheck.heads(connection);
        var lines = new StringBuilder();
        long then = 0;
        long now = 0;
        for (var anchored : heads.entrySet()) {
            long seq = here.containsKey(anchored.getKey())
                    ? here.get(anchored.getKey()).seq()
                    : 0;
            then += anchored.getValue().seq();
            now += Math.min(seq, anchored.getValue().seq());
            if (seq < anchored.getValue().seq()) {
                lines.append("  ")
                        .append(anchored.getKey())
                        .append(" rolled back from ")
                        .append(anchored.getValue().seq())
                        .append(" to ")
                        .append(seq)
                        .append('\n');
            } else if (!sameAt(connection, anchored.getKey(), anchored.getValue())) {
                lines.append("  ").append(anchored.getKey()).append(" is NOT the history that was anchored\n");
            }
        }
        return lines.isEmpty()
                ? "Compared with the anchor: nothing it names is missing."
                : "Rolled back from " + then + " to " + now + " lines, against the anchor:\n"
                        + lines.toString().stripTrailing();
    }

    private static boolean sameAt(Connection connection, String stream, ChainCheck.Head head) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select 1 from heed.chronology_entry where stream = ? and seq = ? and h = ?")) {
            statement.setString(1, stream);
            statement.setLong(2, head.seq());
            statement.setBytes(3, head.h());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
