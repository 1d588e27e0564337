package school.heed.demohost;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The restricted table of Heed's entries: append-only, with receipts, states and a list of who read what. */
@ApplicationScoped
public class Chronology {
    @Inject
    Journal journal;

    @Inject
    HostClock clock;

    private final Map<String, Held> byId = new LinkedHashMap<>();
    private ChangeList<ReadLine> reads;
    private final Map<String, Integer> arrivals = new LinkedHashMap<>();
    private int readCount;

    /** One entry as held; words are {@code null} once erased, and for a pointer. */
    public record Held(
            String pupilId,
            String entryId,
            String hostEntryId,
            int order,
            String detail,
            String recordedAt,
            String occurredOn,
            String kind,
            String text,
            String author,
            String corrects,
            String link,
            Instant storedAt,
            String sha256,
            String state) {

        /** The same entry in another state; erasing takes the words away. */
        Held in(String newState) {
            boolean erased = newState.equals("erased");
            return new Held(
                    pupilId,
                    entryId,
                    hostEntryId,
                    order,
                    detail,
                    recordedAt,
                    erased ? null : occurredOn,
                    erased ? null : kind,
                    erased ? null : text,
                    erased ? null : author,
                    corrects,
                    erased ? null : link,
                    storedAt,
                    sha256,
                    newState);
        }

        /** Whether reading this entry tells more than that it exists. */
        boolean hasWords() {
            return !detail.equals("pointer");
        }
    }

    /** Who read an entry with words, and when. */
    public record ReadLine(Instant at, String staffId, String entryId) {}

    /** What became of a PUT. */
    public record Stored(boolean created, Held entry) {}

    @PostConstruct
    void open() {
        reads = new ChangeList<>("a" + journal.epoch(), r -> false);
        journal.past("entry", Held.class).forEach(h -> byId.put(h.entryId(), h));
        journal.past("read", ReadLine.class).forEach(this::addRead);
    }

    private void addRead(ReadLine line) {
        reads.put(String.valueOf(++readCount), line);
    }

    /** Stores an entry once; see the integration API for 200, 201, 409 and 410. */
    public synchronized Stored put(Held entry) {
        arrivals.merge(entry.entryId(), 1, Integer::sum);
        Held before = byId.get(entry.entryId());
        if (before == null) {
            String hostId = "H%06d".formatted(byId.size() + 1);
            Held now = new Held(
                    entry.pupilId(),
                    entry.entryId(),
                    hostId,
                    byId.size() + 1,
                    entry.detail(),
                    entry.recordedAt(),
                    entry.occurredOn(),
                    entry.kind(),
                    entry.text(),
                    entry.author(),
                    entry.corrects(),
                    entry.link(),
                    clock.instant(),
                    entry.sha256(),
                    "shown");
            journal.write("entry", now);
            byId.put(now.entryId(), now);
            return new Stored(true, now);
        }
        if (before.state().equals("erased") && before.pupilId().equals(entry.pupilId())) {
            throw new Problem(410, "entry-erased", "This entry was erased and is not stored again.");
        }
        if (!before.sha256().equals(entry.sha256()) || !before.pupilId().equals(entry.pupilId())) {
            throw new Problem(409, "entry-differs", "Another entry is stored under this id.");
        }
        return new Stored(false, before);
    }

    /** Moves an entry to {@code withheld} or {@code erased}; an erased entry stays erased. */
    public synchronized void move(String pupilId, String entryId, String state) {
        Held held = byId.get(entryId);
        if (held == null || !held.pupilId().equals(pupilId)) {
            throw new Problem(404, "no-such-entry", "No entry is stored under this id.");
        }
        if (!held.state().equals("erased") && !held.state().equals(state)) {
            Held moved = held.in(state);
            journal.write("entry", moved);
            byId.put(entryId, moved);
        }
    }

    /** Everything held of one pupil, oldest first, whatever its state. */
    public synchronized List<Held> held(String pupilId) {
        return byId.values().stream().filter(h -> h.pupilId().equals(pupilId)).toList();
    }

    /** What a permitted colleague may see of one pupil, oldest first. */
    public List<Held> shown(String pupilId) {
        return held(pupilId).stream().filter(h -> h.state().equals("shown")).toList();
    }

    /** Any entry that is shown, by its id. */
    public synchronized Optional<Held> shownEntry(String entryId) {
        return Optional.ofNullable(byId.get(entryId)).filter(h -> h.state().equals("shown"));
    }

    /** Writes down that a colleague is about to see the words of an entry. */
    public synchronized void read(String staffId, String entryId) {
        ReadLine line = new ReadLine(clock.instant(), staffId, entryId);
        journal.write("read", line);
        addRead(line);
    }

    /** Who read what, oldest first. */
    public ChangeList<ReadLine> reads() {
        return reads;
    }

    /** Everything held, in order of arrival, for the test page. */
    synchronized List<Held> everything() {
        return new ArrayList<>(byId.values());
    }

    /** How often a PUT of this entry arrived since the start. */
    synchronized int arrivals(String entryId) {
        return arrivals.getOrDefault(entryId, 0);
    }
}
