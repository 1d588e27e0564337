package school.heed.retention;

/** From when a record's years are counted. */
public enum ClockStart {
    /** The date of birth of the youngest child the record is about. */
    BIRTH,
    /** The day of the last line. */
    LAST_LINE
}
