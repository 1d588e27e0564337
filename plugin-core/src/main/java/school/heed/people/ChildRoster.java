package school.heed.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import school.heed.identity.Actor;
import school.heed.platform.db.InSchool;

/** Takes what the host says of its pupils into the local copy that {@link Children} reads. Nobody is ever deleted. */
@ApplicationScoped
@Transactional
@InSchool
public class ChildRoster {
    private final ChildRepository children;
    private final NameIndex names;

    protected ChildRoster() {
        this(null, null);
    }

    @Inject
    public ChildRoster(ChildRepository children, NameIndex names) {
        this.children = children;
        this.names = names;
    }

    /** @return whether anything changed */
    public boolean learn(Actor sync, ChildFacts facts, boolean present, Instant at) {
        return children.learn(sync.school(), facts, present, at);
    }

    /** @param mergedInto the host's id of the pupil this one became, or empty */
    public void gone(Actor sync, String hostId, String mergedInto, Instant at) {
        children.gone(sync.school(), hostId, mergedInto, at);
    }

    /** @return whether anything changed */
    public boolean learnSend(Actor sync, String hostId, SendFacts facts, Instant at) {
        return children.learnSend(sync.school(), hostId, facts, at);
    }

    /** After a full reading: whoever was present and was not in it has left. */
    public void onlyPresent(Actor sync, Set<String> hostIds, Instant at) {
        children.presentByHostId(sync.school()).keySet().stream()
                .filter(hostId -> !hostIds.contains(hostId))
                .forEach(hostId -> children.gone(sync.school(), hostId, "", at));
    }

    /** The next search by name reads the names anew. */
    public void forgetNames(Actor sync) {
        names.forget(sync.school());
    }
}
