package school.heed.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.casefile.CaseLine;
import school.heed.casefile.Cases;
import school.heed.deadline.Due;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.policy.PolicyLibrary;

/** Answers in records that cannot wait, such as red behaviour, until a lead has opened the record (003 App 2). */
@Dependent
class AlertRows {
    @Inject
    Cases cases;

    @Inject
    PolicyLibrary policy;

    List<DeskView.DeskRow> of(Actor actor, List<Due> running, Instant now, ZoneId zone) {
        var alerts = actor.may(Permission.CASES)
                ? running.stream()
                        .filter(due -> policy.alerts().contains(due.kind()))
                        .toList()
                : List.<Due>of();
        if (alerts.isEmpty()) {
            return List.of();
        }
        var ids = alerts.stream().map(due -> due.about().uuid()).collect(Collectors.toSet());
        var lines = cases.some(actor, ids).stream().collect(Collectors.toMap(CaseLine::id, Function.identity()));
        return alerts.stream()
                .filter(due -> lines.containsKey(due.about().uuid()))
                .map(due -> row(lines.get(due.about().uuid()), due, now, zone))
                .toList();
    }

    private DeskView.DeskRow row(CaseLine line, Due due, Instant now, ZoneId zone) {
        return new DeskView.DeskRow(
                "case:" + line.id(),
                due.kind(),
                policy.deadlines().row(due.kind()).act(),
                line.who() + ", case " + line.number() + ".",
                DueGroup.of(due.dueAt(), now, zone).equals("PAST") ? "PAST" : "TODAY",
                due.startedAt(),
                // How long it has waited says more than a moment: it is wanted now.
                null,
                "Open the case",
                false);
    }
}
