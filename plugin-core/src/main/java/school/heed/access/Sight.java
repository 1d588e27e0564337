package school.heed.access;

import java.util.HashSet;
import java.util.Set;
import school.heed.platform.Ref;

/**
 * What stands between one person and the school's records at this moment. A case and the concerns attached to it stand together.
 *
 * @param granted records this person was let into one by one
 * @param team cases this person is named in, with their concerns
 * @param namedOnly records that only named people open
 * @param conflicts records in which this person has a conflict of interest or is the one they are about
 */
public record Sight(Set<Ref> granted, Set<Ref> team, Set<Ref> namedOnly, Set<Ref> conflicts) {
    static final Sight PLAIN = new Sight(Set.of(), Set.of(), Set.of(), Set.of());

    Flags flags(Ref ref) {
        var only = namedOnly.contains(ref);
        // Being let into one concern does not open a case that was closed to all but its team.
        var named = team.contains(ref) || (!only && granted.contains(ref));
        return new Flags(named, only, conflicts.contains(ref));
    }

    /** Whether word of this record may reach the person: nothing but their role decides then. */
    public boolean hears(Ref ref) {
        return !kept().contains(ref);
    }

    /** Everything that is kept from this person whatever their role. */
    public Set<Ref> kept() {
        var kept = new HashSet<>(namedOnly);
        kept.removeAll(team);
        kept.addAll(conflicts);
        return kept;
    }
}
