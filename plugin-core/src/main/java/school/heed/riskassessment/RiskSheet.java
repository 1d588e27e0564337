package school.heed.riskassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import school.heed.casefile.CaseRisks;
import school.heed.casefile.OpenCase;
import school.heed.casefile.RecordRow.RecordSheet;
import school.heed.identity.Actor;
import school.heed.people.Staff;

/** The risks among the records of a case. They cannot be skipped (003 s1.3). */
@Dependent
class RiskSheet implements CaseRisks {
    /** What the sheet is called where forms have their ids. */
    static final String FORM = "risks";

    @Inject
    RiskBook books;

    @Inject
    RiskRepository repository;

    @Inject
    Staff staff;

    @Override
    public RecordSheet of(Actor actor, OpenCase open) {
        var newest = repository.newest(List.of(open.id()));
        var book = books.of(actor, open, newest, List.of());
        var last = newest.stream().findFirst();
        return new RecordSheet(
                FORM,
                book.template().title(),
                null,
                "",
                last.map(SavedRisks::caseId).orElse(null),
                books.missing(actor, book).size(),
                last.map(SavedRisks::at).orElse(null),
                last.map(saving -> staff.line(actor, saving.by().uuid())).orElse(null),
                true,
                false,
                "");
    }
}
