package school.heed.chronology;

import java.util.List;
import school.heed.platform.Ref;

/**
 * A line as it stands in a printed chronology.
 *
 * @param number its place in the document, from 1; 0 on a page that is no document
 * @param stream the concern or case whose history it was sealed in
 * @param when when it happened, without anybody's own words for it
 * @param corrects number of the line it corrects, or null
 * @param correctedBy numbers of the lines that correct it
 */
public record DocumentLine(
        long number, Ref stream, String when, EntryView entry, Long corrects, List<Long> correctedBy) {}
