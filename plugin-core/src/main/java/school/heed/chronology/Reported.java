package school.heed.chronology;

/** Where in the document a concern was first reported, and when it is said to have happened. */
public record Reported(long line, String when) {}
