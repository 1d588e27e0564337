package school.heed.riskassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.casefile.CaseForms;
import school.heed.casefile.CaseForms.CaseForm;
import school.heed.casefile.Cases;
import school.heed.casefile.ChildIn;
import school.heed.casefile.OpenCase;
import school.heed.casefile.RoleWords;
import school.heed.chronology.ChronologyDocument;
import school.heed.identity.Actor;
import school.heed.people.Identities;
import school.heed.platform.db.InSchool;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/** An assessment for paper. */
@ApplicationScoped
@Transactional
@InSchool
public class AssessmentPrints {
    private static final String QUESTIONS = "assessment";
    private static final String PLAN = "safety-plan";

    @Inject
    Cases cases;

    @Inject
    RiskBook books;

    @Inject
    RiskPicture picture;

    @Inject
    CaseForms forms;

    @Inject
    ChronologyDocument documents;

    @Inject
    Identities identities;

    @Inject
    SettingStore settings;

    @Inject
    PolicyLibrary policy;

    @Inject
    Audit audit;

    public AssessmentPrintView print(Actor actor, UUID caseId) {
        var open = cases.look(actor, caseId);
        audit.printed(actor, QUESTIONS, List.of(open.ref()));
        var said = forms.of(actor, List.of(open), Set.of(QUESTIONS, PLAN)).getOrDefault(open.id(), List.of());
        var assessment = picture.of(actor, books.of(actor, open));
        return new AssessmentPrintView(
                settings.settings(actor).schoolName(),
                children(actor, open),
                only(said, QUESTIONS),
                only(said, PLAN),
                assessment,
                documents.foot(actor, open.ref(), assessment.rows().size()));
    }

    private List<AssessmentPrintView.PrintedChild> children(Actor actor, OpenCase open) {
        var terms = policy.in(settings.settings(actor).termPack()).terms();
        var people =
                identities.of(actor, open.children().stream().map(ChildIn::id).toList());
        return open.children().stream()
                .filter(child -> people.containsKey(child.id()))
                .map(child ->
                        new AssessmentPrintView.PrintedChild(people.get(child.id()), RoleWords.of(terms, child.role())))
                .toList();
    }

    private static List<CaseForm> only(List<CaseForm> all, String form) {
        return all.stream().filter(each -> each.form().equals(form)).toList();
    }
}
