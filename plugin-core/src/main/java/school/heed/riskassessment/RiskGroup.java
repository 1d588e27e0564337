package school.heed.riskassessment;

/** Whose risk it is: one child’s of the case, other pupils’ or staff’s (003 App 3). */
public enum RiskGroup {
    CHILD,
    OTHERS,
    STAFF
}
