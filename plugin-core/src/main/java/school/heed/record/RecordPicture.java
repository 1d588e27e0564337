package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.casefile.ChildIn;
import school.heed.casefile.OpenCase;
import school.heed.chronology.Chronology;
import school.heed.identity.Actor;
import school.heed.identity.Permission;
import school.heed.people.ChildLine;
import school.heed.people.Children;
import school.heed.people.PersonLine;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.crypto.FieldCipher;
import school.heed.platform.json.JsonConfig;
import school.heed.platform.problem.Refusal;
import school.heed.policy.AnswerCheck;
import school.heed.policy.FormTemplate;
import school.heed.policy.PolicyLibrary;
import school.heed.policy.RecordList;
import school.heed.policy.When;

/** Opens what was saved and puts it together for the screens. */
@Dependent
class RecordPicture {
    @Inject
    Chronology chronology;

    @Inject
    PolicyLibrary policy;

    @Inject
    Knowledge knowledge;

    @Inject
    Children children;

    @Inject
    Staff staff;

    byte[] seal(Actor actor, Ref stream, UUID id, Filled filled) {
        return FieldCipher.seal(
                chronology.key(actor, stream),
                "record.answers/" + id,
                JsonConfig.jsonb().toJson(filled));
    }

    /** What the form said after so many savings. @throws Refusal when it was not saved so often */
    Filled filled(Actor actor, Ref stream, List<CaseRecord> savings, int revision) {
        if (revision > savings.size()) {
            throw Refusal.invalid("unknown-saving", "base", "Open the form again; what you typed is kept.");
        }
        if (revision == 0) {
            return Filled.NOTHING;
        }
        return knowledge.filled(actor, stream, savings.get(revision - 1));
    }

    RecordView of(
            Actor actor,
            OpenCase open,
            FormTemplate form,
            CaseRecord.Place place,
            List<CaseRecord> savings,
            Map<String, List<String>> known) {
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
                savings.isEmpty() ? knowledge.begun(actor, open, form) : Map.of(),
                AnswerCheck.missing(form, filled.answers(), known),
                known,
                savings.stream()
                        .map(each -> new RecordView.RecordSaving(
                                each.revision(), each.at(), by.get(each.by().uuid())))
                        .toList(),
                actor.may(Permission.CASES) && open.isOpen());
    }

    RecordsView list(Actor actor, OpenCase open, List<CaseRecord> newest) {
        var people = people(actor, open);
        var by = staff.lines(
                actor, newest.stream().map(each -> each.by().uuid()).distinct().toList());
        return new RecordsView(
                policy.records().rows().stream()
                        .map(row -> row(actor, row, open, newest, people, by))
                        .toList(),
                actor.may(Permission.CASES) && open.isOpen());
    }

    private RecordsView.RecordsRow row(
            Actor actor,
            RecordList.Row row,
            OpenCase open,
            List<CaseRecord> newest,
            Map<UUID, ChildLine> people,
            Map<UUID, PersonLine> by) {
        var sheets = new ArrayList<RecordsView.RecordSheet>();
        for (var id : row.forms()) {
            var form = policy.newest(id);
            var abouts = form.per().equals("child")
                    ? open.children().stream()
                            .map(child -> Ref.of("child", child.id()))
                            .toList()
                    : List.of(open.ref());
            for (var about : abouts) {
                var child = about.is("child") ? about.uuid() : null;
                var name = child == null || people.get(child) == null
                        ? ""
                        : people.get(child).shortName();
                var there = newest.stream()
                        .filter(each ->
                                each.form().startsWith(id + "@") && each.about().equals(about))
                        .toList();
                there.forEach(each -> sheets.add(new RecordsView.RecordSheet(
                        id,
                        form.title(),
                        child,
                        name,
                        each.record(),
                        missing(actor, open, each, newest),
                        each.at(),
                        by.get(each.by().uuid()),
                        true,
                        false)));
                if (there.isEmpty() || form.many()) {
                    var known = knowledge.of(actor, open, form, about, newest);
                    var all = AnswerCheck.missing(form, Map.of(), known).size();
                    sheets.add(new RecordsView.RecordSheet(
                            id,
                            form.title(),
                            child,
                            name,
                            null,
                            all,
                            null,
                            null,
                            When.isCalledFor(form, known),
                            !there.isEmpty()));
                }
            }
        }
        return new RecordsView.RecordsRow(row.code(), row.label(), List.copyOf(sheets));
    }

    private int missing(Actor actor, OpenCase open, CaseRecord saving, List<CaseRecord> newest) {
        var form = policy.form(saving.form());
        var known = knowledge.of(actor, open, form, saving.about(), newest);
        return AnswerCheck.missing(
                        form, knowledge.filled(actor, open.ref(), saving).answers(), known)
                .size();
    }

    private Map<UUID, ChildLine> people(Actor actor, OpenCase open) {
        return children.lines(actor, open.children().stream().map(ChildIn::id).toList());
    }
}
