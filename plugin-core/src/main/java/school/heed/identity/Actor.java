package school.heed.identity;

import java.util.Set;
import java.util.UUID;
import school.heed.platform.Ref;
import school.heed.platform.db.SchoolBound;

/**
 * Who acts, in which school, and what they may do at this moment. Handed down as a parameter; a job passes its own.
 *
 * @param ref {@code person:…}, {@code setup:bootstrap} or {@code system:…}
 * @param confirmed capabilities confirmed inside Heed: lead, deputy, head, pastoral
 */
public record Actor(UUID school, Ref ref, Set<Permission> can, Set<String> confirmed, UUID session)
        implements SchoolBound {
    private static final UUID NO_SESSION = new UUID(0, 0);
    static final Actor NOBODY = new Actor(NO_SESSION, new Ref("system", "nobody"), Set.of(), Set.of(), NO_SESSION);

    public static Actor system(UUID school, String job) {
        return new Actor(school, new Ref("system", job), Set.of(), Set.of(), NO_SESSION);
    }

    public boolean may(Permission permission) {
        return can.contains(permission);
    }

    public boolean is(String capability) {
        return confirmed.contains(capability);
    }

    public boolean isPerson() {
        return ref.is("person");
    }

    /** @throws IllegalArgumentException when this is not a person */
    public UUID person() {
        if (!isPerson()) {
            throw new IllegalArgumentException("not a person");
        }
        return ref.uuid();
    }
}
