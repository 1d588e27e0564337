package school.heed.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.people.OnCall;
import school.heed.people.OnDuty;
import school.heed.people.Staff;

/** What the reporter sees of a report: that it arrived, who was told, and how far it has got. */
@Dependent
class Receipts {
    @Inject
    Children children;

    @Inject
    Staff staff;

    @Inject
    OnCall onCall;

    /** @param people those who are told of it */
    Receipt receipt(Actor actor, Concern concern, List<UUID> people, Instant now) {
        var lines = staff.lines(actor, people);
        var names = people.stream()
                .filter(lines::containsKey)
                .map(person -> lines.get(person).name())
                .toList();
        var told =
                switch (names.size()) {
                    case 0 -> "Nobody could be told from here. Please go to a safeguarding lead now.";
                    case 1 -> names.get(0) + " has been told that something needs them.";
                    default ->
                        String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1)
                                + " have each been told that something needs them.";
                };
        var onDuty = concern.about() == About.ADULT ? List.<OnDuty>of() : onCall.at(actor, now);
        return new Receipt(mine(actor, concern), onDuty, told);
    }

    MyConcern mine(Actor actor, Concern concern) {
        return mine(actor, List.of(concern)).get(0);
    }

    /** Several at once, so that the children's names are read once. */
    List<MyConcern> mine(Actor actor, List<Concern> concerns) {
        var ids = concerns.stream()
                .flatMap(concern -> concern.childIds().stream())
                .distinct()
                .toList();
        var names = children.lines(actor, ids);
        return concerns.stream().map(concern -> mine(concern, names)).toList();
    }

    private static MyConcern mine(Concern concern, Map<UUID, ChildLine> names) {
        var state = concern.actedAt() != null ? "ACTED_ON" : concern.openedAt() != null ? "SEEN" : "NOT_YET_SEEN";
        return new MyConcern(
                concern.id(),
                concern.receipt(),
                concern.recordedAt(),
                concern.openedAt(),
                concern.actedAt(),
                state,
                concern.about(),
                who(concern, names));
    }

    /** First names only, as the reporter knows them: "Isla and 1 other child". */
    private static String who(Concern concern, Map<UUID, ChildLine> names) {
        if (concern.about() == About.ADULT) {
            return "an adult in school";
        }
        var lines = concern.childIds().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .toList();
        if (lines.isEmpty()) {
            return "a child whose name is not known";
        }
        var first = firstName(lines.get(0));
        return switch (lines.size()) {
            case 1 -> first;
            case 2 -> first + " and 1 other child";
            default -> first + " and " + (lines.size() - 1) + " other children";
        };
    }

    private static String firstName(ChildLine line) {
        return line.shortName().replaceAll(" \\S+\\.$", "");
    }
}
