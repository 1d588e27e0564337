package school.heed.casefile;

import java.util.List;
import school.heed.identity.Actor;

/** How far the records of a case are. Their own feature answers. */
public interface CaseRecords {
    /** @param open a case that the reader was let into */
    List<RecordRow> of(Actor actor, OpenCase open);
}
