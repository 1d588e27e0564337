package school.heed.riskassessment;

/** What an assessment waits for. */
public enum NextStep {
    FILL,
    COMPLETE,
    SECOND,
    HEAD,
    SIGNED
}
