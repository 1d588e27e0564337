package school.heed.casefile;

import school.heed.identity.Actor;

/** The records of a case. Their own feature answers. */
public interface CaseRecords {
    /** @param open a case that the reader was let into */
    CaseBook of(Actor actor, OpenCase open);
}
