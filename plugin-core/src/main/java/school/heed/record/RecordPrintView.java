package school.heed.record;

import java.time.Instant;
import school.heed.people.PersonLine;

/** A record as the school's form on paper, filled in or blank, with who printed it when. */
public record RecordPrintView(RecordView record, String schoolName, PersonLine printedBy, Instant printedAt) {}
