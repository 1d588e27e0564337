package school.heed.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.identity.Actor;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.db.InSchool;

/** Chronologies as documents: numbered lines, oldest first, ending at the seals that they are printed with (003 App 4). */
@ApplicationScoped
@Transactional
@InSchool
public class ChronologyDocument {
    @Inject
    DocumentRepository documents;

    @Inject
    Streams streams;

    @Inject
    EntryPicture picture;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    /** @param part of a long document, from 1; one that is not there is refused */
    public Document of(Actor actor, List<Ref> all, int part, ZoneId zone) {
        return document(actor, new DocumentRepository.Asked(documents.ends(all), ""), part, zone);
    }

    /** As above, with none but the lines that name this child. */
    public Document ofChild(Actor actor, UUID child, List<Ref> all, int part, ZoneId zone) {
        return document(actor, new DocumentRepository.Asked(documents.ends(all), child.toString()), part, zone);
    }

    /** A page of the lines that name this child. {@code before} is the recorded time of the last line shown. */
    public OwnLines newest(Actor actor, UUID child, List<Ref> all, Instant before, ZoneId zone) {
        var asked = new DocumentRepository.Asked(documents.ends(all), child.toString());
        var found = documents.newest(asked, before, Chronology.PAGE + 1);
        var shown = found.subList(0, Math.min(Chronology.PAGE, found.size()));
        return new OwnLines(lines(actor, shown, 0, Map.of(), zone), found.size() > Chronology.PAGE);
    }

    /** The foot of another print of a record, which holds so many rows: who printed it when, and where its history ended. */
    public DocumentFoot foot(Actor actor, Ref stream, int rows) {
        return new DocumentFoot(
                clock.instant(),
                staff.line(actor, actor.person()),
                rows,
                rows == 0 ? 0 : 1,
                rows,
                1,
                1,
                seals(documents.ends(List.of(stream))));
    }

    private static List<DocumentSeal> seals(List<DocumentRepository.End> ends) {
        return ends.stream()
                .map(end -> new DocumentSeal(end.stream().toString(), end.seq(), Chronology.seal(end.head())))
                .toList();
    }

    private Document document(Actor actor, DocumentRepository.Asked asked, int part, ZoneId zone) {
        var total = documents.count(asked);
        var held = DocumentPart.of(part, total);
        var places = documents.places(asked);
        var lines = lines(
                actor, documents.lines(asked, held.before(), DocumentPart.LINES), held.before() + 1, places, zone);
        var authors = documents.authors(asked);
        var people = picture.people(actor, authors);
        // A history that holds none of one child's lines would tell of others only.
        var streams = asked.child().isEmpty()
                ? asked.ends().stream().map(DocumentRepository.End::stream).toList()
                : documents.streams(asked);
        var seals = seals(asked.ends().stream()
                .filter(end -> streams.contains(end.stream()))
                .toList());
        return new Document(
                lines,
                reported(actor, places, zone),
                authors.stream()
                        .filter(author -> author.is("person"))
                        .map(author -> EntryPicture.author(author, people))
                        .toList(),
                new DocumentFoot(
                        clock.instant(),
                        staff.line(actor, actor.person()),
                        total,
                        lines.isEmpty() ? 0 : held.before() + 1,
                        held.before() + lines.size(),
                        held.part(),
                        held.parts(),
                        seals));
    }

    private List<DocumentLine> lines(
            Actor actor, List<Entry> shown, long first, Map<String, DocumentRepository.Place> places, ZoneId zone) {
        var views = picture.views(actor, shown, zone);
        var correctedBy = new HashMap<String, List<Long>>();
        places.values().stream().filter(place -> !place.corrects().isEmpty()).forEach(place -> correctedBy
                .computeIfAbsent(place.corrects(), id -> new ArrayList<>())
                .add(place.number()));
        var lines = new ArrayList<DocumentLine>();
        for (var i = 0; i < shown.size(); i++) {
            var entry = shown.get(i);
            var wrong = places.get(entry.corrects());
            lines.add(new DocumentLine(
                    first == 0 ? 0 : first + i,
                    entry.stream(),
                    entry.occurred("").text(zone),
                    views.get(i),
                    wrong == null ? null : wrong.number(),
                    correctedBy.getOrDefault(entry.id().toString(), List.of())));
        }
        return lines;
    }

    private List<Reported> reported(Actor actor, Map<String, DocumentRepository.Place> places, ZoneId zone) {
        var ids = places.values().stream()
                .filter(place -> place.kind() == EntryKind.CONCERN)
                .map(DocumentRepository.Place::id)
                .toList();
        return documents.all(ids).stream()
                .map(entry -> {
                    var key = streams.key(actor.school(), entry.stream()).orElseThrow();
                    var words = FieldCipher.open(key, "entry.occurred/" + entry.id(), entry.occurredWords());
                    return new Reported(
                            places.get(entry.id().toString()).number(),
                            entry.occurred(words).text(zone));
                })
                .toList();
    }
}
