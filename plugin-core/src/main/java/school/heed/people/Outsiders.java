package school.heed.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.platform.db.InSchool;

/**
 * Children of other schools and adults in a case. They stand beside the pupils, under the same kind of id, so that whatever is kept
 * of a child is kept of them; but no search finds them, no list of pupils counts them, and nothing about them goes to the host.
 */
@ApplicationScoped
@Transactional
@InSchool
public class Outsiders {
    @Inject
    ChildRepository children;

    @Inject
    Clock clock;

    public UUID add(Actor actor, Outsider in) {
        return children.add(actor.school(), facts(in), clock.instant());
    }

    /** What was written down of those among these who are no pupils. */
    public Map<UUID, Outsider> of(Actor actor, Collection<UUID> ids) {
        var found = new HashMap<UUID, Outsider>();
        children.find(ids).values().stream().filter(child -> !child.isPupil()).forEach(child -> {
            var facts = children.facts(child);
            found.put(
                    child.id(),
                    new Outsider(
                            facts.elsewhere().kind(),
                            facts.firstName(),
                            facts.lastName(),
                            Births.date(facts.dateOfBirth()).orElse(null),
                            facts.elsewhere().school(),
                            facts.homeAuthority(),
                            facts.elsewhere().contact()));
        });
        return found;
    }

    public boolean isOne(Actor actor, UUID id) {
        var child = children.find(List.of(id)).get(id);
        return child != null && !child.isPupil();
    }

    /** @param id of somebody who is no pupil */
    public void describe(Actor actor, UUID id, Outsider in) {
        children.describe(children.find(List.of(id)).get(id), facts(in), clock.instant());
    }

    private static ChildFacts facts(Outsider in) {
        return ChildFacts.elsewhere(
                in.firstName(),
                in.lastName(),
                in.born() == null ? "" : in.born().toString(),
                in.homeAuthority(),
                new Elsewhere(in.kind(), in.school(), in.contact()));
    }
}
