package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.chronology.KnownCopies;
import school.heed.host.Reconciliation.Difference;
import school.heed.identity.Actor;
import school.heed.people.Children;

/** Asks the host what it holds of each pupil with copies, and compares. Outside a transaction, since it waits for the host. */
@ApplicationScoped
public class Comparison {
    @Inject
    HostApi api;

    @Inject
    KnownCopies copies;

    @Inject
    Children children;

    @Inject
    Clock clock;

    /** @param most pupils to ask about */
    public Compared run(HostLinks.Link link, int most) {
        var system = Actor.system(link.school(), "comparison");
        var found = new EnumMap<Difference, Integer>(Difference.class);
        var pupils = 0L;
        var compared = 0L;
        var trouble = "";
        for (var child : copies.children(system, most)) {
            try {
                compared += one(system, link, child, found);
                pupils++;
            } catch (HostFailure e) {
                trouble = e.code();
                break;
            }
        }
        return new Compared(
                clock.instant(),
                pupils,
                compared,
                found.getOrDefault(Difference.MISSING, 0),
                found.getOrDefault(Difference.OTHER_WORDS, 0),
                found.getOrDefault(Difference.OTHER_STATE, 0),
                found.getOrDefault(Difference.STRANGER, 0),
                trouble);
    }

    /** A copy that changes while the host is asked, or still has an act under way, is looked at another day. */
    private long one(Actor system, HostLinks.Link link, UUID child, Map<Difference, Integer> found) {
        var before = copies.of(system, child);
        var held = held(link, children.hostId(system, child));
        var after = copies.of(system, child);
        if (!before.equals(after) || after.stream().anyMatch(KnownCopies.Copy::underWay)) {
            return 0;
        }
        var kept = after.stream()
                .filter(copy -> Set.of("STORED", "WITHHELD", "ERASED").contains(copy.state()))
                .map(copy -> new Reconciliation.Kept(
                        WriteBackSender.copyId(copy.entry(), child), copy.state(), copy.sha256()))
                .toList();
        var known = after.stream()
                .map(copy -> WriteBackSender.copyId(copy.entry(), child))
                .collect(Collectors.toSet());
        Reconciliation.between(kept, known, held).forEach((difference, n) -> found.merge(difference, n, Integer::sum));
        return kept.size();
    }

    private List<HeldEntry> held(HostLinks.Link link, String pupil) {
        try {
            return api.chronology(link.target(), pupil).items();
        } catch (HostFailure e) {
            if (e.kind() == HostFailure.Kind.NOT_FOUND) {
                // A pupil whom the host no longer knows: it holds nothing of them.
                return List.of();
            }
            throw e;
        }
    }
}
