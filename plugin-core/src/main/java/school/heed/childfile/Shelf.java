package school.heed.childfile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.heed.chronology.DocumentLine;
import school.heed.platform.Ref;

/**
 * Everything of one child's that is open to one reader.
 *
 * @param records newest first
 * @param streams the sealed histories of those records
 * @param homes the record that a history is read in
 * @param assessments of each case, this child's sheet
 * @param others by record, what would give another child away
 */
record Shelf(
        UUID child,
        List<OwnRecord> records,
        List<Ref> streams,
        Map<Ref, Ref> homes,
        Map<Ref, Others> others,
        List<OwnAssessment> assessments) {

    List<OwnLine> lines(List<DocumentLine> lines) {
        return lines.stream()
                .map(line -> {
                    var home = homes.get(line.stream());
                    return OwnLine.of(line, home.toString(), child, others.get(home));
                })
                .toList();
    }
}
