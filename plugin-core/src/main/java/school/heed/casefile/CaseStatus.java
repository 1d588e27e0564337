package school.heed.casefile;

/** Whether a case is worked on. A closed one is opened again at any time; nothing is ever lost by either step. */
public enum CaseStatus {
    OPEN,
    CLOSED;

    boolean leadsTo(CaseStatus next) {
        return this != next;
    }
}
