package school.heed.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.casefile.CaseLife;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.Codes;
import school.heed.platform.db.InSchool;
import school.heed.platform.db.Once;
import school.heed.platform.problem.Refusal;
import school.heed.policy.SettingStore;

/** What any member of staff does: report a concern, add to it, see how far it has got. */
@ApplicationScoped
@Transactional
@InSchool
public class Concerns {
    private static final int MINE = 20;
    private final ConcernRepository concerns;
    private final ConcernWords words;
    private final ConcernIntake intake;
    private final Chronology chronology;
    private final Audit audit;
    private final Once once;
    private final SettingStore settings;
    private final Clock clock;

    @Inject
    CaseLife life;

    @Inject
    Receipts receipts;

    protected Concerns() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Concerns(
            ConcernRepository concerns,
            ConcernWords words,
            ConcernIntake intake,
            Chronology chronology,
            Audit audit,
            Once once,
            SettingStore settings,
            Clock clock) {
        this.concerns = concerns;
        this.words = words;
        this.intake = intake;
        this.chronology = chronology;
        this.audit = audit;
        this.once = once;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a click became. {@code first} is false when the same click had arrived before. */
    public record Taken(Receipt receipt, boolean first) {}

    /** One's own reports, newest first; {@code more} when there are older ones that are not listed. */
    public record Mine(List<MyConcern> items, boolean more) {}

    /** @return the receipt; the same one when the same click arrives again */
    public Taken submit(Actor actor, UUID key, NewConcern in) {
        var earlier = once.before(actor, actor.ref(), key, in);
        if (earlier.isPresent()) {
            var concern = concerns.find(UUID.fromString(earlier.get())).orElseThrow();
            var now = clock.instant();
            audit.wrote(actor, "READ_OWN", concern.ref());
            return new Taken(receipts.receipt(actor, concern, intake.toTell(actor, concern, now), now), false);
        }
        var answers = intake.answers(actor, in);
        intake.mustBeKnown(actor, in);
        var subject = intake.subject(actor, in);

        var id = UUID.randomUUID();
        var ref = Ref.of("concern", id);
        var now = chronology.recordedNow(actor, ref);
        var zone = settings.zone(actor);
        var occurred = in.occurred().at(zone, now);
        var written = new Words(answers, in.unknownChildren(), intake.adultName(actor, in), occurred.text(zone));
        var facts = new Concern.Facts(
                id,
                actor.school(),
                Codes.make(2, 3),
                actor.person(),
                now,
                subject,
                intake.toldAt(actor, in, now),
                intake.paper(actor, in, ref));
        var concern =
                Concern.submitted(facts, in, words.seal(actor, id, written), words.seal(actor, id, Response.NONE));
        concerns.add(concern);
        chronology.append(
                actor,
                NewEntry.of(ref, EntryKind.CONCERN, concern.childIds(), written.text(), occurred)
                        .verbatim(written.verbatim()));
        // 000 What should you do: without delay. Nobody has opened it in time: the deputies hear of it, then the head.
        intake.startWaiting(actor, concern);
        var told = intake.tellThoseOnDuty(actor, concern, now);
        intake.forgetDraft(actor);
        audit.wrote(actor, "CONCERN_SUBMITTED", ref);
        once.after(actor, actor.ref(), key, id.toString());
        return new Taken(receipts.receipt(actor, concern, told, now), true);
    }

    public OwnConcern own(Actor actor, UUID id) {
        var concern = mine(actor, id);
        audit.wrote(actor, "READ_OWN", concern.ref());
        return view(actor, concern);
    }

    public OwnConcern add(Actor actor, UUID id, UUID key, NewAddition in) {
        var concern = mine(actor, id);
        if (once.before(actor, actor.ref(), key, in).isEmpty()) {
            var now = chronology.recordedNow(actor, concern.ref());
            var addition = UUID.randomUUID();
            words.add(actor, concern, addition, now, in.words());
            chronology.append(
                    actor,
                    NewEntry.of(
                            concern.ref(), EntryKind.ADDITION, concern.childIds(), in.words(), Occurrence.now(now)));
            intake.tellThoseOnDuty(actor, concern, now);
            Optional.ofNullable(concern.caseRef()).ifPresent(ref -> life.heard(actor, ref));
            audit.wrote(actor, "CONCERN_ADDED_TO", concern.ref());
            once.after(actor, actor.ref(), key, addition.toString());
        } else {
            audit.wrote(actor, "READ_OWN", concern.ref());
        }
        return view(actor, concern);
    }

    /** The newest own reports. */
    public Mine mine(Actor actor) {
        var newest = concerns.of(actor.school(), actor.person(), MINE + 1);
        var shown = newest.stream().limit(MINE).toList();
        return new Mine(receipts.mine(actor, shown), newest.size() > MINE);
    }

    private Concern mine(Actor actor, UUID id) {
        var ref = Ref.of("concern", id);
        return concerns.find(id)
                .filter(concern -> concern.reporter().equals(actor.person()))
                .orElseThrow(() -> {
                    audit.refused(actor, "own concern", ref);
                    return Refusal.notFound();
                });
    }

    private OwnConcern view(Actor actor, Concern concern) {
        return new OwnConcern(
                receipts.mine(actor, concern), words.words(actor, concern).answers(), words.additions(actor, concern));
    }
}
