package school.heed.demohost;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bell: content-free lines for one member of staff each, newest last. */
@ApplicationScoped
public class Notices {
    /** The only words a notice may have. */
    static final String WORDS = "Something in Safeguarding needs you";

    @Inject
    Journal journal;

    private final Map<String, Line> byId = new LinkedHashMap<>();

    /** One line of the bell. */
    public record Line(String id, String staffId, String text, String link, Instant at, boolean seen) {}

    @PostConstruct
    void open() {
        journal.past("notice", Line.class).forEach(n -> byId.put(n.id(), n));
    }

    /** Shows a notice once, however often it comes. */
    public synchronized void add(Line line) {
        if (!byId.containsKey(line.id())) {
            journal.write("notice", line);
            byId.put(line.id(), line);
        }
    }

    /** The lines of one person, newest first. */
    public synchronized List<Line> of(String staffId) {
        return byId.values().stream()
                .filter(n -> n.staffId().equals(staffId))
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .toList();
    }

    /** How many lines this person has not opened. */
    public long unseen(String staffId) {
        return of(staffId).stream().filter(n -> !n.seen()).count();
    }

    /** Marks one line as opened by its owner and gives it back. */
    public synchronized Optional<Line> open(String id, String staffId) {
        Line line = byId.get(id);
        if (line == null || !line.staffId().equals(staffId)) {
            return Optional.empty();
        }
        Line seen = new Line(id, staffId, line.text(), line.link(), line.at(), true);
        journal.write("notice", seen);
        byId.put(id, seen);
        return Optional.of(seen);
    }

    /** All lines, for the test page. */
    synchronized List<Line> everything() {
        return List.copyOf(byId.values());
    }
}
