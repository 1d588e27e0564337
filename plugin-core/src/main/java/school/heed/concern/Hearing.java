package school.heed.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import school.heed.access.Sights;
import school.heed.casefile.StandIn;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.outbox.Outbox;
import school.heed.people.OnCall;

/** Who hears of a report: never the person it is about, nor one whose own child or other interest is in it. */
@Dependent
class Hearing {
    @Inject
    Capabilities capabilities;

    @Inject
    OnCall onCall;

    @Inject
    Sights sights;

    @Inject
    StandIn standIn;

    @Inject
    Outbox outbox;

    /** @return everybody who hears of it */
    List<UUID> tell(Actor actor, Concern concern, Instant now) {
        var people = desk(actor, concern, now);
        outbox.tell(actor, concern.ref(), people);
        if (concern.about() == About.CHILD) {
            standIn.whereNobodyIsLeft(actor, List.of(concern.ref()));
        }
        return orHeads(actor, concern, people);
    }

    /** Everybody who hears of it. */
    List<UUID> of(Actor actor, Concern concern, Instant now) {
        return orHeads(actor, concern, desk(actor, concern, now));
    }

    private List<UUID> orHeads(Actor actor, Concern concern, List<UUID> people) {
        return people.isEmpty() ? hearing(actor, concern, capabilities.holders(actor, "head")) : people;
    }

    /** Leads and whoever is on duty, or, where that leaves nobody, every deputy; about an adult, the head alone. */
    private List<UUID> desk(Actor actor, Concern concern, Instant now) {
        if (concern.about() == About.ADULT) {
            return hearing(actor, concern, capabilities.holders(actor, "head"));
        }
        var deputies = capabilities.holders(actor, "deputy");
        var people = new LinkedHashSet<>(capabilities.holders(actor, "lead"));
        onCall.people(actor, now).stream().filter(deputies::contains).forEach(people::add);
        var first = hearing(actor, concern, people);
        return first.isEmpty() ? hearing(actor, concern, deputies) : first;
    }

    private List<UUID> hearing(Actor actor, Concern concern, Iterable<UUID> people) {
        var hearing = new LinkedHashSet<UUID>();
        people.forEach(hearing::add);
        concern.door().subject().ifPresent(subject -> hearing.remove(subject.uuid()));
        hearing.removeIf(person -> !sights.of(actor, person).hears(concern.ref()));
        return List.copyOf(hearing);
    }
}
