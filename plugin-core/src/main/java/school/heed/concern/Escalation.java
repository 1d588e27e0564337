package school.heed.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import school.heed.access.Grants;
import school.heed.access.Sights;
import school.heed.audit.Audit;
import school.heed.casefile.StandIn;
import school.heed.deadline.Deadlines;
import school.heed.deadline.Due;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.outbox.Outbox;
import school.heed.people.OnCall;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;

/** Nobody has opened a report in time: every deputy hears of it, then the head, who may then open it (000 What should you do). */
@ApplicationScoped
@Transactional
@InSchool
public class Escalation {
    @Inject
    ConcernRepository concerns;

    @Inject
    Capabilities capabilities;

    @Inject
    Deadlines deadlines;

    @Inject
    Outbox outbox;

    @Inject
    OnCall onCall;

    @Inject
    Grants grants;

    @Inject
    Sights sights;

    @Inject
    StandIn standIn;

    @Inject
    Audit audit;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    /** Tells the people whom this lapsed clock is for, once. */
    public void lapsed(Actor system, Due due) {
        var people = new LinkedHashSet<UUID>();
        switch (due.kind()) {
            case "CONCERN_SEEN" -> people.addAll(unopened(system, due.about(), false));
            case "CONCERN_SEEN_HEAD" -> people.addAll(unopened(system, due.about(), true));
            default -> {
                people.addAll(capabilities.holders(system, "lead"));
                people.addAll(capabilities.holders(system, "deputy"));
            }
        }
        people.removeIf(person -> !sights.of(system, person).hears(due.about()));
        outbox.tell(system, due.about(), people);
        standIn.whereNobodyIsLeft(system, List.of(due.about()));
        deadlines.told(system, due, clock.instant());
        audit.wrote(system, "LAPSED_" + due.kind(), due.about());
    }

    /** Authors of reports that have lain unsent for a day. */
    public void nudge(Actor system) {
        drafts.toNudge(system).forEach(person -> outbox.tell(system, Ref.of("draft", person), List.of(person)));
    }

    private LinkedHashSet<UUID> unopened(Actor system, Ref about, boolean head) {
        var people = new LinkedHashSet<UUID>();
        var concern = concerns.find(about.uuid()).orElseThrow();
        if (concern.about() == About.ADULT) {
            people.addAll(capabilities.holders(system, "head"));
        } else if (head) {
            var heads = capabilities.holders(system, "head");
            // Telling somebody who may not open it would help no child.
            heads.stream()
                    .filter(person -> sights.of(system, person).hears(about))
                    .forEach(person -> grants.give(system, about, person, "unopened"));
            people.addAll(heads);
        } else {
            people.addAll(capabilities.holders(system, "deputy"));
            people.addAll(capabilities.holders(system, "lead"));
            people.addAll(onCall.people(system, clock.instant()));
        }
        concern.door().subject().ifPresent(subject -> people.remove(subject.uuid()));
        return people;
    }
}
