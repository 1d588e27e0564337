package school.heed.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import school.heed.identity.Actor;

/** What Heed asks the host about the copies it gave it: who read them, and whether they are still as the receipts say. */
@ApplicationScoped
public class HostReview {
    private static final int EVERYBODY = 100_000;

    @Inject
    HostApi api;

    @Inject
    Comparison comparison;

    @Inject
    HostReadings readings;

    /** @throws HostFailure where the host does not answer; what was read until then is kept */
    public void readings(HostLinks.Link link) {
        var place = readings.place(link);
        try {
            read(link, place.cursor(), Instant.MIN);
        } catch (HostFailure e) {
            if (e.kind() != HostFailure.Kind.GONE) {
                throw e;
            }
            // The host no longer knows our place in its list: from its start again, without what is written down
            // already.
            read(link, "", place.since());
        }
    }

    private void read(HostLinks.Link link, String from, Instant after) {
        var system = Actor.system(link.school(), "host-readings");
        var cursor = from;
        while (true) {
            var page = api.audit(link.target(), cursor);
            var lines = page.items().stream()
                    .filter(line -> line.at().isAfter(after))
                    .toList();
            var last = page.next().isEmpty();
            var next = last ? page.cursor() : page.next();
            cursor = next.isEmpty() ? cursor : next;
            readings.keep(system, link, lines, cursor);
            if (last) {
                return;
            }
        }
    }

    /** Everybody with copies. */
    public Compared compare(HostLinks.Link link) {
        var compared = comparison.run(link, EVERYBODY);
        readings.keep(Actor.system(link.school(), "comparison"), compared);
        return compared;
    }
}
