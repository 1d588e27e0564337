package school.heed.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.casefile.CaseLine;
import school.heed.casefile.Cases;
import school.heed.deadline.Due;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.policy.PolicyLibrary;
import school.heed.riskassessment.RiskDesk;
import school.heed.riskassessment.SignStep;

/** What risk assessments want: a review by its day from those who work on cases, a signature from whoever's turn it is. */
@Dependent
class AssessmentRows {
    private static final String REVIEW = "ASSESSMENT_REVIEW";

    @Inject
    Cases cases;

    @Inject
    RiskDesk risks;

    @Inject
    PolicyLibrary policy;

    List<DeskView.DeskRow> of(Actor actor, List<Due> running, Instant now, ZoneId zone) {
        var reviews = actor.may(Permission.CASES)
                ? running.stream().filter(due -> due.kind().equals(REVIEW)).toList()
                : List.<Due>of();
        var waiting = risks.of(actor);
        var ids = new HashSet<>(waiting.stream().map(RiskDesk.Waiting::caseId).toList());
        reviews.forEach(due -> ids.add(due.about().uuid()));
        var lines = cases.some(actor, ids).stream().collect(Collectors.toMap(CaseLine::id, Function.identity()));
        var rows = new ArrayList<DeskView.DeskRow>();
        reviews.stream()
                .filter(due -> lines.containsKey(due.about().uuid()))
                .map(due -> review(lines.get(due.about().uuid()), due, now, zone))
                .forEach(rows::add);
        waiting.stream()
                .filter(each -> lines.containsKey(each.caseId()))
                .map(each -> signature(lines.get(each.caseId()), each))
                .forEach(rows::add);
        return rows;
    }

    private DeskView.DeskRow review(CaseLine line, Due due, Instant now, ZoneId zone) {
        return new DeskView.DeskRow(
                "case:" + line.id(),
                REVIEW,
                policy.deadlines().row(REVIEW).act(),
                why(line),
                DueGroup.of(due.dueAt(), now, zone),
                due.startedAt(),
                due.dueAt(),
                "Open the risk assessment",
                false);
    }

    private static DeskView.DeskRow signature(CaseLine line, RiskDesk.Waiting waiting) {
        var head = waiting.step() == SignStep.HEAD;
        return new DeskView.DeskRow(
                "case:" + line.id(),
                head ? "ASSESSMENT_HEAD" : "ASSESSMENT_SECOND",
                head ? "Agree to a risk that stays serious" : "Sign a risk assessment as the second person",
                why(line),
                "TODAY",
                waiting.since(),
                null,
                "Read and sign",
                false);
    }

    private static String why(CaseLine line) {
        return line.who() + ", case " + line.number() + ".";
    }
}
