package school.heed.demohost;

/** Counts of the last 90 days. */
public record Signals(int absences, int lates, int exclusions, int behaviour) {}
