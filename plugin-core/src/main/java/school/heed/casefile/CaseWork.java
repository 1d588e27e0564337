package school.heed.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.chronology.Chronology;
import school.heed.chronology.Entries;
import school.heed.chronology.EntryKind;
import school.heed.chronology.HostCopies;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.deadline.Deadlines;
import school.heed.identity.Actor;
import school.heed.outbox.Topic;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.db.Once;
import school.heed.policy.SettingStore;

/** What leads do in a case: write a line, correct one, decide that no contact is required, take copies back from the host. */
@ApplicationScoped
@Transactional
@InSchool
public class CaseWork {
    private final Cases cases;
    private final Chronology chronology;
    private final HostCopies copies;
    private final Deadlines deadlines;
    private final Audit audit;
    private final SettingStore settings;
    private final Once once;

    @Inject
    Clock clock;

    protected CaseWork() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public CaseWork(
            Cases cases,
            Chronology chronology,
            HostCopies copies,
            Deadlines deadlines,
            Audit audit,
            SettingStore settings,
            Once once) {
        this.cases = cases;
        this.chronology = chronology;
        this.copies = copies;
        this.deadlines = deadlines;
        this.audit = audit;
        this.settings = settings;
        this.once = once;
    }

    public CaseView write(Actor actor, UUID id, UUID key, NewLine in) {
        var open = cases.open(actor, id);
        if (once.before(actor, actor.ref(), key, in).isEmpty()) {
            var now = clock.instant();
            var when =
                    in.occurred() == null ? Occurrence.now(now) : in.occurred().at(settings.zone(actor), now);
            var kind = EntryKind.valueOf(in.kind());
            var line = NewEntry.of(
                            open.ref(),
                            kind,
                            open.children(in.children()),
                            kind == EntryKind.CHILD_WORDS ? "" : in.text(),
                            when)
                    .verbatim(kind == EntryKind.CHILD_WORDS ? in.text() : "")
                    .toHost(open.goesToHost());
            var entry = chronology.append(actor, line);
            audit.wrote(actor, "LINE_WRITTEN", open.ref(), Ref.of("entry", entry));
            once.after(actor, actor.ref(), key, entry.toString());
        }
        return cases.view(actor, id);
    }

    /** A mistake is corrected by a new line that points at the old one; both stay (003 s4). */
    public CaseView correct(Actor actor, UUID id, UUID entry, UUID key, Correction in) {
        var open = cases.open(actor, id);
        var wrong = chronology.find(actor, open.ref(), entry, settings.zone(actor));
        if (once.before(actor, actor.ref(), key, in).isEmpty()) {
            var children = wrong.children().stream()
                    .map(school.heed.people.PersonLine::id)
                    .toList();
            var line = NewEntry.of(
                            open.ref(),
                            EntryKind.CORRECTION,
                            children,
                            in.text() + "\n\nWhy it is corrected: " + in.why(),
                            Occurrence.now(clock.instant()))
                    .corrects(entry)
                    .toHost(open.goesToHost());
            var correction = chronology.append(actor, line);
            audit.wrote(actor, "LINE_CORRECTED", open.ref(), Ref.of("entry", entry), Ref.of("entry", correction));
            once.after(actor, actor.ref(), key, correction.toString());
        }
        return cases.view(actor, id);
    }

    /** A named lead decides, with a reason, that neither children's services nor the police are contacted (000 Responding). */
    public CaseView contactNotRequired(Actor actor, UUID id, NotRequired in) {
        var open = cases.open(actor, id);
        var now = clock.instant();
        var line = NewEntry.of(
                        open.ref(), EntryKind.NOT_REQUIRED, open.children(List.of()), in.because(), Occurrence.now(now))
                .toHost(open.goesToHost());
        chronology.append(actor, line);
        chronology
                .streams(open.ref())
                .forEach(about -> deadlines.met(actor, about, "CONTACT_24H", now, "NOT_REQUIRED"));
        audit.wrote(actor, "CONTACT_NOT_REQUIRED", open.ref());
        return cases.view(actor, id);
    }

    /** Takes back what the host holds of this case; nothing more goes there. */
    public CaseView hostCopies(Actor actor, UUID id, HostCopiesIn in) {
        var open = cases.open(actor, id);
        var erase = in.act().equals("ERASE");
        copies.change(actor, open.ref(), erase ? Topic.ERASE : Topic.WITHHOLD);
        open.file().keepFromHost(erase ? "ERASED" : "WITHHELD");
        var said = (erase ? "The copies in the MIS are erased: " : "The copies in the MIS are hidden: ") + in.reason();
        chronology.append(
                actor,
                NewEntry.of(
                        open.ref(),
                        EntryKind.HOST_COPIES,
                        open.children(List.of()),
                        said,
                        Occurrence.now(clock.instant())));
        audit.wrote(actor, erase ? "HOST_COPIES_ERASED" : "HOST_COPIES_WITHHELD", open.ref());
        return cases.view(actor, id);
    }

    /** What the MIS refused is tried again, in its old order; a case whose copies are withheld sends none. */
    public CaseView copyAgain(Actor actor, UUID id) {
        var open = cases.open(actor, id);
        copies.again(actor, open.ref(), open.goesToHost());
        audit.wrote(actor, "HOST_COPIES_AGAIN", open.ref());
        return cases.view(actor, id);
    }

    public Entries lines(Actor actor, UUID id, Instant before) {
        return chronology.of(actor, cases.look(actor, id).ref(), before, settings.zone(actor));
    }
}
