package school.heed.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.casefile.CaseLine;
import school.heed.casefile.Cases;
import school.heed.concern.About;
import school.heed.concern.ConcernStatus;
import school.heed.concern.DeskConcern;
import school.heed.concern.Drafts;
import school.heed.concern.Triage;
import school.heed.deadline.Deadlines;
import school.heed.deadline.Due;
import school.heed.host.Compared;
import school.heed.host.HostLinks;
import school.heed.identity.Actor;
import school.heed.identity.Capabilities;
import school.heed.identity.Permission;
import school.heed.outbox.Outbox;
import school.heed.people.Staff;
import school.heed.platform.db.InSchool;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/** Puts the desk together. It answers one question: what needs me now? */
@ApplicationScoped
@Transactional
@InSchool
public class Desk {
    @Inject
    Triage triage;

    @Inject
    Cases cases;

    @Inject
    AlertRows alerts;

    @Inject
    AssessmentRows assessments;

    @Inject
    Deadlines deadlines;

    @Inject
    PlanRows plans;

    @Inject
    Drafts drafts;

    @Inject
    Capabilities capabilities;

    @Inject
    Staff staff;

    @Inject
    Outbox outbox;

    @Inject
    HostLinks hosts;

    @Inject
    SettingStore settings;

    @Inject
    PolicyLibrary policy;

    @Inject
    Clock clock;

    public DeskView of(Actor actor) {
        var now = clock.instant();
        var zone = settings.zone(actor);
        var rows = new ArrayList<DeskView.DeskRow>();
        var clocks = deadlines.running(actor);
        var running = clocks.stream()
                .filter(due -> due.kind().equals("CONTACT_24H"))
                .collect(Collectors.toMap(due -> due.about().uuid(), Function.identity(), (first, second) -> first));
        for (var concern : triage.waiting(actor)) {
            var contact = running.remove(concern.id());
            rows.add(row(concern, contact, now, zone));
        }
        // A clock asks for an act on the case: it stands with those who work on cases.
        if (actor.may(Permission.CASES)) {
            rows.addAll(clocks(actor, running, now, zone));
            rows.addAll(plans.of(actor, zone));
        }
        rows.addAll(alerts.of(actor, clocks, now, zone));
        rows.addAll(assessments.of(actor, clocks, now, zone));
        rows.sort(Comparator.comparing((DeskView.DeskRow row) ->
                        List.of("PAST", "TODAY", "WEEK", "LATER").indexOf(row.group()))
                .thenComparing(row -> !row.danger())
                .thenComparing(row -> row.due() == null ? row.since() : row.due()));
        var queue = outbox.queue(actor);
        var works = actor.may(Permission.CASES);
        return new DeskView(
                now,
                rows,
                rolesToConfirm(actor),
                actor.may(Permission.DECIDE) ? hosts.pending(actor) : List.of(),
                works ? drafts.unsent(actor) : 0,
                works ? cases.countOpen(actor) : 0,
                new DeskView.HostQueue(
                        queue.waiting(), queue.oldest(), queue.stored(), queue.refused(), queue.trouble()),
                works ? differing(actor) : null,
                hosts.active(actor.school()).map(HostLinks.Link::syncedAt).orElse(null));
    }

    private DeskView.CopiesDiffer differing(Actor actor) {
        return settings.get(actor, "host-compared", Compared.class)
                .filter(compared -> compared.differences() > 0)
                .map(compared -> new DeskView.CopiesDiffer(compared.differences(), compared.sentence(), compared.at()))
                .orElse(null);
    }

    private DeskView.DeskRow row(DeskConcern concern, Due contact, Instant now, ZoneId zone) {
        var who = concern.about() == About.ADULT
                ? "About an adult in school."
                : (concern.who().isEmpty() ? "A child whose name is not known" : concern.who() + ", " + concern.year())
                        + ".";
        var told =
                switch (concern.told()) {
                    case "yes" -> " A lead was told in person.";
                    case "send" ->
                        " They cannot leave their class and ask for someone to come"
                                + (concern.room().isEmpty() ? "." : " to " + concern.room() + ".");
                    default -> " They have not told anybody in person yet.";
                };
        var danger = concern.danger() ? "A child is said to be in danger now. " : "";
        var fresh = concern.status() == ConcernStatus.NEW;
        var act =
                switch (concern.status()) {
                    case NEW -> "Read a new concern from " + concern.reporter();
                    case OPENED -> "Acknowledge the concern from " + concern.reporter();
                    default -> "Decide what happens with the concern from " + concern.reporter();
                };
        var kind =
                switch (concern.status()) {
                    case NEW -> "NEW_CONCERN";
                    case OPENED -> "ACKNOWLEDGE";
                    default -> "TRIAGE";
                };
        var due = contact == null ? null : contact.dueAt();
        return new DeskView.DeskRow(
                "concern:" + concern.id(),
                kind,
                act,
                danger + who + (fresh ? told : ""),
                due == null ? "TODAY" : DueGroup.of(due, now, zone).equals("PAST") ? "PAST" : "TODAY",
                concern.recordedAt(),
                due,
                fresh ? "Open the concern" : "Go on with it",
                concern.danger());
    }

    /** Contact clocks of concerns that are in a case by now: the act belongs to the case. */
    private List<DeskView.DeskRow> clocks(Actor actor, Map<UUID, Due> running, Instant now, ZoneId zone) {
        var byCase = running.values().stream()
                .flatMap(due -> triage.caseOf(actor, due.about()).stream().map(id -> Map.entry(id, due)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (first, second) -> first.dueAt().isBefore(second.dueAt()) ? first : second));
        var lines = cases.some(actor, byCase.keySet()).stream()
                .collect(Collectors.toMap(CaseLine::id, Function.identity()));
        var act = policy.deadlines().row("CONTACT_24H").act();
        return byCase.entrySet().stream()
                .filter(entry -> lines.containsKey(entry.getKey()))
                .map(entry -> {
                    var line = lines.get(entry.getKey());
                    var due = entry.getValue();
                    return new DeskView.DeskRow(
                            "case:" + line.id(),
                            "CONTACT_24H",
                            act,
                            line.who() + ", case " + line.number() + ".",
                            // The act is wanted now; tomorrow is only its latest moment.
                            DueGroup.of(due.dueAt(), now, zone).equals("PAST") ? "PAST" : "TODAY",
                            due.startedAt(),
                            due.dueAt(),
                            "Record the contact",
                            false);
                })
                .toList();
    }

    private List<DeskView.RoleToConfirm> rolesToConfirm(Actor actor) {
        var waiting = capabilities.waiting(actor);
        var names = staff.lines(
                actor,
                waiting.stream().map(Capabilities.Offered::person).distinct().toList());
        return waiting.stream()
                .filter(offered -> names.containsKey(offered.person()))
                .map(offered -> new DeskView.RoleToConfirm(
                        offered.person(),
                        names.get(offered.person()).name(),
                        offered.capability(),
                        offered.since(),
                        actor.isPerson() && offered.person().equals(actor.person())))
                .toList();
    }
}
