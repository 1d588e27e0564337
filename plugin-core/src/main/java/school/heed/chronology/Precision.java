package school.heed.chronology;

/** How exactly a moment is known. */
public enum Precision {
    EXACT,
    ABOUT,
    UNKNOWN
}
