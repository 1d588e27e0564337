package school.heed.apart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.host.HostApi;
import school.heed.host.HostFailure;
import school.heed.host.HostLinks;
import school.heed.host.HostSlot;
import school.heed.host.HostTarget;

/** Asks the host where children are meant to be. Outside a transaction, since it waits for the host; keeps nothing. */
@ApplicationScoped
public class Timetables {
    /** A case of more children is compared in part, and says so. */
    private static final int MOST = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Inject
    HostApi api;

    @Inject
    HostLinks links;

    /** Why nothing, or not all, is known of a child. */
    enum Gap {
        /** The host does not answer, or not as agreed. */
        AWAY("The MIS does not answer"),
        /** The host does not know the child, or gives no timetables. */
        UNKNOWN("The MIS gives no timetable"),
        /** It answered, and there is nothing in these days. */
        EMPTY("The timetable is empty in these two weeks"),
        /** A part of the answer could not be read. */
        BROKEN("A part of the timetable could not be read"),
        /** Not asked: too many children, or the host took too long. */
        NOT_ASKED("Not asked for");

        private final String words;

        Gap(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether the answer may be another one tonight. */
        boolean passing() {
            return this == AWAY || this == NOT_ASKED;
        }
    }

    /** What the host said. Children without a gap are wholly known; an empty or broken timetable is never taken for one. */
    record Reading(Days days, Map<UUID, List<HostSlot>> slots, Map<UUID, Gap> gaps) {
        /** Whether the host answered for everybody; that a timetable is empty is an answer. */
        boolean answered() {
            return gaps.values().stream().noneMatch(Gap::passing);
        }

        boolean knows(Pair pair) {
            return slots.containsKey(pair.one()) && slots.containsKey(pair.other());
        }

        List<Meeting> of(Pair pair) {
            return knows(pair) ? Overlap.between(slots.get(pair.one()), slots.get(pair.other())) : List.of();
        }
    }

    /** @param children the host's ids by Heed's own */
    Reading read(UUID school, Map<UUID, String> children, Days days) {
        var slots = new LinkedHashMap<UUID, List<HostSlot>>();
        var gaps = new LinkedHashMap<UUID, Gap>();
        var target = links.active(school).map(link -> new HostTarget(link.issuer(), link.apiUrl()));
        var end = System.nanoTime() + PATIENCE.toNanos();
        var asked = new ArrayList<UUID>();
        children.forEach((child, hostId) -> {
            if (hostId == null || hostId.isEmpty()) {
                // A child of another school: nothing is known here of their days.
                gaps.put(child, Gap.UNKNOWN);
            } else if (target.isEmpty() || gaps.containsValue(Gap.AWAY)) {
                gaps.put(child, Gap.AWAY);
            } else if (asked.size() == MOST || System.nanoTime() > end) {
                gaps.put(child, Gap.NOT_ASKED);
            } else {
                asked.add(child);
                one(target.get(), child, hostId, days, slots, gaps);
            }
        });
        return new Reading(days, slots, gaps);
    }

    private void one(
            HostTarget target,
            UUID child,
            String hostId,
            Days days,
            Map<UUID, List<HostSlot>> slots,
            Map<UUID, Gap> gaps) {
        try {
            var answer = api.timetable(target, hostId, days.from(), days.to());
            if (answer.skipped() > 0) {
                gaps.put(child, Gap.BROKEN);
            } else if (answer.items().isEmpty()) {
                gaps.put(child, Gap.EMPTY);
            }
            if (!answer.items().isEmpty()) {
                slots.put(child, answer.items());
            }
        } catch (HostFailure e) {
            gaps.put(
                    child,
                    switch (e.kind()) {
                        case NOT_FOUND, GONE -> Gap.UNKNOWN;
                        case REFUSED -> e.passing() ? Gap.AWAY : Gap.UNKNOWN;
                        default -> Gap.AWAY;
                    });
        }
    }
}
