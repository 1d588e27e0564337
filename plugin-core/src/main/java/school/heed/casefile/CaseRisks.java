package school.heed.casefile;

import school.heed.casefile.RecordRow.RecordSheet;
import school.heed.identity.Actor;

/** How far the risks of a case are rated, as one sheet among its records. Their own feature answers. */
public interface CaseRisks {
    /** @param open a case that the reader was let into */
    RecordSheet of(Actor actor, OpenCase open);
}
