package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.heed.casefile.CaseForms;
import school.heed.casefile.OpenCase;
import school.heed.identity.Actor;

/** Opens the newest saving of forms for those who show them beside something else. */
@Dependent
class SavedForms implements CaseForms {
    @Inject
    RecordRepository records;

    @Inject
    RecordWords words;

    @Inject
    RecordForms forms;

    @Override
    public Map<UUID, List<CaseForm>> of(Actor actor, Collection<OpenCase> cases, Set<String> wanted) {
        var open = cases.stream().collect(Collectors.toMap(OpenCase::id, Function.identity()));
        var worded = forms.worded(actor);
        var found = new HashMap<UUID, List<CaseForm>>();
        for (var saving : records.newest(open.keySet())) {
            var form = worded.form(saving.form());
            if (wanted.contains(form.id())) {
                var child = saving.about().is("child") ? saving.about().uuid() : null;
                var answers = words.open(actor, open.get(saving.caseId()).ref(), saving);
                found.computeIfAbsent(saving.caseId(), id -> new ArrayList<>())
                        .add(new CaseForm(form.id(), form.title(), child, saving.at(), answers.shown()));
            }
        }
        return found;
    }
}
