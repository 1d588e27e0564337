package school.heed.concern;

/** Whom a report is about. One about an adult never reaches the lead's desk. */
public enum About {
    CHILD,
    ADULT
}
