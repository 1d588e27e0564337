package school.heed.childfile;

import java.time.Instant;
import school.heed.casefile.CaseRole;

/**
 * A concern or case in one child's own file: that it is there, and this child's part in it.
 *
 * @param number of a case; absent for a concern that is in none
 * @param label the school's word for the part
 */
public record OwnRecord(String ref, Integer number, Instant since, boolean open, CaseRole role, String label) {}
