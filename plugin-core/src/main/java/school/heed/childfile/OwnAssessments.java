package school.heed.childfile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import school.heed.casefile.CaseForms;
import school.heed.casefile.CaseForms.CaseForm;
import school.heed.casefile.ChildCases.ChildCase;
import school.heed.casefile.OpenCase;
import school.heed.identity.Actor;
import school.heed.platform.Ref;
import school.heed.policy.Answered;
import school.heed.riskassessment.OwnRisks;
import school.heed.riskassessment.OwnRisks.OwnRisk;
import school.heed.riskassessment.OwnRisks.OwnSheet;

/** One child’s sheets and plans, without what would give another child away. */
@Dependent
class OwnAssessments {
    @Inject
    OwnRisks risks;

    @Inject
    CaseForms forms;

    /** @param others by record, what would give another child away */
    List<OwnAssessment> of(Actor actor, UUID child, List<ChildCase> cases, Map<Ref, Others> others) {
        var open = cases.stream().map(ChildCase::open).toList();
        var sheets = risks.of(actor, open, child);
        var plans = forms.of(actor, open, Set.of("safety-plan"));
        return open.stream()
                .map(each -> own(
                        each,
                        sheets.get(each.id()),
                        plans.getOrDefault(each.id(), List.of()).stream()
                                .filter(plan -> child.equals(plan.child()))
                                .findFirst()
                                .orElse(null),
                        others.get(each.ref())))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static OwnAssessment own(OpenCase open, OwnSheet sheet, CaseForm plan, Others others) {
        var risks = sheet == null ? List.<OwnRisk>of() : sheet.risks();
        var answers = plan == null ? List.<Answered>of() : plan.answers();
        var ownRisks = risks.stream().filter(risk -> !others.areIn(words(risk))).toList();
        var ownAnswers = answers.stream()
                .filter(answer -> !others.areIn(String.join("\n", answer.values())))
                .toList();
        return new OwnAssessment(
                open.ref().toString(),
                open.number(),
                Stream.of(sheet == null ? null : sheet.at(), plan == null ? null : plan.at())
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                sheet == null ? null : sheet.reviewOn(),
                ownRisks,
                ownAnswers,
                risks.size() + answers.size() - ownRisks.size() - ownAnswers.size());
    }

    private static String words(OwnRisk risk) {
        return String.join(
                "\n",
                risk.nature(),
                risk.inPlace(),
                risk.note(),
                String.join("\n", risk.actions()),
                risk.why(),
                risk.removed());
    }
}
