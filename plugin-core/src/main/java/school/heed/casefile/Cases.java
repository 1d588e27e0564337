package school.heed.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.access.Door;
import school.heed.access.Filled;
import school.heed.access.Gate;
import school.heed.audit.Audit;
import school.heed.chronology.Chronology;
import school.heed.chronology.EntryKind;
import school.heed.chronology.NewEntry;
import school.heed.chronology.Occurrence;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.db.InSchool;

/** The door to every case. Nothing else loads one. */
@ApplicationScoped
@Transactional
@InSchool
public class Cases {
    private static final int PAGE = 50;
    private final CaseRepository cases;
    private final Gate gate;
    private final Audit audit;
    private final Chronology chronology;
    private final CasePicture picture;
    private final CaseInsight insight;
    private final Clock clock;

    protected Cases() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public Cases(
            CaseRepository cases,
            Gate gate,
            Audit audit,
            Chronology chronology,
            CasePicture picture,
            CaseInsight insight,
            Clock clock) {
        this.cases = cases;
        this.gate = gate;
        this.audit = audit;
        this.chronology = chronology;
        this.picture = picture;
        this.insight = insight;
        this.clock = clock;
    }

    /** Opens a case from a concern. Every child involved is in it, whatever part they had (000 General principles). */
    public OpenCase start(Actor actor, UUID id, NewCase in) {
        var ref = Ref.of("case", id);
        var now = chronology.recordedNow(actor, ref);
        var about = FieldCipher.seal(chronology.key(actor, ref), "case.about/" + id, in.about());
        var file = new CaseFile(
                id, actor.school(), cases.nextNumber(actor.school()), about, actor.person(), now, in.children());
        var toHost = !insight.staysHere(actor, in.concern(), file);
        if (!toHost) {
            file.keepFromHost("WITHHELD");
        }
        cases.add(file);
        chronology.append(
                actor,
                NewEntry.of(
                                ref,
                                EntryKind.CASE_OPENED,
                                file.childIds(),
                                "Case " + file.number() + " opened: " + in.about(),
                                Occurrence.now(now))
                        .toHost(toHost));
        chronology.attach(actor, ref, in.concern(), file.childIds(), toHost, now);
        audit.wrote(actor, "CASE_OPENED", ref, in.concern());
        return new OpenCase(file);
    }

    public OpenCase attach(Actor actor, UUID id, Ref concern, List<ChildIn> children) {
        var open = open(actor, id);
        children.forEach(open.file()::join);
        if (insight.staysHere(actor, concern, open.file())) {
            insight.keepFromHost(actor, open.file());
        }
        chronology.attach(actor, open.ref(), concern, open.file().childIds(), open.goesToHost(), clock.instant());
        audit.wrote(actor, "CONCERN_ATTACHED", open.ref(), concern);
        return open;
    }

    /**
     * Opens a case for writing, and holds it meanwhile.
     *
     * @throws school.heed.platform.problem.Refusal not-found when it is not there or not open to this person; case-closed
     */
    public OpenCase open(Actor actor, UUID id) {
        var file = held(actor, id);
        file.mustBeOpen();
        return new OpenCase(file);
    }

    /** The case as it stands, closed or not, held until the transaction ends. */
    CaseFile held(Actor actor, UUID id) {
        var file = cases.held(id).orElseThrow(() -> gate.absent(actor, Ref.of("case", id)));
        gate.admit(actor, door(file));
        return file;
    }

    /** Opens a case for reading what belongs to it, and writes that down. @throws school.heed.platform.problem.Refusal not-found */
    public OpenCase look(Actor actor, UUID id) {
        return new OpenCase(read(actor, id));
    }

    public CaseView view(Actor actor, UUID id) {
        return picture.of(actor, read(actor, id), clock.instant());
    }

    /** Lets in somebody whose act is written down as more than a reading. */
    CaseFile admitted(Actor actor, UUID id) {
        var file = found(actor, id);
        gate.admit(actor, door(file));
        return file;
    }

    private CaseFile read(Actor actor, UUID id) {
        var file = found(actor, id);
        gate.read(actor, door(file));
        return file;
    }

    private CaseFile found(Actor actor, UUID id) {
        return cases.find(id).orElseThrow(() -> gate.absent(actor, Ref.of("case", id)));
    }

    /** Cases below a number that are open to this person, newest first. */
    public CaseLines list(Actor actor, int before) {
        var page = Filled.of(PAGE, insight.candidates(actor, before), file -> gate.admits(actor, door(file)));
        audit.listed(actor, "cases", page.items().stream().map(CaseFile::ref).toList());
        return new CaseLines(picture.lines(actor, page.items(), clock.instant()), page.more());
    }

    /** Cases in one of these states that any of these children is in, open ones first. */
    public List<CaseLine> ofChildren(Actor actor, Collection<UUID> children, CaseStatus... among) {
        return listed(
                actor,
                Filled.of(
                                PAGE,
                                (place, most) -> cases.ofAny(children, List.of(among), place, most),
                                file -> gate.admits(actor, door(file)))
                        .items());
    }

    /** A few cases by id, for the desk; those not open to this person are left out. */
    public List<CaseLine> some(Actor actor, Collection<UUID> ids) {
        return listed(
                actor,
                cases.all(ids).stream()
                        .filter(file -> gate.admits(actor, door(file)))
                        .toList());
    }

    /** Open cases, as many as {@link #list} would show of them. */
    public long countOpen(Actor actor) {
        return insight.countOpen(actor);
    }

    /** Numbers of cases, for people who already know which cases they are. */
    public Map<UUID, Integer> numbers(Actor actor, Collection<UUID> ids) {
        return cases.all(ids).stream().collect(Collectors.toMap(CaseFile::id, CaseFile::number));
    }

    private static Door door(CaseFile file) {
        return Door.child(file.ref());
    }

    private List<CaseLine> listed(Actor actor, List<CaseFile> open) {
        if (!open.isEmpty()) {
            audit.listed(actor, "cases", open.stream().map(CaseFile::ref).toList());
        }
        return picture.lines(actor, open, clock.instant());
    }
}
