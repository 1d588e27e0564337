package school.heed.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import school.heed.access.Filled;
import school.heed.access.Gate;
import school.heed.audit.Audit;
import school.heed.casefile.CaseLife;
import school.heed.casefile.Cases;
import school.heed.casefile.NewCase;
import school.heed.casefile.OpenCase;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.deadline.Deadlines;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/** What the desk does with a report: open, acknowledge with first steps, then attach it, open a case, or close it with a reason. */
@ApplicationScoped
@Transactional
@InSchool
public class Triage {
    static final String CONTACT = "CONTACT_24H";
    private static final int DESK = 200;
    private final ConcernRepository concerns;
    private final ConcernWords words;
    private final Gate gate;
    private final Audit audit;
    private final Chronology chronology;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Clock clock;

    @Inject
    CaseLife life;

    @Inject
    ConcernPicture picture;

    @Inject
    SettingStore settings;

    @Inject
    PolicyLibrary policy;

    protected Triage() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Triage(
            ConcernRepository concerns,
            ConcernWords words,
            Gate gate,
            Audit audit,
            Chronology chronology,
            Deadlines deadlines,
            Cases cases,
            Clock clock) {
        this.concerns = concerns;
        this.words = words;
        this.gate = gate;
        this.audit = audit;
        this.chronology = chronology;
        this.deadlines = deadlines;
        this.cases = cases;
        this.clock = clock;
    }

    /** Reports that wait at this person's desk, oldest first. */
    public List<DeskConcern> waiting(Actor actor) {
        var open = waiting(actor, DESK, concern -> true);
        audit.listed(actor, "desk", open.stream().map(Concern::ref).toList());
        return picture.lines(actor, open);
    }

    /** The case a report is in by now, for those who may open it. */
    public java.util.Optional<UUID> caseOf(Actor actor, Ref ref) {
        return concerns.find(ref.uuid())
                .filter(concern -> concern.caseRef() != null && gate.admits(actor, concern.door()))
                .map(concern -> concern.caseRef().uuid());
    }

    /** How many reports about this child wait at the desk. */
    public int waitingAbout(Actor actor, UUID child) {
        return (int) concerns.waitingAbout(actor.school(), child, DESK).stream()
                .filter(concern -> gate.admits(actor, concern.door()))
                .count();
    }

    private List<Concern> waiting(Actor actor, int most, Predicate<Concern> wanted) {
        return Filled.of(
                        most,
                        (place, batch) -> concerns.waiting(actor.school(), place, batch),
                        concern -> wanted.test(concern) && gate.admits(actor, concern.door()))
                .items();
    }

    /** The first reader stops the waiting clocks; the reporter then sees that it was seen. */
    public ConcernView open(Actor actor, UUID id) {
        var concern = admitted(actor, id);
        gate.read(actor, concern.door());
        var now = clock.instant();
        if (concern.openedAt(now)) {
            deadlines.met(actor, concern.ref(), "CONCERN_SEEN", now, "OPENED");
            deadlines.met(actor, concern.ref(), "CONCERN_SEEN_HEAD", now, "OPENED");
            write(actor, concern, EntryKind.OPENED, "Opened for the first time.");
        }
        return view(actor, concern);
    }

    public ConcernView read(Actor actor, UUID id) {
        var concern = admitted(actor, id);
        gate.read(actor, concern.door());
        return view(actor, concern);
    }

    public ConcernView acknowledge(Actor actor, UUID id, Acknowledgement in) {
        var concern = admitted(actor, id);
        var now = clock.instant();
        var knew = FirstKnown.of(in.knewDay().atTime(in.knewTime()), settings.zone(actor), concern.openedAt(), now);
        var response = new Response(
                now, actor.person(), in.talkedToReporter(), in.safetySteps(), in.mayNeedOthers(), knew, "");
        concern.acknowledged(now, words.seal(actor, id, response), in.version());
        if (in.mayNeedOthers().startsContactClock()) {
            // 000 Responding: at once, and within 24 hours of the lead becoming aware, in person included.
            deadlines.start(
                    actor, concern.ref(), knew, Map.of(CONTACT, FirstKnown.latestContact(knew, policy.deadlines())));
        }
        write(actor, concern, EntryKind.ACKNOWLEDGED, ConcernPicture.firstSteps(response, settings.zone(actor)));
        audit.wrote(actor, "CONCERN_ACKNOWLEDGED", concern.ref());
        return view(actor, concern);
    }

    /** @return the case it opened */
    public OpenCase openCase(Actor actor, UUID id, CaseOpening in) {
        var concern = admitted(actor, id);
        if (concern.childIds().isEmpty()) {
            throw Refusal.rule(
                    "no-known-child", "A case needs at least one child whose name is known. Find out who it is first.");
        }
        var caseId = UUID.randomUUID();
        concern.attachedTo(Ref.of("case", caseId), in.version());
        return cases.start(actor, caseId, new NewCase(in.about(), concern.roles(), concern.ref()));
    }

    public OpenCase attach(Actor actor, UUID id, Attachment in) {
        var concern = admitted(actor, id);
        concern.attachedTo(Ref.of("case", in.caseId()), in.version());
        if (in.reopen() != null && !in.reopen().isBlank()) {
            life.reopen(actor, in.caseId(), in.reopen());
        }
        return cases.attach(actor, in.caseId(), concern.ref(), concern.roles());
    }

    public ConcernView close(Actor actor, UUID id, Closing in) {
        var concern = admitted(actor, id);
        var running = deadlines.of(actor, List.of(concern.ref())).stream()
                .anyMatch(due -> due.kind().equals(CONTACT) && due.metAt() == null);
        if (running) {
            throw Refusal.rule(
                    "contact-clock-running",
                    "This may need children’s services or the police. Open a case, then record the contact or why none is required.");
        }
        concern.closed(words.seal(actor, id, words.response(actor, concern).closed(in.reason())), in.version());
        write(actor, concern, EntryKind.CLOSED, "Closed without a case: " + in.reason());
        audit.wrote(actor, "CONCERN_CLOSED", concern.ref());
        return view(actor, concern);
    }

    private Concern admitted(Actor actor, UUID id) {
        var concern = concerns.find(id).orElseThrow(() -> gate.absent(actor, Ref.of("concern", id)));
        gate.admit(actor, concern.door());
        return concern;
    }

    private void write(Actor actor, Concern concern, EntryKind kind, String text) {
        chronology.append(
                actor, NewEntry.of(concern.ref(), kind, concern.childIds(), text, Occurrence.now(clock.instant())));
    }

    private ConcernView view(Actor actor, Concern concern) {
        concerns.flush();
        return picture.of(actor, concern);
    }
}
