package school.heed.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.people.OnCall;
import school.heed.people.OnDuty;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.policy.FormTemplate;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;

/** Everything the report form shows, in one answer. */
@ApplicationScoped
@Transactional
@InSchool
public class ReportForm {
    @Inject
    PolicyLibrary policy;

    @Inject
    SettingStore settings;

    @Inject
    Children children;

    @Inject
    OnCall onCall;

    @Inject
    Staff staff;

    @Inject
    Drafts drafts;

    @Inject
    PaperCodes papers;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** {@code draft}, and {@code adult} whom it is about, may be absent. {@code adultRoute} is whom to phone when it is about the head. */
    public record View(
            FormTemplate form,
            List<ChildLine> children,
            List<OnDuty> onDuty,
            Drafts.Draft draft,
            List<OnDuty> adultRoute,
            PersonLine adult) {}

    /** Codes for printed forms. */
    public record PaperForms(List<String> codes, List<OnDuty> onDuty, String schoolName) {}

    /** @param child id of the child whose page is open, or null */
    public View view(Actor actor, String child) {
        var set = settings.settings(actor);
        var draft = drafts.mine(actor).orElse(null);
        // Children of the draft come along, so that carrying on needs no second request.
        var ids = new ArrayList<UUID>();
        if (child != null && child.matches("[0-9a-f-]{36}")) {
            ids.add(UUID.fromString(child));
        }
        if (draft != null && draft.concern().children() != null) {
            draft.concern().children().forEach(in -> ids.add(in.id()));
        }
        audit.listed(
                actor, "report", ids.stream().map(id -> Ref.of("child", id)).toList());
        var phone = set.adultPhone().isEmpty() ? "the chair of governors" : set.adultPhone();
        return new View(
                policy.in(set.termPack()).newest("concern"),
                List.copyOf(
                        children.lines(actor, ids.stream().distinct().toList()).values()),
                onCall.at(actor, clock.instant()),
                draft,
                List.of(new OnDuty("Chair of governors", "about the headteacher", phone, "")),
                adult(actor, draft));
    }

    private PersonLine adult(Actor actor, Drafts.Draft draft) {
        var adult = draft == null ? null : draft.concern().adult();
        return adult == null || adult.personId() == null ? null : staff.line(actor, adult.personId());
    }

    public PaperForms paper(Actor actor, int count) {
        return new PaperForms(
                papers.make(actor, count),
                onCall.at(actor, clock.instant()),
                settings.settings(actor).schoolName());
    }
}
