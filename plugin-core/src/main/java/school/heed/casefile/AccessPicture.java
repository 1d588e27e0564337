package school.heed.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import school.heed.access.AccessHistory;
import school.heed.access.Grants;
import school.heed.access.Restrictions;
import school.heed.access.Sights;
import school.heed.identity.Actor;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.Ref;

/** Puts together who may open a case and how that came about. */
@Dependent
class AccessPicture {
    @Inject
    Grants grants;

    @Inject
    Restrictions restrictions;

    @Inject
    Sights sights;

    @Inject
    AccessHistory history;

    @Inject
    Staff staff;

    AccessView of(Actor actor, Ref ref, List<UUID> children) {
        var refs = new ArrayList<>(List.of(ref));
        children.forEach(child -> refs.add(Ref.of("child", child)));
        var people = grants.people(actor, ref);
        var standing = restrictions.standing(actor, refs);
        var steps = history.of(actor, refs);
        var names = staff.lines(
                actor,
                Stream.of(
                                people.stream(),
                                standing.stream().map(Restrictions.Standing::person),
                                steps.stream().map(AccessHistory.Step::person),
                                steps.stream()
                                        .map(AccessHistory.Step::by)
                                        .filter(by -> by.is("person"))
                                        .map(Ref::uuid))
                        .flatMap(each -> each)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new AccessView(
                true,
                sights.of(actor).namedOnly().contains(ref),
                people.stream().map(id -> line(names, id)).toList(),
                standing.stream()
                        .map(each -> new AccessView.Conflict(
                                line(names, each.person()),
                                each.basis(),
                                each.ref().is("child") ? each.ref().uuid() : null))
                        .toList(),
                steps.stream()
                        .map(step -> new AccessView.Step(
                                step.at(),
                                step.by().is("person")
                                        ? line(names, step.by().uuid()).name()
                                        : "Heed",
                                step.what(),
                                step.person() == null
                                        ? ""
                                        : line(names, step.person()).name(),
                                step.reason()))
                        .toList());
    }

    private static PersonLine line(Map<UUID, PersonLine> names, UUID id) {
        return names.getOrDefault(id, new PersonLine(id, "Somebody no longer listed"));
    }
}
