package school.heed.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One numbered fact of the sources ({@code deployment/SOURCES.md}): what Heed does or must do for it, and how far that has got. */
record Requirement(String number, String source, String feature, String state, String sentence) {
    static final String HEADER = "number,source,feature,state,sentence";
    static final Set<String> STATES = Set.of("done", "part", "planned", "not-software");
    private static final Path FILE = Path.of("src/test/resources/requirements.csv");

    static List<Requirement> all() throws IOException {
        var lines = Files.readAllLines(FILE);
        if (!lines.get(0).equals(HEADER)) {
            throw new IllegalStateException("requirements.csv begins with " + HEADER);
        }
        return lines.stream().skip(1).map(Requirement::of).toList();
    }

    private static Requirement of(String line) {
        var cells = cells(line);
        if (cells.size() != 5) {
            throw new IllegalStateException(cells.size() + " fields instead of 5: " + line);
        }
        return new Requirement(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    /** RFC 4180, one record a line: quotes around a field that holds a comma, a quote in it is written twice. */
    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == '"' && quoted && line.startsWith("\"\"", at)) {
                cell.append(line.charAt(++at));
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        if (quoted) {
            throw new IllegalStateException("A quote is not closed: " + line);
        }
        cells.add(cell.toString());
        return cells;
    }
}
