package school.heed.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import school.heed.casefile.Cases;
import school.heed.casefile.OpenCase;
import school.heed.identity.Actor;
import school.heed.people.Children;
import school.heed.people.Staff;
import school.heed.platform.Ref;
import school.heed.platform.db.InSchool;
import school.heed.platform.problem.Refusal;

/** All accounts of one child beside each other; none replaces another (004 4.60). */
@ApplicationScoped
@Transactional
@InSchool
public class Series {
    @Inject
    Cases cases;

    @Inject
    RecordForms forms;

    @Inject
    RecordRepository records;

    @Inject
    RecordWords words;

    @Inject
    Children children;

    @Inject
    Staff staff;

    public SeriesView read(Actor actor, UUID caseId, String form, UUID child) {
        var open = cases.look(actor, caseId);
        var template = forms.offered(actor, form);
        if (child == null || !template.many() || !template.per().equals("child")) {
            throw Refusal.invalid("unknown-child", "child", "Say whose accounts these are.");
        }
        var about = Ref.of("child", open.children(List.of(child)).get(0));
        var firsts = records.firsts(caseId, about);
        var byRecord = records.newest(caseId).stream()
                .filter(each -> each.is(form, about))
                .toList();
        var begun = firsts.stream().collect(Collectors.toMap(CaseRecord::record, each -> each));
        var people = staff.lines(
                actor, firsts.stream().map(each -> each.by().uuid()).distinct().toList());
        return new SeriesView(
                open.id(),
                open.number(),
                child(actor, open, child),
                template,
                byRecord.stream()
                        .map(each -> new SeriesView.Told(
                                each.record(),
                                begun.get(each.record()).at(),
                                people.get(begun.get(each.record()).by().uuid()),
                                each.revision(),
                                words.open(actor, open.ref(), each).answers()))
                        .toList());
    }

    private RecordView.RecordChild child(Actor actor, OpenCase open, UUID child) {
        return open.children().stream()
                .filter(each -> each.id().equals(child))
                .map(each -> new RecordView.RecordChild(children.line(actor, child), each.role()))
                .findFirst()
                .orElseThrow();
    }
}
