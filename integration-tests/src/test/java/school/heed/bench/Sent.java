package school.heed.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One statement as PostgreSQL's log shows it: who sent it, its text, and its values as text, {@code null} among them. */
record Sent(String connection, String text, List<String> values) {
    private static final Pattern LINE = Pattern.compile("\\S+ \\S+ \\S+ \\[(\\d+)\\] (LOG|DETAIL):  (.*)");
    private static final Pattern STATEMENT = Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");

    /** The statements in a piece of the log, in their order. */
    static List<Sent> in(String log) {
        var all = new ArrayList<Sent>();
        for (var line : log.replace("\n\t", " ").split("\n")) {
            var found = LINE.matcher(line);
            if (!found.matches()) {
                continue;
            }
            var statement = STATEMENT.matcher(found.group(3));
            if (found.group(2).equals("LOG") && statement.matches()) {
                all.add(new Sent(found.group(1), statement.group(1), new ArrayList<>()));
            } else if (found.group(2).equals("DETAIL") && !all.isEmpty()) {
                var value = VALUE.matcher(found.group(3));
                while (value.find()) {
                    all.get(all.size() - 1)
                            .values()
                            .add(value.group(1) == null ? null : value.group(1).replace("''", "'"));
                }
            }
        }
        return all;
    }

    boolean begins() {
        return text.equals("BEGIN");
    }

    boolean commits() {
        return text.equals("COMMIT");
    }
}
