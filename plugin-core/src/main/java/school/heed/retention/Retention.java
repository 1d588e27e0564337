package school.heed.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.casefile.CaseView;
import school.heed.casefile.Cases;
import school.heed.identity.Actor;
import school.heed.people.Births;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.db.Once;
import school.heed.platform.problem.Refusal;
import school.heed.policy.SettingStore;

/** How long cases are kept. A clock is never set and a hold never ended without a name and a reason that stay on record. */
@ApplicationScoped
@Transactional
@InSchool
public class Retention {
    private final Cases cases;
    private final Births births;
    private final RetentionRepository kept;
    private final SettingStore settings;
    private final Audit audit;
    private final Once once;

    protected Retention() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Retention(
            Cases cases, Births births, RetentionRepository kept, SettingStore settings, Audit audit, Once once) {
        this.cases = cases;
        this.births = births;
        this.kept = kept;
        this.settings = settings;
        this.audit = audit;
        this.once = once;
    }

    /** @throws Refusal not-found when the case is not there or not open to this person */
    public RetentionView of(Actor actor, UUID caseId) {
        var file = cases.view(actor, caseId);
        var rule = known(actor).now();
        var children = file.children().stream().map(lane -> lane.child().id()).toList();
        var until = new RetentionClock(rule.starts(), rule.years())
                .until(births.youngest(children), LocalDate.ofInstant(lastLine(file), settings.zone(actor)));
        var holds = kept.holds(actor, Ref.of("case", caseId));
        return new RetentionView(
                until.orElse(null), rule, holds.stream().anyMatch(HoldView::stands), holds, file.mayDecide());
    }

    private static Instant lastLine(CaseView file) {
        return file.entries().isEmpty()
                ? file.openedAt()
                : file.entries().get(0).recordedAt();
    }

    /** Nothing of this case may be destroyed until the hold is lifted. */
    public RetentionView hold(Actor actor, UUID caseId, UUID key, NewHold in) {
        cases.view(actor, caseId);
        var ref = Ref.of("case", caseId);
        if (once.before(actor, actor.ref(), key, in).isEmpty()) {
            var id = kept.hold(actor, ref, in.reason());
            audit.wrote(actor, "HOLD_SET", ref, Ref.of("hold", id));
            once.after(actor, actor.ref(), key, id.toString());
        }
        return of(actor, caseId);
    }

    /** @throws Refusal unknown-hold when this case has no such hold, or it was lifted before */
    public RetentionView lift(Actor actor, UUID caseId, UUID key, Lift in) {
        cases.view(actor, caseId);
        var ref = Ref.of("case", caseId);
        if (once.before(actor, actor.ref(), key, in).isEmpty()) {
            mustStand(kept.holds(actor, ref), in.hold());
            kept.lift(actor, in.hold(), in.reason());
            audit.wrote(actor, "HOLD_LIFTED", ref, Ref.of("hold", in.hold()));
            once.after(actor, actor.ref(), key, in.hold().toString());
        }
        return of(actor, caseId);
    }

    private static void mustStand(List<HoldView> holds, UUID id) {
        if (holds.stream().noneMatch(hold -> hold.id().equals(id) && hold.stands())) {
            throw Refusal.rule("unknown-hold", "There is no such hold on this case, or it was lifted before.");
        }
    }

    public RulesView rules(Actor actor) {
        audit.read(actor, Ref.of("school", actor.school()));
        return known(actor);
    }

    private RulesView known(Actor actor) {
        var history = kept.rules(actor);
        var start = RetentionClock.DEFAULT;
        var now = history.isEmpty()
                ? new RuleView(start.starts(), start.years(), null, null, "The time Heed begins with.")
                : history.get(0);
        return new RulesView(now, history);
    }

    /** From now on; what was so far stays on record. */
    public RulesView change(Actor actor, UUID key, NewRule in) {
        if (once.before(actor, actor.ref(), key, in).isEmpty()) {
            kept.add(actor, in);
            audit.wrote(actor, "RETENTION_CHANGED", Ref.of("school", actor.school()));
            once.after(actor, actor.ref(), key, "");
        }
        return known(actor);
    }
}
