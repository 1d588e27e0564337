package school.heed.chronology;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.people.Children;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;

/** Opens sealed lines for people admitted to them: words, names, corrections, what the host holds. As many statements for many lines as for one. */
@Dependent
class EntryPicture {
    @Inject
    ChronologyRepository entries;

    @Inject
    Streams streams;

    @Inject
    Children children;

    @Inject
    Staff staff;

    List<EntryView> views(Actor actor, List<Entry> shown, ZoneId zone) {
        var ids = shown.stream().map(Entry::id).toList();
        var about = entries.children(ids);
        var states = entries.hostStates(ids);
        var corrected = entries.correctedBy(ids);
        var keys = streams.keys(
                actor.school(), shown.stream().map(Entry::stream).distinct().toList());
        Set<UUID> named = new HashSet<>();
        about.values().forEach(named::addAll);
        var lines = children.lines(actor, named);
        var authors = people(actor, shown.stream().map(Entry::author).distinct().toList());
        return shown.stream()
                .map(entry -> {
                    var key = keys.get(entry.stream());
                    var state = states.getOrDefault(entry.id(), HostState.NOT_SENT);
                    var who = about.getOrDefault(entry.id(), List.of()).stream()
                            .map(lines::get)
                            .filter(Objects::nonNull)
                            .map(line -> new PersonLine(line.id(), line.name()))
                            .toList();
                    var occurred = entry.occurred(
                            FieldCipher.open(key, "entry.occurred/" + entry.id(), entry.occurredWords()));
                    return new EntryView(
                            entry.id(),
                            entry.seq(),
                            entry.kind().name(),
                            entry.kind().label(),
                            who,
                            FieldCipher.open(key, "entry.text/" + entry.id(), entry.text()),
                            FieldCipher.open(key, "entry.verbatim/" + entry.id(), entry.verbatim()),
                            occurred.text(zone),
                            occurred.from(),
                            entry.recordedAt(),
                            author(entry.author(), authors),
                            entry.corrects().isEmpty() ? null : entry.corrects(),
                            corrected.get(entry.id().toString()),
                            state.state(),
                            state.trouble());
                })
                .toList();
    }

    /** Names of those among the authors who are people. */
    Map<UUID, PersonLine> people(Actor actor, List<Ref> authors) {
        return staff.lines(
                actor,
                authors.stream()
                        .filter(ref -> ref.is("person"))
                        .map(Ref::uuid)
                        .distinct()
                        .toList());
    }

    static PersonLine author(Ref author, Map<UUID, PersonLine> people) {
        return author.is("person")
                ? people.getOrDefault(author.uuid(), new PersonLine(author.uuid(), "Somebody no longer listed"))
                : new PersonLine(new UUID(0, 0), "Heed");
    }
}
