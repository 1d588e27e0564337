package school.heed.chronology;

import java.util.List;

/** A page of the lines that name one child, newest first. */
public record OwnLines(List<DocumentLine> items, boolean more) {}
