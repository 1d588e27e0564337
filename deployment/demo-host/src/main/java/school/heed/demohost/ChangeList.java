package school.heed.demohost;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Things in the order of their last change, read page by page with a cursor. A first reading (no cursor) gives what is
 * there and no tombstones of before; a reading from a cursor gives every change since, tombstones included.
 *
 * @param <T> what is listed
 */
public final class ChangeList<T> {
    private static final Pattern CURSOR = Pattern.compile("([0-9a-z]{1,32})-([0-9]{1,12})-([0-9]{1,12})");

    private final String epoch;
    private final Predicate<T> gone;
    private final LinkedHashMap<String, Numbered<T>> byId = new LinkedHashMap<>();
    private long last;

    /** One page: {@code next} while there is more, else {@code cursor}. */
    public record Page<T>(List<T> items, String next, String cursor) {}

    private record Numbered<T>(long number, T thing) {}

    /**
     * An empty list.
     *
     * @param epoch the life of this numbering; cursors of another life are not known here
     * @param gone tells a tombstone
     */
    public ChangeList(String epoch, Predicate<T> gone) {
        this.epoch = epoch;
        this.gone = gone;
    }

    /** A fresh name for a numbering. */
    public static String newEpoch() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Adds or replaces: the thing moves to the end of the order. */
    public synchronized void put(String id, T thing) {
        byId.remove(id);
        byId.put(id, new Numbered<>(++last, thing));
    }

    /** The thing of this id, tombstones included. */
    public synchronized Optional<T> get(String id) {
        return Optional.ofNullable(byId.get(id)).map(Numbered::thing);
    }

    /** Everything that is not a tombstone, in order of change. */
    public synchronized List<T> present() {
        return byId.values().stream().map(Numbered::thing).filter(gone.negate()).toList();
    }

    /**
     * One page of at most {@code limit}; empty when this list does not know the cursor.
     *
     * @param cursor {@code null} or blank for a first reading
     */
    public synchronized Optional<Page<T>> page(String cursor, int limit) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.of(page(0, last, limit));
        }
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches() || !parts.group(1).equals(epoch)) {
            return Optional.empty();
        }
        long after = Long.parseLong(parts.group(2));
        long hidden = Long.parseLong(parts.group(3));
        return after > last || hidden > last ? Optional.empty() : Optional.of(page(after, hidden, limit));
    }

    /** Tombstones numbered up to {@code hidden} were there before the reading began: they say nothing to a new reader. */
    private Page<T> page(long after, long hidden, int limit) {
        List<T> items = new ArrayList<>();
        long at = after;
        for (Map.Entry<String, Numbered<T>> entry : byId.entrySet()) {
            Numbered<T> row = entry.getValue();
            if (row.number() <= after || gone.test(row.thing()) && row.number() <= hidden) {
                continue;
            }
            if (items.size() == limit) {
                return new Page<>(items, cursor(at, hidden), null);
            }
            items.add(row.thing());
            at = row.number();
        }
        return new Page<>(items, null, cursor(last, 0));
    }

    private String cursor(long after, long hidden) {
        return epoch + "-" + after + "-" + hidden;
    }
}
