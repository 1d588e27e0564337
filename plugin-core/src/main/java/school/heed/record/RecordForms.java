package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import school.heed.identity.Actor;
import school.heed.platform.problem.Refusal;
import school.heed.policy.FormTemplate;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.SettingStore;
import school.heed.policy.Worded;

/** The forms of a case's records, in the school's words of today. */
@Dependent
class RecordForms {
    @Inject
    PolicyLibrary policy;

    @Inject
    SettingStore settings;

    /** The newest version of a form that belongs to a case. */
    FormTemplate offered(Actor actor, String id) {
        var worded = worded(actor);
        if (!worded.isOfACase(id)) {
            throw Refusal.notFound();
        }
        return worded.newest(id);
    }

    /** A record that was begun stays with the version of its form. */
    FormTemplate of(Actor actor, List<CaseRecord> savings, FormTemplate newest) {
        return savings.isEmpty()
                ? newest
                : worded(actor).form(savings.get(savings.size() - 1).form());
    }

    Worded worded(Actor actor) {
        return policy.in(settings.settings(actor).termPack());
    }
}
