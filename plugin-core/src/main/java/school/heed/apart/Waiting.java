package school.heed.apart;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.heed.apart.ApartRepository.Found;
import school.heed.identity.Actor;
import school.heed.people.Children;

/** What waits at the desk for a look at the plan. */
@Dependent
public class Waiting {
    private static final int MOST = 2;

    @Inject
    ApartRepository repository;

    @Inject
    Children children;

    /** One case. @param met false where it is not known for two nights whether they would @param words who, where and when */
    public record Look(UUID caseId, boolean met, String words, Instant since) {}

    /** Cases that wait, for the door to say which of them are open to the reader. */
    public List<UUID> cases(Actor actor) {
        return repository.waiting(actor);
    }

    /** @param cases open to the reader */
    public List<Look> of(Actor actor, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var found = repository.unlooked(actor, cases).stream().collect(Collectors.groupingBy(Found::caseId));
        var untold = repository.watched(actor).stream()
                .filter(each -> cases.contains(each.caseId()) && each.told() != null)
                .map(each -> new Look(each.caseId(), false, "", each.read()));
        return Stream.concat(found.entrySet().stream().map(each -> look(actor, each)), untold)
                .toList();
    }

    private Look look(Actor actor, Map.Entry<UUID, List<Found>> each) {
        var first = each.getValue().get(0);
        var names =
                children.lines(actor, List.of(first.pair().one(), first.pair().other()));
        var where = each.getValue().stream()
                .filter(found -> found.pair().equals(first.pair()))
                .map(found -> found.sighting().words())
                .limit(MOST)
                .collect(Collectors.joining("; "));
        var more = each.getValue().size()
                - (int) where.chars().filter(c -> c == ';').count()
                - 1;
        return new Look(
                each.getKey(),
                true,
                ApartPicture.both(names, first.pair()) + " would meet: " + where
                        + (more > 0 ? " and " + more + " more" : ""),
                first.at());
    }
}
