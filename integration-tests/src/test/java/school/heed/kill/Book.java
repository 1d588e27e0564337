package school.heed.kill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What the people at their screens know: which answers came, and how often one did not. A line is a text here: who, act, what was
 * listed or refused, records. A reading whose answer did not arrive may have been written down or not, so of each kind of reading
 * there are as many lines as answers, and at most one more for each that might have been read when the answer was cut.
 */
final class Book {
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();
    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger cut = new AtomicInteger();

    /** An answer that must have left these lines. */
    void answered(String who, List<String> lines) {
        lines.forEach(line -> answered.merge(who + " " + line, 1, Integer::sum));
    }

    /** No answer, or not Heed's own: every reading that this call can hold may have been written down, or its refusal. */
    void cut(String who, List<String> most) {
        cut.incrementAndGet();
        most.forEach(kind -> open.merge(who + " " + kind, 1, Integer::sum));
        open.merge(who + " REFUSED", 1, Integer::sum);
    }

    static String line(String act, String what, String... refs) {
        return act + " [" + what + "] " + Arrays.stream(refs).sorted().collect(Collectors.joining(" "));
    }

    /** An act's line by its first record: the ids that it made are not always in the answer. */
    static String act(String act, String first) {
        return act + " " + first;
    }

    /** What was answered and has no line. */
    List<String> answersWithoutLine(List<List<String>> written) {
        var left = new TreeMap<String, Integer>();
        written.forEach(row -> left.merge(exact(row), 1, Integer::sum));
        var found = new ArrayList<String>();
        answered.forEach((line, times) -> {
            if (left.getOrDefault(line, 0) < times) {
                found.add(line + ": " + times + " answers, " + left.getOrDefault(line, 0) + " lines");
            }
        });
        return found;
    }

    /** Lines of readings and refusals that no call of these people can have left. */
    List<String> linesWithoutCall(List<List<String>> written) {
        var left = new TreeMap<String, Integer>(open);
        answered.forEach((line, times) -> left.merge(kind(line), times, Integer::sum));
        var found = new ArrayList<String>();
        readings(written).forEach((kind, times) -> {
            if (left.getOrDefault(kind, 0) < times) {
                found.add(kind + ": " + times + " lines, at most " + left.getOrDefault(kind, 0) + " calls");
            }
        });
        return found;
    }

    /** Lines that answers must have left: readings and refusals, or acts. */
    int answers(boolean readings) {
        return answered.entrySet().stream()
                .filter(each -> Ledger.READS.contains(each.getKey().split(" ")[1]) == readings)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    static int count(List<List<String>> written) {
        return readings(written).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> readings(List<List<String>> written) {
        var counts = new TreeMap<String, Integer>();
        written.stream()
                .filter(row -> Ledger.READS.contains(row.get(1)))
                .forEach(row -> counts.merge(kind(exact(row)), 1, Integer::sum));
        return counts;
    }

    private static String exact(List<String> row) {
        var refs = row.get(2).split(" ");
        return row.get(0) + " "
                + (Ledger.READS.contains(row.get(1)) ? line(row.get(1), row.get(3), refs) : act(row.get(1), refs[0]));
    }

    /** Who, act and what was listed, or of what kind the record is that was read; refusals are all of one kind. */
    private static String kind(String line) {
        var words = line.split(" ");
        return words[0] + " "
                + switch (words[1]) {
                    case "REFUSED" -> "REFUSED";
                    case "LISTED" -> "LISTED " + words[2];
                    case "PRINTED" -> "PRINTED " + (words[2].equals("[]") ? words[3].split(":")[0] : words[2]);
                    default -> words[1] + (words.length > 3 ? " " + words[3].split(":")[0] : "");
                };
    }
}
