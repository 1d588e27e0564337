package school.heed.casefile;

/** Whether a case is worked on. Closing and reopening come with the case file itself. */
public enum CaseStatus {
    OPEN,
    CLOSED
}
