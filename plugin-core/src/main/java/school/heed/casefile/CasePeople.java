package school.heed.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.heed.audit.Audit;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.HostCopies;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.identity.Actor;
import school.heed.outbox.Topic;
import school.heed.people.Children;
import school.heed.people.Elsewhere;
import school.heed.people.Outsider;
import school.heed.people.Outsiders;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.db.Once;
import school.heed.platform.problem.Refusal;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/**
 * Who is in a case, and which part each may have had. Every change is a line with its reason, about that child alone; it stays here,
 * for a reason may name somebody else. Nobody is ever erased from a case.
 */
@ApplicationScoped
@Transactional
@InSchool
public class CasePeople {
    @Inject
    Cases cases;

    @Inject
    CaseInsight insight;

    @Inject
    Children children;

    @Inject
    Outsiders outsiders;

    @Inject
    Chronology chronology;

    @Inject
    HostCopies copies;

    @Inject
    PolicyLibrary policy;

    @Inject
    SettingStore settings;

    @Inject
    Audit audit;

    @Inject
    Once once;

    @Inject
    Clock clock;

    /** A pupil, or somebody of another school or an adult, joins the case (001 Annex A). */
    public void add(Actor actor, UUID id, UUID key, NewPerson in) {
        var open = cases.open(actor, id);
        if (once.before(actor, actor.ref(), key, in).isPresent()) {
            return;
        }
        var child = in.child() == null ? outsiders.add(actor, in.outsider()) : pupil(actor, open, in.child());
        var said = "Joined the case: " + word(actor, in.role()) + "."
                + (in.outsider() == null ? "" : "\n" + words(in.outsider())) + "\nWhy: " + in.reason();
        var entry = write(actor, open, EntryKind.CHILD_ADDED, child, said, "");
        open.file().joins(new ChildIn(child, in.role()), entry.toString());
        if (insight.staysHere(actor, open.ref(), open.file())) {
            insight.keepFromHost(actor, open.file());
        }
        once.after(actor, actor.ref(), key, entry.toString());
    }

    /** An allegation is never treated as proved: the part may be written anew at any time; what was written before stays. */
    public void part(Actor actor, UUID id, NewPart in) {
        var open = cases.open(actor, id);
        var child = child(open, in.child());
        if (child.role() != in.was()) {
            throw Refusal.stale();
        }
        if (in.role() == in.was()) {
            throw Refusal.invalid("same-part", "role", "This is the part that is written already. Choose another one.");
        }
        var said = "Part that this child may have had: " + word(actor, in.role()) + ". Until now: "
                + word(actor, in.was()) + ".\nWhy: " + in.reason();
        var entry = write(actor, open, EntryKind.PART_CHANGED, in.child(), said, child.saidIn());
        child.has(in.role(), entry.toString());
    }

    /** Somebody who was entered by mistake. Their lines stay in the case; copies in their record at the host are hidden. */
    public void takeOut(Actor actor, UUID id, TakenOut in) {
        var open = cases.open(actor, id);
        var child = child(open, in.child());
        if (open.children().size() == 1) {
            throw Refusal.rule("last-child", "A case has at least one child. Add the right one first.");
        }
        var said = "Taken out of the case, entered by mistake.\nWhy: " + in.reason();
        var entry = write(actor, open, EntryKind.CHILD_TAKEN_OUT, in.child(), said, child.saidIn());
        child.takenOut(entry.toString());
        copies.change(actor, open.ref(), in.child(), Topic.WITHHOLD);
    }

    /** What is known of somebody who is no pupil, written anew. */
    public void describe(Actor actor, UUID id, Described in) {
        var open = cases.open(actor, id);
        child(open, in.child());
        if (!outsiders.isOne(actor, in.child())) {
            throw Refusal.rule(
                    "pupil", "What is known of a pupil comes from the school’s own system. Change it there.");
        }
        outsiders.describe(actor, in.child(), in.outsider());
        write(actor, open, EntryKind.PERSON_CHANGED, in.child(), words(in.outsider()) + "\nWhy: " + in.reason(), "");
    }

    private UUID pupil(Actor actor, OpenCase open, UUID child) {
        children.mustBeKnown(actor, List.of(child));
        if (open.file().child(child).isPresent()) {
            throw Refusal.rule("in-case", "This child is in the case already.");
        }
        return child;
    }

    private static CaseChild child(OpenCase open, UUID child) {
        open.children(List.of(child));
        return open.file().child(child).orElseThrow();
    }

    private UUID write(Actor actor, OpenCase open, EntryKind kind, UUID child, String text, String corrects) {
        var line = NewEntry.of(open.ref(), kind, List.of(child), text, Occurrence.now(clock.instant()));
        var entry = chronology.append(actor, corrects.isEmpty() ? line : line.corrects(UUID.fromString(corrects)));
        audit.wrote(actor, kind.name(), open.ref(), Ref.of("entry", entry));
        return entry;
    }

    private String word(Actor actor, CaseRole role) {
        return RoleWords.of(policy.in(settings.settings(actor).termPack()).terms(), role);
    }

    private static String words(Outsider in) {
        var who = in.kind() == Elsewhere.Kind.ADULT ? "Adult" : "Child";
        return Stream.of(
                        who + ": " + (in.firstName() + " " + in.lastName()).strip(),
                        in.born() == null ? "" : "Date of birth: " + in.born(),
                        in.school().isBlank() ? "" : "School: " + in.school(),
                        in.homeAuthority().isBlank() ? "" : "Council where they live: " + in.homeAuthority(),
                        in.contact().isBlank() ? "" : "Contact: " + in.contact())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
