package school.heed.riskassessment;

/** Who signs, in this order: whoever completed it, a second person, and the headteacher where a risk stays serious. */
public enum SignStep {
    COMPLETED,
    SECOND,
    HEAD
}
