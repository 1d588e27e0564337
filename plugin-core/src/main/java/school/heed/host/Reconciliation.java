package school.heed.host;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Heed's record of copies laid beside what the host says that it holds. */
final class Reconciliation {
    private static final Map<String, String> STATES =
            Map.of("STORED", "shown", "WITHHELD", "withheld", "ERASED", "erased");

    private Reconciliation() {}

    /** What Heed's receipts say of one copy: the id under which the host keeps it, {@code STORED}, {@code WITHHELD} or {@code ERASED}, and the digest. */
    record Kept(UUID copy, String state, String sha256) {}

    /** How the two may differ. */
    enum Difference {
        /** There is a receipt, and the host does not hold the entry. */
        MISSING,
        /** The host holds other words than those of the receipt. */
        OTHER_WORDS,
        /** Shown though withheld or erased, or the other way round. */
        OTHER_STATE,
        /** The host shows an entry that Heed never sent. */
        STRANGER
    }

    /** @param known every id under which Heed ever sent something about this child */
    static Map<Difference, Integer> between(Collection<Kept> kept, Set<UUID> known, Collection<HeldEntry> held) {
        var found = new EnumMap<Difference, Integer>(Difference.class);
        var there = new HashMap<UUID, HeldEntry>();
        held.forEach(entry -> there.put(entry.entryId(), entry));
        for (var ours : kept) {
            var theirs = there.get(ours.copy());
            if (theirs == null) {
                // An erased entry leaves a tombstone at most.
                count(found, Difference.MISSING, !ours.state().equals("ERASED"));
            } else {
                count(found, Difference.OTHER_STATE, !theirs.state().equals(STATES.get(ours.state())));
                count(
                        found,
                        Difference.OTHER_WORDS,
                        !ours.state().equals("ERASED") && !theirs.sha256().equals(ours.sha256()));
            }
        }
        for (var entry : held) {
            // A test of the link leaves the tombstone of an entry that was nobody's.
            count(
                    found,
                    Difference.STRANGER,
                    !known.contains(entry.entryId()) && !entry.state().equals("erased"));
        }
        return found;
    }

    private static void count(Map<Difference, Integer> found, Difference difference, boolean differs) {
        if (differs) {
            found.merge(difference, 1, Integer::sum);
        }
    }
}
