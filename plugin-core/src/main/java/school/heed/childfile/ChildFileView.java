package school.heed.childfile;

import java.util.List;
import school.heed.people.Identity;

/** A child's own file on the screen: everything they are in, and a page of lines, newest first. */
public record ChildFileView(
        Identity child, List<OwnRecord> records, List<OwnAssessment> assessments, List<OwnLine> lines, boolean more) {}
