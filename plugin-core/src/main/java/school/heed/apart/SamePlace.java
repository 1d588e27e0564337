package school.heed.apart;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import school.heed.host.HostSlot;

/**
 * Whether two slots of the same moment are in one place. The host's group decides, then the place, then title and teacher; a host may
 * leave out any of them.
 */
final class SamePlace {
    private static final Set<String> TAUGHT = Set.of("lesson", "form");

    private SamePlace() {}

    /** MAYBE where the host says too little to tell. */
    enum Answer {
        YES,
        MAYBE,
        NO
    }

    static Answer of(HostSlot one, HostSlot other) {
        if (same(one, other, HostSlot::group)) {
            return differ(one, other, HostSlot::place) && !onTheWay(one, other) ? Answer.MAYBE : Answer.YES;
        }
        if (onTheWay(one, other)) {
            return bus(one, other);
        }
        if (same(one, other, HostSlot::place)) {
            return Answer.YES;
        }
        if (differ(one, other, HostSlot::place)
                || !one.kind().equals(other.kind())
                || differ(one, other, HostSlot::group)) {
            return Answer.NO;
        }
        var teacher = same(one, other, HostSlot::staffId);
        if (differ(one, other, HostSlot::title)) {
            return teacher && taught(one) ? Answer.YES : Answer.NO;
        }
        if (differ(one, other, HostSlot::staffId) && taught(one)) {
            return Answer.NO;
        }
        var named = same(one, other, HostSlot::title);
        return teacher || (named && !one.kind().equals("lesson")) ? Answer.YES : Answer.MAYBE;
    }

    /** A bus is its name: stops differ along the way, and two buses may leave from one bay. */
    private static Answer bus(HostSlot one, HostSlot other) {
        if (same(one, other, HostSlot::title)) {
            return Answer.YES;
        }
        if (differ(one, other, HostSlot::title) || differ(one, other, HostSlot::group)) {
            return sameRoom(one, other) ? Answer.YES : Answer.NO;
        }
        return Answer.MAYBE;
    }

    /** Two buses that are not one: who waits for them at one stop meets there, not on the way. */
    static boolean otherBuses(HostSlot one, HostSlot other) {
        return onTheWay(one, other)
                && !same(one, other, HostSlot::group)
                && (differ(one, other, HostSlot::title)
                        || (differ(one, other, HostSlot::group) && !same(one, other, HostSlot::title)));
    }

    static boolean sameRoom(HostSlot one, HostSlot other) {
        return same(one, other, HostSlot::place);
    }

    /** Written alike but for capitals and spaces. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static boolean same(HostSlot one, HostSlot other, Function<HostSlot, String> part) {
        return !part.apply(one).isBlank() && same(part.apply(one), part.apply(other));
    }

    private static boolean differ(HostSlot one, HostSlot other, Function<HostSlot, String> part) {
        return !part.apply(one).isBlank() && !part.apply(other).isBlank() && !same(part.apply(one), part.apply(other));
    }

    private static boolean onTheWay(HostSlot one, HostSlot other) {
        return one.kind().equals("transport") && other.kind().equals("transport");
    }

    private static boolean taught(HostSlot slot) {
        return TAUGHT.contains(slot.kind());
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
