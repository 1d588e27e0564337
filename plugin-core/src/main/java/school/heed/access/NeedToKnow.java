package school.heed.access;

import java.util.Arrays;
import school.heed.identity.Actor;

/**
 * Who may open a record. Never the person it is about or one with a conflict of interest in it, whatever else they are. Then whoever is
 * named. Then, unless only named people may, those whose work it is: leads and deputies for children, the head for adults in school.
 */
final class NeedToKnow {
    private NeedToKnow() {}

    static boolean admits(Actor actor, Door door, Flags flags) {
        if (flags.conflicted() || door.subject().filter(actor.ref()::equals).isPresent()) {
            return false;
        }
        return flags.named() || (!flags.namedOnly() && works(actor, door.about()));
    }

    private static boolean works(Actor actor, Door.About about) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.worksOn(about) && role.isOf(actor));
    }
}
