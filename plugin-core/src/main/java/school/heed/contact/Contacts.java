package school.heed.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.casefile.CaseView;
import school.heed.casefile.Cases;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.deadline.Deadlines;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.db.InSchool;
import school.heed.platform.db.Once;
import school.heed.policy.SettingStore;

/** Logging a contact. */
@ApplicationScoped
@Transactional
@InSchool
public class Contacts {
    private final Cases cases;
    private final ContactRepository contacts;
    private final Chronology chronology;
    private final Deadlines deadlines;
    private final Audit audit;
    private final SettingStore settings;
    private final Once once;
    private final Clock clock;

    protected Contacts() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Contacts(
            Cases cases,
            ContactRepository contacts,
            Chronology chronology,
            Deadlines deadlines,
            Audit audit,
            SettingStore settings,
            Once once,
            Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.chronology = chronology;
        this.deadlines = deadlines;
        this.audit = audit;
        this.settings = settings;
        this.once = once;
        this.clock = clock;
    }

    public CaseView log(Actor actor, UUID key, NewContact in) {
        var open = cases.open(actor, in.caseId());
        if (once.before(actor, actor.ref(), key, in).isPresent()) {
            return cases.view(actor, open.id());
        }
        var now = clock.instant();
        var when = in.occurred().at(settings.zone(actor), now);
        var heading = in.party().label() + (in.who().isBlank() ? "" : " (" + in.who() + ")") + ", "
                + in.how().words() + ". ";
        var line = NewEntry.of(open.ref(), EntryKind.CONTACT, open.children(in.children()), heading + in.said(), when)
                .toHost(open.goesToHost());
        var entry = chronology.append(actor, line);
        var id = UUID.randomUUID();
        var at = when.from() == null ? now : when.from();
        var who = FieldCipher.seal(chronology.key(actor, open.ref()), "contact.who/" + id, in.who());
        contacts.add(new Contact(id, actor, open.id(), entry, in, at, who));
        if (in.party().stopsClock()) {
            // 000 Responding: social care and/or police within 24 hours of the lead becoming aware.
            chronology
                    .streams(open.ref())
                    .forEach(about -> deadlines.met(
                            actor, about, "CONTACT_24H", at, in.party().name()));
        }
        audit.wrote(actor, "CONTACT_LOGGED", open.ref(), Ref.of("contact", id));
        once.after(actor, actor.ref(), key, id.toString());
        return cases.view(actor, open.id());
    }
}
