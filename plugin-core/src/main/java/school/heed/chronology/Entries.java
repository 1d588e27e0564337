package school.heed.chronology;

import java.util.List;

/** A page of lines, newest first. */
public record Entries(List<EntryView> items, boolean more) {}
