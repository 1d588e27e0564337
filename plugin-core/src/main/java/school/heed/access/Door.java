package school.heed.access;

import java.util.Optional;
import school.heed.platform.Ref;

/**
 * What stands between a person and a record.
 *
 * @param ref the record
 * @param about whether it concerns a child or an adult in school
 * @param subject the adult it is about, when known: that person is never let in
 */
public record Door(Ref ref, About about, Optional<Ref> subject) {
    /** Whom a record concerns. */
    public enum About {
        CHILD,
        ADULT
    }

    public static Door child(Ref ref) {
        return new Door(ref, About.CHILD, Optional.empty());
    }
}
