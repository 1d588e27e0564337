package school.heed.apart;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two children, whichever was named first. */
record Pair(UUID one, UUID other) {
    static Pair of(UUID one, UUID other) {
        // In the order of their text, which is the database's; Java's own order of UUIDs is another.
        return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    boolean has(UUID child) {
        return one.equals(child) || other.equals(child);
    }

    /** Every two of these. */
    static List<Pair> all(List<UUID> children) {
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < children.size(); i++) {
            for (var j = i + 1; j < children.size(); j++) {
                pairs.add(of(children.get(i), children.get(j)));
            }
        }
        return pairs;
    }
}
