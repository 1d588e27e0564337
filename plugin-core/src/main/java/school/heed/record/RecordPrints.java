package school.heed.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import school.heed.audit.Audit;
import school.heed.identity.Actor;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.policy.SettingStore;

/** One record for paper. A copy that leaves the screen is more than a look at it, and is written down as a print. */
@ApplicationScoped
@Transactional
@InSchool
public class RecordPrints {
    @Inject
    Records records;

    @Inject
    SettingStore settings;

    @Inject
    Staff staff;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** As {@link Records#read}; a form that was never begun prints blank. */
    public RecordPrintView print(Actor actor, UUID caseId, String form, UUID child, UUID record) {
        var view = records.read(actor, caseId, form, child, record);
        audit.printed(actor, view.form().id(), List.of(Ref.of("case", caseId)));
        return new RecordPrintView(
                view, settings.settings(actor).schoolName(), staff.line(actor, actor.person()), clock.instant());
    }
}
