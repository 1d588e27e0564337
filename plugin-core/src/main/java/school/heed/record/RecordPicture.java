package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.casefile.ChildIn;
import school.heed.casefile.OpenCase;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.problem.Refusal;
import school.heed.policy.AnswerCheck;
import school.heed.policy.FormTemplate;

/** Opens what was saved and puts it together for the screens. */
@Dependent
class RecordPicture {
    @Inject
    RecordWords words;

    @Inject
    Knowledge knowledge;

    @Inject
    Children children;

    @Inject
    Staff staff;

    /** What the form said after so many savings. @throws Refusal when it was not saved so often */
    Filled filled(Actor actor, Ref stream, List<CaseRecord> savings, int revision) {
        if (revision > savings.size()) {
            throw Refusal.invalid("unknown-saving", "base", "Open the form again; what you typed is kept.");
        }
        if (revision == 0) {
            return Filled.NOTHING;
        }
        return words.open(actor, stream, savings.get(revision - 1));
    }

    RecordView of(
            Actor actor,
            OpenCase open,
            FormTemplate form,
            CaseRecord.Place place,
            List<CaseRecord> savings,
            Map<String, List<String>> known,
            RecordDrafts.Draft draft) {
        var people = people(actor, open);
        var filled = filled(actor, open.ref(), savings, savings.size());
        var by = staff.lines(
                actor, savings.stream().map(each -> each.by().uuid()).distinct().toList());
        return new RecordView(
                open.id(),
                open.number(),
                open.children().stream()
                        .filter(child -> people.containsKey(child.id()))
                        .map(child -> new RecordView.RecordChild(people.get(child.id()), child.role()))
                        .toList(),
                place.about().is("child") ? place.about().uuid() : null,
                savings.isEmpty() ? null : place.record(),
                form,
                savings.size(),
                filled.answers(),
                savings.isEmpty() ? knowledge.begun(actor, open, form, place.about()) : Map.of(),
                AnswerCheck.missing(form, filled.answers(), known),
                known,
                savings.stream()
                        .map(each -> new RecordView.RecordSaving(
                                each.revision(), each.at(), by.get(each.by().uuid())))
                        .toList(),
                actor.may(Permission.CASES) && open.isOpen(),
                draft(actor, open, savings, draft));
    }

    private RecordView.RecordDraft draft(
            Actor actor, OpenCase open, List<CaseRecord> savings, RecordDrafts.Draft draft) {
        if (draft == null || draft.base() > savings.size()) {
            return null;
        }
        var before = filled(actor, open.ref(), savings, draft.base()).answers();
        return new RecordView.RecordDraft(draft.savedAt(), draft.base(), before, draft.answers());
    }

    private Map<UUID, ChildLine> people(Actor actor, OpenCase open) {
        return children.lines(actor, open.children().stream().map(ChildIn::id).toList());
    }
}
