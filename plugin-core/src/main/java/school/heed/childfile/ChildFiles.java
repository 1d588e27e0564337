package school.heed.childfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import school.heed.access.Gate;
import school.heed.audit.Audit;
import school.heed.chronology.ChronologyDocument;
import school.heed.identity.Actor;
import school.heed.people.Identities;
import school.heed.people.Identity;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.policy.SettingStore;

/** Reads and prints one child's own file. What is closed to the reader is not counted, not named and not in the seals. */
@ApplicationScoped
@Transactional
@InSchool
public class ChildFiles {
    @Inject
    Shelves shelves;

    @Inject
    ChronologyDocument documents;

    @Inject
    Identities identities;

    @Inject
    SettingStore settings;

    @Inject
    Gate gate;

    @Inject
    Audit audit;

    /** @param before the recorded time of the last line shown */
    public ChildFileView read(Actor actor, UUID id, Instant before) {
        var shelf = shelves.of(actor, id);
        var child = child(actor, id, shelf);
        audit.listed(actor, "file", refs(id, shelf));
        var page = documents.newest(actor, id, shelf.streams(), before, settings.zone(actor));
        return new ChildFileView(child, shelf.records(), shelf.assessments(), shelf.lines(page.items()), page.more());
    }

    /** @param part of a file too long for one, from 1 */
    public ChildPrintView print(Actor actor, UUID id, int part) {
        var shelf = shelves.of(actor, id);
        var child = child(actor, id, shelf);
        audit.printed(actor, "file", refs(id, shelf));
        var document = documents.ofChild(actor, id, shelf.streams(), part, settings.zone(actor));
        return new ChildPrintView(
                child,
                settings.settings(actor).schoolName(),
                shelf.records(),
                shelf.assessments(),
                shelf.lines(document.lines()),
                document.foot());
    }

    /** Every lead knows the pupils; somebody who is none is known to those alone who may open a case about them. */
    private Identity child(Actor actor, UUID id, Shelf shelf) {
        var found = identities.of(actor, List.of(id)).get(id);
        if (found == null || (found.elsewhere() != null && shelf.records().isEmpty())) {
            throw gate.absent(actor, Ref.of("child", id));
        }
        return found;
    }

    private static List<Ref> refs(UUID child, Shelf shelf) {
        var refs = new ArrayList<>(List.of(Ref.of("child", child)));
        shelf.records().forEach(each -> refs.add(Ref.parse(each.ref())));
        return refs;
    }
}
