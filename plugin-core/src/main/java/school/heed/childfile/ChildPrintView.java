package school.heed.childfile;

import java.util.List;
import school.heed.chronology.DocumentFoot;
import school.heed.people.Identity;

/** A child's own file for paper, oldest line first. */
public record ChildPrintView(
        Identity child,
        String schoolName,
        List<OwnRecord> records,
        List<OwnAssessment> assessments,
        List<OwnLine> lines,
        DocumentFoot foot) {}
