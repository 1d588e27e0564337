package school.heed.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import school.heed.access.Door;
import school.heed.access.Filled;
import school.heed.access.Gate;
import school.heed.access.Restrictions;
import school.heed.access.Sights;
import school.heed.chronology.HostCopies;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.outbox.Topic;
import school.heed.platform.Ref;

/** Which cases come into question for a person, and which must not leave the school. */
@Dependent
class CaseInsight {
    @Inject
    CaseRepository cases;

    @Inject
    Sights sights;

    @Inject
    Gate gate;

    @Inject
    Restrictions restrictions;

    @Inject
    HostCopies copies;

    /** Cases to ask the gate about: all of them for whose work they are, else those somebody is named in. */
    Filled.Source<CaseFile> candidates(Actor actor, int before) {
        if (actor.may(Permission.CASES)) {
            return (place, most) -> cases.page(actor.school(), before, place, most);
        }
        var own = cases.all(ids(sights.of(actor).team())).stream()
                .filter(file -> file.number() < before)
                .toList();
        return (place, most) -> own.stream().skip(place).limit(most).toList();
    }

    long countOpen(Actor actor) {
        if (actor.may(Permission.CASES)) {
            // Counted by the database but for the few that carry a flag, of which the gate is asked.
            return cases.countOpen(actor.school())
                    - cases.all(ids(sights.of(actor).kept())).stream()
                            .filter(file ->
                                    file.status() == CaseStatus.OPEN && !gate.admits(actor, Door.child(file.ref())))
                            .count();
        }
        return cases.all(ids(sights.of(actor).team())).stream()
                .filter(file -> file.status() == CaseStatus.OPEN && gate.admits(actor, Door.child(file.ref())))
                .count();
    }

    /** HOSTS: what anybody is in conflict with is never written to the host. */
    boolean staysHere(Actor actor, Ref concern, CaseFile file) {
        var refs = new ArrayList<>(List.of(concern, file.ref()));
        file.childIds().forEach(child -> refs.add(Ref.of("child", child)));
        return restrictions.anybodyConflicted(actor, refs);
    }

    /** Hides what the host holds of this case; nothing more goes there. What was once hidden stays hidden. */
    void keepFromHost(Actor actor, CaseFile file) {
        if (file.goesToHost()) {
            copies.change(actor, file.ref(), Topic.WITHHOLD);
            file.keepFromHost("WITHHELD");
        }
    }

    void keepFromHost(Actor actor, Collection<Ref> refs) {
        cases.all(ids(refs)).forEach(file -> keepFromHost(actor, file));
    }

    private static List<UUID> ids(Collection<Ref> refs) {
        return refs.stream().filter(ref -> ref.is("case")).map(Ref::uuid).toList();
    }
}
