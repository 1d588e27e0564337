package school.heed.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import school.heed.casefile.CaseBook;
import school.heed.casefile.CaseRecords;
import school.heed.casefile.CaseRisks;
import school.heed.casefile.ChildIn;
import school.heed.casefile.OpenCase;
import school.heed.casefile.RecordRow;
import school.heed.identity.Actor;
import school.heed.people.Children;
import school.heed.people.Staff;
import school.heed.policy.PolicyLibrary;

/** How far the records of a case are, for its own screen. */
@Dependent
class Progress implements CaseRecords {
    @Inject
    CaseRisks risks;

    @Inject
    RecordRepository records;

    @Inject
    RecordForms forms;

    @Inject
    PolicyLibrary policy;

    @Inject
    Knowledge knowledge;

    @Inject
    Children children;

    @Inject
    Staff staff;

    @Override
    public CaseBook of(Actor actor, OpenCase open) {
        var newest = records.newest(open.id());
        var worded = forms.worded(actor);
        var savers = newest.stream().map(each -> each.by().uuid()).distinct().toList();
        var sheets = new Sheets(
                open,
                newest,
                children.lines(actor, open.children().stream().map(ChildIn::id).toList()),
                staff.lines(actor, savers),
                knowledge.in(actor, open, newest),
                worded::form,
                code -> policy.deadlines().row(code).act());
        var rows = worded.records().rows().stream()
                .map(row -> new RecordRow(
                        row.code(),
                        row.label(),
                        Stream.concat(
                                        row.forms().stream().flatMap(form -> sheets.of(worded.newest(form)).stream()),
                                        row.risks() ? Stream.of(risks.of(actor, open)) : Stream.empty())
                                .toList()))
                .toList();
        return new CaseBook(rows, sheets.filled());
    }
}
