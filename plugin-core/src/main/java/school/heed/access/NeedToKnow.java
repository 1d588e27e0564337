package school.heed.access;

import school.heed.identity.Actor;

/**
 * Who may open a record. About children: leads and deputies. About an adult in school: the head, and nobody at the lead's desk.
 * Anybody else needs a grant; the person a record is about is never let in, granted or not.
 */
final class NeedToKnow {
    private NeedToKnow() {}

    static boolean admits(Actor actor, Door door, boolean granted) {
        if (door.subject().filter(actor.ref()::equals).isPresent()) {
            return false;
        }
        return granted
                || switch (door.about()) {
                    case CHILD -> actor.is("lead") || actor.is("deputy");
                    case ADULT -> actor.is("head");
                };
    }
}
